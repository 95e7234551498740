package de.immobridge.onoffice;

import java.util.Locale;

/**
 * The two release lines of the API: stable changes monthly, latest twice a week (reference F.1).
 */
public enum ApiVersion {
  STABLE,
  LATEST;

  String path() {
    return "/api/" + name().toLowerCase(Locale.ROOT) + "/api.php";
  }

  /**
   * Reads {@code stable} or {@code latest}.
   *
   * @throws IllegalArgumentException for any other word
   */
  public static ApiVersion of(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "stable" -> STABLE;
      case "latest" -> LATEST;
      default -> throw new IllegalArgumentException("the API version is stable or latest");
    };
  }
}
