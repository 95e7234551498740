package de.immobridge.onoffice;

/** Checks shared by the values that carry text. */
final class Text {
  private Text() {}

  static String required(String text, String name) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + " is empty");
    }
    return text;
  }

  /** Whether the text is one to so many ASCII digits and nothing else. */
  static boolean digits(String text, int most) {
    if (text.isEmpty() || text.length() > most) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
