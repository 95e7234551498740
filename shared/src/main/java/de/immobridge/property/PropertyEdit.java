package de.immobridge.property;

import java.util.List;
import java.util.Map;

/**
 * A change that somebody wants to save.
 *
 * @param fields field to new values, in the form of {@link de.immobridge.records.FormField#values}
 * @param seen field to the values from which the editing began
 */
public record PropertyEdit(Map<String, List<String>> fields, Map<String, List<String>> seen) {

  /**
   * A change of at least one field, each with the values that were seen.
   *
   * @throws IllegalArgumentException if it changes nothing, or seen values are missing
   */
  public PropertyEdit {
    fields = Map.copyOf(fields);
    seen = Map.copyOf(seen);
    if (fields.isEmpty() || !seen.keySet().containsAll(fields.keySet())) {
      throw new IllegalArgumentException("every field needs its new and its seen values");
    }
  }

  /** Values are the customer's: not for logs. */
  @Override
  public String toString() {
    return "PropertyEdit" + fields.keySet();
  }
}
