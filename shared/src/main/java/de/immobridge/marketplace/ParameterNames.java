package de.immobridge.marketplace;

import java.util.Map;

/**
 * How the parameters that are agreed with onOffice when a service is set up are called (reference
 * D.1, "macro parameters").
 *
 * @param languages other ways in which a language may be written, to the code that is meant
 */
public record ParameterNames(
    String estate, String language, String imageIds, Map<String, String> languages) {

  public static final ParameterNames DEFAULT =
      new ParameterNames("estateId", "language", "imageIds", Map.of());

  /**
   * onOffice's code for a language in whatever case and with either dash; else what was written.
   */
  String languageCode(String written) {
    String plain = written.replace('-', '_');
    return languages.entrySet().stream()
        .filter(each -> each.getKey().equalsIgnoreCase(plain))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(written);
  }

  public ParameterNames {
    languages = Map.copyOf(languages);
  }
}
