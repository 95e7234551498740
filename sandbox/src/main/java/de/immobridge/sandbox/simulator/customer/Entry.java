package de.immobridge.sandbox.simulator.customer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A record of a module without language versions: an address, an activity, an appointment, a task.
 *
 * @param ownerId the user whose record it is, 0 for nobody
 */
public record Entry(int id, int ownerId, Map<String, Value> values) {

  public Entry {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** A value; empty if nothing was ever entered. */
  public Value value(String field) {
    return values.getOrDefault(field, Value.empty());
  }

  /** The same record with other values. */
  public Entry with(Map<String, Value> changes) {
    var changed = new LinkedHashMap<>(values);
    changed.putAll(changes);
    return new Entry(id, ownerId, changed);
  }
}
