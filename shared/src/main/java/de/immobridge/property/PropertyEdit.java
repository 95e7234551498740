package de.immobridge.property;

import java.util.Map;

/**
 * A change that somebody wants to save.
 *
 * @param fields field to new value, in the form of {@link PropertyField#text}
 * @param seen field to the value from which the editing began
 */
public record PropertyEdit(Map<String, String> fields, Map<String, String> seen) {

  /**
   * A change of at least one field, each with the value that was seen.
   *
   * @throws IllegalArgumentException if it changes nothing, or a seen value is missing
   */
  public PropertyEdit {
    fields = Map.copyOf(fields);
    seen = Map.copyOf(seen);
    if (fields.isEmpty() || !seen.keySet().containsAll(fields.keySet())) {
      throw new IllegalArgumentException("every field needs its new and its seen value");
    }
  }

  /** Values are the customer's: not for logs. */
  @Override
  public String toString() {
    return "PropertyEdit" + fields.keySet();
  }
}
