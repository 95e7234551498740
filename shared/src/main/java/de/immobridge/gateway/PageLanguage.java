package de.immobridge.gateway;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages our pages speak. */
public enum PageLanguage {
  GERMAN("de"),
  ENGLISH("en");

  private final String tag;

  PageLanguage(String tag) {
    this.tag = tag;
  }

  /** The language tag for {@code <html lang>} and file names. */
  public String tag() {
    return tag;
  }

  /**
   * German first: the user's language as onOffice tells it, then the browser's, then German
   * (reference K).
   *
   * @param userLanguage {@code UserLanguage} of the call, in a form nobody has published; a code of
   *     three letters, a tag or a locale are understood; may be empty
   * @param acceptLanguage the browser's header; may be empty
   */
  public static PageLanguage of(String userLanguage, String acceptLanguage) {
    return understood(userLanguage)
        .or(
            () ->
                Arrays.stream(acceptLanguage.split(","))
                    .flatMap(each -> understood(each).stream())
                    .findFirst())
        .orElse(GERMAN);
  }

  private static Optional<PageLanguage> understood(String code) {
    String lower = code.strip().toLowerCase(Locale.ROOT);
    if (lower.isEmpty() || lower.startsWith("*")) {
      return Optional.empty();
    }
    boolean german =
        lower.startsWith("de") || lower.equals("aut") || lower.equals("che") || lower.equals("ger");
    return Optional.of(german ? GERMAN : ENGLISH);
  }
}
