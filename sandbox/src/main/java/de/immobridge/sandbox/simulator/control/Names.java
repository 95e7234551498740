package de.immobridge.sandbox.simulator.control;

import java.util.Locale;

/** Constants as JSON writes them: NOT_ACTIVATED becomes not-activated. */
final class Names {

  private Names() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
