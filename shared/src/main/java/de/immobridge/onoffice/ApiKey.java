package de.immobridge.onoffice;

import java.util.Optional;

/** The API user's secret; the administrator pastes it while unlocking (reference A.1). */
public record ApiKey(String value) {
  public ApiKey {
    Text.required(value, "API key");
  }

  /** A key as a person pasted it, without blanks of any kind; none if nothing is left. */
  public static Optional<ApiKey> pasted(String text) {
    var key = new StringBuilder();
    text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(key::appendCodePoint);
    return key.isEmpty() ? Optional.empty() : Optional.of(new ApiKey(key.toString()));
  }

  /** Hidden, so that no log or error text can show it. */
  @Override
  public String toString() {
    return "ApiKey[hidden]";
  }
}
