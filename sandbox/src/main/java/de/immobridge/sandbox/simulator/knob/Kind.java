package de.immobridge.sandbox.simulator.knob;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How the text of a knob becomes a value.
 *
 * @param allowed what may be written, for people
 * @param parse throws IllegalArgumentException for anything else
 */
public record Kind<T>(String allowed, Function<String, T> parse) {

  private static final Pattern SIMPLE_DURATION = Pattern.compile("(-?\\d+)(ms|s|m|h)");

  static final Kind<String> TEXT = new Kind<>("text", Function.identity());
  static final Kind<Boolean> FLAG = new Kind<>("true, false", Kind::flag);
  static final Kind<Integer> COUNT = new Kind<>("a whole number from 0", Kind::count);
  static final Kind<Duration> DURATION =
      new Kind<>("a duration such as 250ms, 30s, -5m, 1h or PT1H30M", Kind::duration);
  static final Kind<Optional<Duration>> LIFETIME =
      new Kind<>(
          "off, or " + DURATION.allowed(),
          text -> text.equals("off") ? Optional.empty() : Optional.of(duration(text)));

  static <E extends Enum<E>> Kind<E> choice(Class<E> type) {
    var names = EnumSet.allOf(type).stream().map(Kind::name).toList();
    return new Kind<>(String.join(", ", names), text -> oneOf(type, names, text));
  }

  private static <E extends Enum<E>> E oneOf(Class<E> type, List<String> names, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> name(constant).equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("must be one of " + names));
  }

  /** NOT_THERE is written not-there; names of one letter stay capitals. */
  static String name(Enum<?> constant) {
    var name = constant.name();
    return name.length() == 1 ? name : name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("must be true or false");
    };
  }

  private static int count(String text) {
    if (!text.matches("\\d{1,9}")) {
      throw new IllegalArgumentException("must be a whole number from 0");
    }
    return Integer.parseInt(text);
  }

  private static Duration duration(String text) {
    var simple = SIMPLE_DURATION.matcher(text);
    if (simple.matches()) {
      long amount = Long.parseLong(simple.group(1));
      return switch (simple.group(2)) {
        case "ms" -> Duration.ofMillis(amount);
        case "s" -> Duration.ofSeconds(amount);
        case "m" -> Duration.ofMinutes(amount);
        default -> Duration.ofHours(amount);
      };
    }
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("must be a duration such as 250ms, 30s or PT1H30M", e);
    }
  }
}
