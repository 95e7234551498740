package de.immobridge.telemetry.internal;

/** Text as JSON writes it. */
public final class Quoted {
  private static final char FIRST_PRINTABLE = ' ';
  private static final String HEX = "0123456789abcdef";

  private Quoted() {}

  /** Appends the text in quotation marks, with everything escaped that JSON wants escaped. */
  public static StringBuilder append(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> {
          if (c < FIRST_PRINTABLE) {
            json.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
          } else {
            json.append(c);
          }
        }
      }
    }
    return json.append('"');
  }

  /** Appends {@code "name":} with a comma in front unless it is the first of its object. */
  public static StringBuilder name(StringBuilder json, String name) {
    if (json.charAt(json.length() - 1) != '{') {
      json.append(',');
    }
    return append(json, name).append(':');
  }
}
