package de.immobridge.sandbox.simulator.customer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The modules of a customer, by name. Fields may get other values to choose from. */
public final class Modules {

  private final Map<String, Map<String, Field>> changed = new TreeMap<>();
  private volatile Map<String, Module> byName;

  Modules(Map<String, Module> byName) {
    this.byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  public Map<String, Module> byName() {
    return byName;
  }

  public Optional<Module> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The fields of a module that is always there. */
  public Fields fields(String name) {
    return find(name)
        .map(Module::fields)
        .orElseThrow(() -> new IllegalStateException("The seed has no module " + name));
  }

  /** Puts a field in the place of the one with its name. */
  public synchronized void change(String module, Field field) {
    byName = with(Map.of(module, Fields.of(List.of(field)))).byName;
    changed.computeIfAbsent(module, _ -> new LinkedHashMap<>()).put(field.name(), field);
  }

  /** The fields that were put in the place of others, by module. */
  synchronized Map<String, List<Field>> changed() {
    var fields = new TreeMap<String, List<Field>>();
    changed.forEach((module, byField) -> fields.put(module, List.copyOf(byField.values())));
    return fields;
  }

  /** The same with a customer's own fields. */
  Modules with(Map<String, Fields> own) {
    var all = new LinkedHashMap<>(byName);
    own.forEach((name, fields) -> all.computeIfPresent(name, (_, module) -> module.with(fields)));
    return new Modules(all);
  }
}
