package de.immobridge.telemetry;

/** Makes of any text what a log line or a dimension can carry. */
final class Word {
  private static final int LONGEST = 100;

  private Word() {}

  /** Without control and formatting characters, and not endless. */
  static String clean(String text) {
    var clean = new StringBuilder(Math.min(text.length(), LONGEST));
    for (int i = 0; i < text.length() && clean.length() < LONGEST; i++) {
      char c = text.charAt(i);
      if (!Character.isISOControl(c) && !invisible(c)) {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  /**
   * CloudWatch takes neither blanks nor anything beyond ASCII: {@code GET /unlock} becomes {@code
   * GET-unlock}.
   */
  static String dimension(String text) {
    var word = new StringBuilder(Math.min(text.length(), LONGEST));
    for (int i = 0; i < text.length() && word.length() < LONGEST; i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_') {
        word.append(c);
      } else if (word.isEmpty() || word.charAt(word.length() - 1) != '-') {
        word.append('-');
      }
    }
    return word.isEmpty() ? "-" : word.toString();
  }

  private static boolean invisible(char c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }
}
