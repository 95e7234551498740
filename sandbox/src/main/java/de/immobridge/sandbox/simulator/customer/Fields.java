package de.immobridge.sandbox.simulator.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of one module, by name; names are case-sensitive (G.1). */
public record Fields(Map<String, Field> byName) {

  public Fields {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /** Fields in their order. */
  @JsonCreator
  public static Fields of(List<Field> fields) {
    var all = new LinkedHashMap<String, Field>();
    fields.forEach(field -> all.put(field.name(), field));
    return new Fields(all);
  }

  /** These and then others. */
  public Fields and(Fields others) {
    var all = new LinkedHashMap<>(byName);
    all.putAll(others.byName);
    return new Fields(all);
  }

  /** A field that can be read, written and asked for. */
  public Optional<Field> active(String name) {
    return find(name).filter(field -> !field.inactive());
  }

  public Optional<Field> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
