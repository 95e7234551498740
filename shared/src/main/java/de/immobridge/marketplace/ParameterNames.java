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

  public ParameterNames {
    languages = Map.copyOf(languages);
  }
}
