package de.immobridge.records;

import java.util.ArrayList;
import java.util.List;

/**
 * One field of a {@link Form}.
 *
 * @param values what it holds: for a multiple select all keys, for any other field one text or none
 */
public record FormField(FieldInfo info, Value<List<String>> values) {

  static FormField of(FieldInfo info, Values record) {
    return new FormField(info, values(info.field(), record));
  }

  private static <V> Value<List<String>> values(Field<V, ?> field, Values record) {
    return field
        .read(record)
        .map(held -> held.map(value -> field.type().texts(value)).orElse(List.of()));
  }

  public String name() {
    return info.name();
  }

  public String label() {
    return info.label();
  }

  public FieldKind kind() {
    return info.kind();
  }

  /** What it holds as one text; empty if that is none. */
  public String text() {
    return String.join(", ", values.orElse(List.of()));
  }

  /** Whether this can be edited: it is there, can be read, and can be entered as text. */
  public boolean editable() {
    return values instanceof Value.Held && info.kind() != FieldKind.OTHER;
  }

  /** What may be chosen, and what is chosen although it is not offered any more. */
  public List<Choice> choices() {
    var choices = new ArrayList<Choice>();
    info.choices().forEach((key, label) -> choices.add(new Choice(key, label)));
    if (info.kind() == FieldKind.SELECT || info.kind() == FieldKind.MULTI_SELECT) {
      values.orElse(List.of()).stream()
          .filter(key -> !info.choices().containsKey(key))
          .forEach(key -> choices.add(new Choice(key, key)));
    }
    return List.copyOf(choices);
  }
}
