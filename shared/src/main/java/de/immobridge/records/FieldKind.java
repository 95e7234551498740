package de.immobridge.records;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;

/** What a person enters into a field. */
public enum FieldKind {
  /** One line of text. */
  LINE(Field::text, "varchar"),
  /** A text of any length. */
  TEXT(Field::text, "text", "freetext", "blob"),
  INTEGER(Field::integer, "integer"),
  DECIMAL(Field::decimal, "float"),
  YES_NO(Field::yesNo, "boolean"),
  DATE(Field::date, "date"),
  DATE_TIME(Field::dateTime, "datetime"),
  SELECT(Field::select, "singleselect", "user"),
  MULTI_SELECT(Field::multiSelect, "multiselect"),
  /** Nothing that can be entered as text: a file, a dividing line, or a type that is new to us. */
  OTHER(Field::text);

  private final Function<String, Field<?, ?>> maker;
  private final Set<String> words;

  /** The words are the vendor's (reference G.3). */
  FieldKind(Function<String, Field<?, ?>> maker, String... words) {
    this.maker = maker;
    this.words = Set.of(words);
  }

  /** Reads the vendor's word. */
  static FieldKind of(String type) {
    return Arrays.stream(values())
        .filter(kind -> kind.words.contains(type))
        .findFirst()
        .orElse(OTHER);
  }

  /** The field of this name, read and written as what it is. */
  Field<?, ?> field(String name) {
    return maker.apply(name);
  }
}
