package de.immobridge.marketplace;

/** Numbers as they stand in addresses. */
final class Digits {
  private Digits() {}

  /** Whether the text is one to so many ASCII digits and nothing else. */
  static boolean only(String text, int most) {
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
