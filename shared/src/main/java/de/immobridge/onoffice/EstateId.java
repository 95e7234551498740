package de.immobridge.onoffice;

import de.immobridge.basics.Digits;

/** The number of an estate record, as text. Reads and edits take the main-language one. */
public record EstateId(String value) {
  public EstateId {
    if (!Digits.only(value, 18)) {
      throw new IllegalArgumentException("an estate id is a number");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
