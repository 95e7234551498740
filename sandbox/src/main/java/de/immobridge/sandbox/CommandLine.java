package de.immobridge.sandbox;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a command line, by option; what they mean stands in {@link Options}. */
final class CommandLine {
  private static final int LAST_PORT = 65535;

  private static final Set<String> WITH_VALUE =
      Set.of(
          "--port",
          "--bind",
          "--dynamodb-port",
          "--provider-secret",
          "--only",
          "--provider",
          "--unlock-url",
          "--service-url",
          "--webhook-url",
          "--api",
          "--scenario",
          "--recording",
          "--provider-classes",
          "--build",
          "--keep",
          "--agreed",
          "--provider-name");
  private static final Set<String> WITH_OR_WITHOUT = Set.of("--activated", "--debug");
  private static final Set<String> ALONE = Set.of("--watch");
  private static final Set<String> PAIRS =
      Set.of("--knob", "--setting", "--function", "--service", "--place");

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, List<String>> pairs = new LinkedHashMap<>();

  private CommandLine() {}

  /**
   * Reads it.
   *
   * @throws Options.UsageException if it cannot be followed
   * @throws Options.HelpException if somebody asks what there is
   */
  static CommandLine of(String... arguments) {
    var line = new CommandLine();
    var words = new ArrayDeque<>(List.of(arguments));
    while (!words.isEmpty()) {
      line.take(words.pop(), words);
    }
    return line;
  }

  private void take(String option, Deque<String> words) {
    if (option.equals("--help") || option.equals("-h")) {
      throw new Options.HelpException();
    } else if (WITH_VALUE.contains(option)) {
      values.put(option, value(option, words));
    } else if (WITH_OR_WITHOUT.contains(option)) {
      boolean follows = !words.isEmpty() && !words.peek().startsWith("-");
      values.put(option, follows ? words.pop() : "");
    } else if (ALONE.contains(option)) {
      values.put(option, "");
    } else if (PAIRS.contains(option)) {
      pairs.computeIfAbsent(option, _ -> new ArrayList<>()).add(value(option, words));
    } else {
      throw new Options.UsageException("There is no option " + option + ".");
    }
  }

  private static String value(String option, Deque<String> words) {
    if (words.isEmpty()) {
      throw new Options.UsageException(option + " needs a value.");
    }
    return words.pop();
  }

  boolean has(String option) {
    return values.containsKey(option);
  }

  Optional<String> text(String option) {
    return Optional.ofNullable(values.get(option));
  }

  /** All pairs that were given for an option, the last of each name. */
  Map<String, String> pairs(String option) {
    var all = new LinkedHashMap<String, String>();
    for (String pair : pairs.getOrDefault(option, List.of())) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new Options.UsageException(option + " takes NAME=VALUE.");
      }
      all.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return all;
  }

  int port(String option, int standard) {
    String text = text(option).filter(word -> !word.isEmpty()).orElse(Integer.toString(standard));
    int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : LAST_PORT + 1;
    if (port > LAST_PORT) {
      throw new Options.UsageException(option + " takes a number from 0 to 65535.");
    }
    return port;
  }

  Optional<URI> address(String option) {
    return text(option).map(text -> address(option, text));
  }

  private static URI address(String option, String text) {
    try {
      URI address = URI.create(text);
      if (address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // Told below, in the same words.
    }
    throw new Options.UsageException(option + " takes an address such as http://127.0.0.1:3000.");
  }
}
