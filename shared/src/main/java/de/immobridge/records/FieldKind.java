package de.immobridge.records;

/** What a person enters into a field. */
public enum FieldKind {
  /** One line of text. */
  LINE,
  /** A text of any length. */
  TEXT,
  INTEGER,
  DECIMAL,
  YES_NO,
  DATE,
  DATE_TIME,
  SELECT,
  MULTI_SELECT,
  /** Nothing that can be entered as text: a file, a dividing line, or a type that is new to us. */
  OTHER;

  /** Reads the vendor's word (reference G.3). */
  static FieldKind of(String type) {
    return switch (type) {
      case "varchar" -> LINE;
      case "text", "freetext", "blob" -> TEXT;
      case "integer" -> INTEGER;
      case "float" -> DECIMAL;
      case "boolean" -> YES_NO;
      case "date" -> DATE;
      case "datetime" -> DATE_TIME;
      case "singleselect", "user" -> SELECT;
      case "multiselect" -> MULTI_SELECT;
      default -> OTHER;
    };
  }

  /** The field of this name, read and written as what it is. */
  Field<?, ?> field(String name) {
    return switch (this) {
      case LINE, TEXT, OTHER -> Field.text(name);
      case INTEGER -> Field.integer(name);
      case DECIMAL -> Field.decimal(name);
      case YES_NO -> Field.yesNo(name);
      case DATE -> Field.date(name);
      case DATE_TIME -> Field.dateTime(name);
      case SELECT -> Field.select(name);
      case MULTI_SELECT -> Field.multiSelect(name);
    };
  }
}
