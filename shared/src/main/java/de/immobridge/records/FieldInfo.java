package de.immobridge.records;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a customer's field configuration says about one field.
 *
 * @param label in the language asked for; the field's name if there is none
 * @param choices key to label, in the customer's order; empty for fields that are no selects
 */
public record FieldInfo(String name, String label, FieldKind kind, Map<String, String> choices) {
  public FieldInfo {
    choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
  }

  /** The field itself, for reading and writing it as what it is. */
  public Field<?, ?> field() {
    return kind.field(name);
  }
}
