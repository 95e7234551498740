package de.immobridge.onoffice;

/** Checks shared by the values that carry text. */
final class Text {
  private Text() {}

  static void required(String text, String name) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + " is empty");
    }
  }
}
