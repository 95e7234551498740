package de.immobridge.sandbox.simulator.control;

import de.immobridge.sandbox.simulator.problem.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Constants as JSON writes them: NOT_ACTIVATED becomes not-activated. */
final class Names {

  private Names() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant with that name, or a sentence that lists them. */
  static <E extends Enum<E>> E parse(Class<E> type, String name, String member) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> of(constant).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid(
                    Arrays.stream(type.getEnumConstants())
                        .map(Names::of)
                        .collect(Collectors.joining(", ", "'" + member + "' must be of: ", "."))));
  }
}
