package de.immobridge.records;

/** The kinds of records whose fields a customer configures. */
public enum Module {
  ESTATE("estate", "Id"),
  ADDRESS("address", "KdNr"),
  USER("user", "Nr");

  private final String word;
  private final String ownField;

  Module(String word, String ownField) {
    this.word = word;
    this.ownField = ownField;
  }

  /** As onOffice calls it. */
  String word() {
    return word;
  }

  /** A field that no customer can remove. */
  String ownField() {
    return ownField;
  }
}
