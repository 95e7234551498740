package de.immobridge.settings;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads environment variables and notes every one that is wrong, so that all are told at once. */
final class Environment {
  private final Map<String, String> variables;
  private final List<String> faults = new ArrayList<>();

  Environment(Map<String, String> variables) {
    this.variables = variables;
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(variables.get(name)).map(String::strip).filter(t -> !t.isEmpty());
  }

  String text(String name, String ifAbsent) {
    return text(name).orElse(ifAbsent);
  }

  List<String> list(String name, String ifAbsent) {
    return split(text(name, ifAbsent));
  }

  /** A list of which every element is one of these words. */
  List<String> words(String name, String ifAbsent, Set<String> known) {
    return read(
        name,
        text -> {
          List<String> words = split(text);
          check(
              !words.isEmpty() && known.containsAll(words),
              "may have, separated by commas: " + inOrder(known));
          return words;
        },
        split(ifAbsent));
  }

  /** One of these words. */
  String word(String name, String ifAbsent, Set<String> known) {
    return read(
        name,
        text -> {
          check(known.contains(text), "may be: " + inOrder(known));
          return text;
        },
        ifAbsent);
  }

  /** Pairs such as {@code de=DEU,en=ENG}. */
  Map<String, String> pairs(String name, String ifAbsent) {
    return read(name, Environment::pairs, pairs(ifAbsent));
  }

  Duration seconds(String name, Duration ifAbsent) {
    return read(name, text -> Duration.ofSeconds(wholeNumber(text, "seconds")), ifAbsent);
  }

  Duration milliseconds(String name, Duration ifAbsent) {
    return read(name, text -> Duration.ofMillis(wholeNumber(text, "milliseconds")), ifAbsent);
  }

  Set<Integer> errorCodes(String name) {
    return read(
        name,
        text ->
            split(text).stream()
                .map(each -> (int) wholeNumber(each, "an error code, several with commas between"))
                .collect(Collectors.toUnmodifiableSet()),
        Set.of());
  }

  Optional<String> hash(String name) {
    return read(
        name,
        text -> {
          check(text.matches("[0-9a-fA-F]{64}"), "must be a SHA-256 in 64 hex digits");
          return Optional.of(text);
        },
        Optional.empty());
  }

  URI address(String name, String ifAbsent) {
    return read(name, Environment::absolute, URI.create(ifAbsent));
  }

  Optional<URI> address(String name) {
    return read(name, text -> Optional.of(absolute(text)), Optional.empty());
  }

  /** A secret: a fault of it is told without what it was. */
  <T> Optional<T> secret(String name, Function<String, T> reader) {
    try {
      return text(name).map(reader);
    } catch (IllegalArgumentException e) {
      faults.add(name + " " + e.getMessage());
      return Optional.empty();
    }
  }

  void require(boolean condition, String fault) {
    if (!condition) {
      faults.add(fault);
    }
  }

  /** Says all that is wrong. */
  void complain() {
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("The settings are wrong. " + String.join("; ", faults));
    }
  }

  /**
   * For readers of values.
   *
   * @param otherwise what the value must or may be
   */
  static void check(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private <T> T read(String name, Function<String, T> reader, T ifAbsent) {
    Optional<String> text = text(name);
    try {
      return text.map(reader).orElse(ifAbsent);
    } catch (IllegalArgumentException e) {
      faults.add(name + " " + e.getMessage() + "; it was: " + text.orElse(""));
      return ifAbsent;
    }
  }

  private static List<String> split(String text) {
    return List.of(text.split(",")).stream()
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  private static Map<String, String> pairs(String text) {
    var pairs = new LinkedHashMap<String, String>();
    for (String each : split(text)) {
      int equals = each.indexOf('=');
      check(equals > 0, "must be pairs such as de=DEU,en=ENG");
      pairs.put(each.substring(0, equals).strip(), each.substring(equals + 1).strip());
    }
    return pairs;
  }

  private static String inOrder(Set<String> words) {
    return words.stream().sorted().collect(Collectors.joining(", "));
  }

  private static long wholeNumber(String text, String of) {
    check(text.matches("[0-9]{1,9}"), "must be a whole number: " + of);
    return Long.parseLong(text);
  }

  private static URI absolute(String text) {
    String expected = "must be an address such as https://example.org";
    URI address;
    try {
      address = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(expected, e);
    }
    check(address.getScheme() != null && address.getRawAuthority() != null, expected);
    return address;
  }
}
