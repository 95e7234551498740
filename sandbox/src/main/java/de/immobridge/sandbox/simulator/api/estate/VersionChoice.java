package de.immobridge.sandbox.simulator.api.estate;

import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.customer.Estate;
import de.immobridge.sandbox.simulator.customer.Version;
import java.util.Optional;

/**
 * Which language version {@code estatelanguage} means (G.4). Without it, the main version.
 *
 * @param language three capitals, if one was asked for
 */
record VersionChoice(Optional<String> language) {

  static VersionChoice of(Parameters parameters) {
    var language = parameters.text("estatelanguage").filter(code -> !code.isEmpty());
    if (language.filter(code -> !code.matches("[A-Z]{3}")).isPresent()) {
      throw ApiFault.of(ApiError.INVALID_LANGUAGE, language.get());
    }
    return new VersionChoice(language);
  }

  /** The version meant; empty if the estate does not have it. */
  Optional<Version> in(Estate estate) {
    if (language.isEmpty()) {
      return Optional.of(estate.main());
    }
    return estate.version(language.get());
  }
}
