package de.immobridge.settings;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
    return List.of(text(name, ifAbsent).split(",")).stream()
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  /** Pairs such as {@code de=DEU,en=ENG}. */
  Map<String, String> map(String name, String ifAbsent) {
    var pairs = new LinkedHashMap<String, String>();
    for (String each : list(name, ifAbsent)) {
      int equals = each.indexOf('=');
      if (equals > 0) {
        pairs.put(each.substring(0, equals).strip(), each.substring(equals + 1).strip());
      } else {
        faults.add(name + " must be pairs such as de=DEU,en=ENG");
      }
    }
    return pairs;
  }

  boolean flag(String name, boolean ifAbsent) {
    return read(
        name,
        word ->
            switch (word) {
              case "true" -> true;
              case "false" -> false;
              default -> throw new IllegalArgumentException("must be true or false");
            },
        ifAbsent);
  }

  Duration seconds(String name, Duration ifAbsent) {
    return read(
        name,
        text -> {
          if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("must be a whole number of seconds");
          }
          return Duration.ofSeconds(Long.parseLong(text));
        },
        ifAbsent);
  }

  URI address(String name, String ifAbsent) {
    return address(name).orElse(URI.create(ifAbsent));
  }

  Optional<URI> address(String name) {
    return text(name).isEmpty()
        ? Optional.empty()
        : Optional.of(read(name, Environment::absolute, URI.create("http://invalid")));
  }

  /** A value of any type; the message of an {@link IllegalArgumentException} is told. */
  <T> T read(String name, Function<String, T> reader, T ifAbsent) {
    try {
      return text(name).map(reader).orElse(ifAbsent);
    } catch (IllegalArgumentException e) {
      faults.add(name + ": " + e.getMessage());
      return ifAbsent;
    }
  }

  void require(boolean condition, String fault) {
    if (!condition) {
      faults.add(fault);
    }
  }

  /** Names and rules only: the values may be secrets. */
  void complain() {
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("The settings are wrong. " + String.join("; ", faults));
    }
  }

  private static URI absolute(String text) {
    URI address;
    try {
      address = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("must be an address such as https://example.org", e);
    }
    if (address.getHost() == null || address.getScheme() == null) {
      throw new IllegalArgumentException("must be an address such as https://example.org");
    }
    return address;
  }
}
