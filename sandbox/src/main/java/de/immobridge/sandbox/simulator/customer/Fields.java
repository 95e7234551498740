package de.immobridge.sandbox.simulator.customer;

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

  /** All fields, those of the customer's own after the common ones. */
  public static Fields of(List<Field> common, List<Field> own) {
    var all = new LinkedHashMap<String, Field>();
    common.forEach(field -> all.put(field.name(), field));
    own.forEach(field -> all.put(field.name(), field));
    return new Fields(all);
  }

  public Optional<Field> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
