package de.immobridge.property;

import java.util.Map;

/**
 * A change that somebody wants to save.
 *
 * @param fields field to new text
 * @param seen field to the text from which the editing began
 */
public record Edit(Map<String, String> fields, Map<String, String> seen) {

  /**
   * A change of at least one field, each with the text that was seen.
   *
   * @throws IllegalArgumentException if it changes nothing, or a seen text is missing
   */
  public Edit {
    fields = Map.copyOf(fields);
    seen = Map.copyOf(seen);
    if (fields.isEmpty() || !seen.keySet().containsAll(fields.keySet())) {
      throw new IllegalArgumentException("every field needs its new and its seen text");
    }
  }

  /** Texts are the customer's: not for logs. */
  @Override
  public String toString() {
    return "Edit" + fields.keySet();
  }
}
