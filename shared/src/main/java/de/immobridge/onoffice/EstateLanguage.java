package de.immobridge.onoffice;

import java.util.Locale;

/**
 * Which language version of an estate is meant. Free texts exist once per version; without a
 * language onOffice reads and writes the main one (reference G.4).
 */
public sealed interface EstateLanguage {

  /** The system language of the customer's instance, addressed without {@code estatelanguage}. */
  record Main() implements EstateLanguage {}

  /**
   * A version addressed by its code.
   *
   * @param code three capitals of onOffice's own mix, such as DEU, ENG or AUT
   */
  record Version(String code) implements EstateLanguage {
    public Version {
      if (code.length() != 3 || !code.chars().allMatch(each -> each >= 'A' && each <= 'Z')) {
        throw new IllegalArgumentException("a language code is three letters");
      }
    }
  }

  /** The explicit main language. */
  static EstateLanguage main() {
    return new Main();
  }

  /**
   * Reads a code as onOffice writes it.
   *
   * @throws IllegalArgumentException if it is neither empty nor three letters
   */
  static EstateLanguage of(String code) {
    return code.isBlank() ? main() : new Version(code.strip().toUpperCase(Locale.ROOT));
  }

  /** The code, or empty for the main language. */
  default String codeOrEmpty() {
    return switch (this) {
      case Main() -> "";
      case Version(String code) -> code;
    };
  }
}
