package de.immobridge.sandbox;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param port of the enterprise pages, or of our provider where it runs alone; 0 for a free one
 * @param dynamoDbPort 0 for a free one
 * @param providerSecret empty for a random one
 * @param provider where the provider answers when only the simulator runs
 * @param api the onOffice API when only our provider runs, without a path
 * @param scenario name of a shipped scenario, or a file
 * @param knobs faults and ambiguities of the simulator, set from the start
 * @param settings settings of our provider that differ from the sandbox's
 * @param recording file that gets one JSON line for everything in and out
 */
record Options(
    Part part,
    int port,
    String bind,
    int dynamoDbPort,
    Optional<String> providerSecret,
    Optional<ProviderAddress> provider,
    Optional<String> webhookUrl,
    Optional<URI> api,
    Optional<String> scenario,
    Map<String, String> knobs,
    Map<String, String> settings,
    Optional<String> recording) {

  static final String USAGE =
      """
      sandbox/run [--port N] [--bind ADDRESS] [--provider-secret TEXT]
                  [--only simulator --provider URL]     or --unlock-url URL and --service-url URL
                  [--only provider --api URL]           URL of an onOffice API, without /api/stable/api.php
                  [--webhook-url URL]                   where the simulator calls when a record is saved
                  [--scenario NAME|FILE] [--knob NAME=VALUE]... [--recording FILE]
                  [--dynamodb-port N]                   a fixed port for DynamoDB Local
                  [--setting NAME=VALUE]...             a setting of our provider, such as API_VERSION=latest
      """;

  private static final int DEFAULT_PORT = 8080;
  private static final int LAST_PORT = 65535;

  /** What is to be started. */
  enum Part {
    ALL,
    SIMULATOR,
    PROVIDER
  }

  /** Where a provider's two pages are. */
  record ProviderAddress(String unlockUrl, String serviceUrl) {
    static ProviderAddress below(URI base) {
      String text = base.toString().replaceAll("/+$", "");
      return new ProviderAddress(text + "/unlock", text + "/service");
    }
  }

  /** A command line that cannot be followed; the message is for the person who typed it. */
  static final class UsageException extends RuntimeException {
    UsageException(String message) {
      super(message);
    }
  }

  /** Somebody asks what there is. */
  static final class HelpException extends RuntimeException {}

  Options {
    knobs = Map.copyOf(knobs);
    settings = Map.copyOf(settings);
  }

  /**
   * Reads the command line.
   *
   * @throws UsageException if it cannot be followed
   */
  static Options of(String... arguments) {
    var words = new ArrayDeque<>(List.of(arguments));
    var single = new LinkedHashMap<String, String>();
    var knobs = new LinkedHashMap<String, String>();
    var settings = new LinkedHashMap<String, String>();
    while (!words.isEmpty()) {
      String name = words.pop();
      switch (name) {
        case "--help", "-h" -> throw new HelpException();
        case "--knob" -> putPair(knobs, name, words);
        case "--setting" -> putPair(settings, name, words);
        case "--port",
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
            "--recording" ->
            single.put(name, value(name, words));
        default -> throw new UsageException("There is no option " + name + ".");
      }
    }
    var options =
        new Options(
            part(single.getOrDefault("--only", "all")),
            port("--port", single.getOrDefault("--port", Integer.toString(DEFAULT_PORT))),
            single.getOrDefault("--bind", "127.0.0.1"),
            port("--dynamodb-port", single.getOrDefault("--dynamodb-port", "0")),
            Optional.ofNullable(single.get("--provider-secret")),
            provider(single),
            Optional.ofNullable(single.get("--webhook-url")),
            Optional.ofNullable(single.get("--api")).map(Options::apiBase),
            Optional.ofNullable(single.get("--scenario")),
            knobs,
            settings,
            Optional.ofNullable(single.get("--recording")));
    options.check();
    return options;
  }

  private void check() {
    if ((part == Part.SIMULATOR) != provider.isPresent()) {
      throw new UsageException(
          "--only simulator goes with --provider URL, or with --unlock-url and --service-url.");
    }
    if ((part == Part.PROVIDER) != api.isPresent()) {
      throw new UsageException("--only provider goes with --api URL.");
    }
    if (providerSecret.filter(String::isBlank).isPresent()) {
      throw new UsageException("--provider-secret must not be empty.");
    }
  }

  private static Part part(String word) {
    return switch (word) {
      case "all" -> Part.ALL;
      case "simulator" -> Part.SIMULATOR;
      case "provider" -> Part.PROVIDER;
      default -> throw new UsageException("--only takes simulator or provider.");
    };
  }

  private static int port(String option, String text) {
    int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : LAST_PORT + 1;
    if (port > LAST_PORT) {
      throw new UsageException(option + " takes a number from 0 to 65535.");
    }
    return port;
  }

  private static Optional<ProviderAddress> provider(Map<String, String> single) {
    String unlock = single.get("--unlock-url");
    String service = single.get("--service-url");
    if ((unlock == null) != (service == null)) {
      throw new UsageException("--unlock-url and --service-url go together.");
    }
    if (unlock != null && service != null) {
      return Optional.of(
          new ProviderAddress(
              address("--unlock-url", unlock).toString(),
              address("--service-url", service).toString()));
    }
    return Optional.ofNullable(single.get("--provider"))
        .map(url -> ProviderAddress.below(address("--provider", url)));
  }

  private static URI apiBase(String url) {
    URI address = address("--api", url);
    if (!address.getRawPath().replace("/", "").isEmpty()) {
      throw new UsageException(
          "--api takes an address without a path, as in https://api.onoffice.de.");
    }
    return address;
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
    throw new UsageException(option + " takes an address such as http://127.0.0.1:3000.");
  }

  private static void putPair(Map<String, String> pairs, String option, Deque<String> words) {
    String pair = value(option, words);
    int equals = pair.indexOf('=');
    if (equals < 1) {
      throw new UsageException(option + " takes NAME=VALUE.");
    }
    pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
  }

  private static String value(String option, Deque<String> words) {
    if (words.isEmpty()) {
      throw new UsageException(option + " needs a value.");
    }
    return words.pop();
  }
}
