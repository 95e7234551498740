package de.immobridge.records;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which fields a customer's records of one kind have. Customers add fields and select values of
 * their own, so nothing about them can be built in.
 *
 * @param fields by name, in onOffice's order
 */
public record FieldConfiguration(Module module, Map<String, FieldInfo> fields) {
  public FieldConfiguration {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** What is known about a field. */
  public Optional<FieldInfo> find(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** The label of a select field's key, or the key. */
  String label(String field, String key) {
    return find(field).map(info -> info.choices().getOrDefault(key, key)).orElse(key);
  }
}
