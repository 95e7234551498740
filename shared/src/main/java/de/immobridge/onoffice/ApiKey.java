package de.immobridge.onoffice;

import java.util.Optional;

/** The API user's secret; the administrator pastes it while unlocking (reference A.1). */
public record ApiKey(String value) {
  private static final int LENGTH = 64;

  public ApiKey {
    Text.required(value, "API key");
  }

  /**
   * A key as a person pasted it: blanks of every kind, line breaks and what no screen shows are not
   * part of it, nor is a plus sign around it, as which a blank arrives from some forms.
   *
   * @return empty if nothing is left
   */
  public static Optional<ApiKey> pasted(String text) {
    String key =
        text.codePoints()
            .filter(each -> !isBlank(each))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    while (key.length() != LENGTH && key.startsWith("+")) {
      key = key.substring(1);
    }
    while (key.length() != LENGTH && key.endsWith("+")) {
      key = key.substring(0, key.length() - 1);
    }
    return key.isEmpty() ? Optional.empty() : Optional.of(new ApiKey(key));
  }

  /** Also the no-break space, byte order marks, zero-width and soft characters. */
  private static boolean isBlank(int each) {
    return Character.isWhitespace(each)
        || Character.isSpaceChar(each)
        || Character.isISOControl(each)
        || Character.getType(each) == Character.FORMAT;
  }

  /** Hidden, so that no log or error text can show it. */
  @Override
  public String toString() {
    return "ApiKey[hidden]";
  }
}
