package de.immobridge.sandbox;

import de.immobridge.sandbox.functions.ProviderCode;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What the command line asks for.
 *
 * @param port of the enterprise pages, or of the provider where it runs alone; 0 for a free one
 * @param dynamoDbPort 0 for a free one
 * @param providerSecret empty for a random one
 * @param provider where the provider answers when only the simulator runs
 * @param api the onOffice API when only the provider runs, without a path
 * @param scenario name of a shipped scenario, or a file
 * @param knobs faults and ambiguities of the simulator, set from the start
 * @param settings settings of the provider that differ from the sandbox's
 * @param recording file that gets one JSON line for everything in and out
 * @param code whose functions run, and how
 * @param activated which customers are unlocked from the start: none, one, or all for an empty text
 * @param keep the folder in which everything is kept over a restart
 * @param agreed what was agreed with onOffice about the provider, beside its manifest
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
    Optional<String> recording,
    ProviderCode code,
    Optional<String> activated,
    Optional<Path> keep,
    Agreed agreed) {

  static final String USAGE =
      """
      sandbox/run [--port N] [--bind ADDRESS] [--provider-secret TEXT]
                  [--activated [CUSTOMER]]              customers have unlocked the provider already
                  [--keep DIR]                          everything is as it was, after a restart

      whose provider
                  (none of these)                       our example, in the same process
                  --provider-classes PATH               functions in Java: folders and jars, in a process of their own
                  [--function unlock|service|properties=CLASS]...   where they cannot be told by their names
                  --only simulator --provider URL       any language, at URL/unlock and URL/service
                  --only simulator --unlock-url URL --service-url URL
                  --only provider --api URL             URL of an onOffice API, without /api/stable/api.php

      what was agreed, beside what a manifest says
                  [--provider-name TEXT] [--service NAME=TITLE]... [--place NAME=anywhere|menu|estate]...
                  [--agreed FILE]                       all of it as JSON: services, webhooks, places, macros, words

      while writing it
                  [--watch] [--build COMMAND]           rebuilds and restarts the provider alone, the state is kept
                  [--debug [PORT]]                      a debugger port (5005) on the provider alone
                  [--setting NAME=VALUE]...             a setting of the provider, such as API_VERSION=latest
                  [--webhook-url URL]                   where the simulator calls when a record is saved
                  [--scenario NAME|FILE] [--knob NAME=VALUE]... [--recording FILE]
                  [--dynamodb-port N]                   a fixed port for DynamoDB Local
      """;

  private static final int DEFAULT_PORT = 8080;
  private static final int DEBUGGER_PORT = 5005;

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
    var line = CommandLine.of(arguments);
    var options =
        new Options(
            part(line.text("--only").orElse("all")),
            line.port("--port", DEFAULT_PORT),
            line.text("--bind").orElse("127.0.0.1"),
            line.port("--dynamodb-port", 0),
            line.text("--provider-secret"),
            provider(line),
            line.text("--webhook-url"),
            line.address("--api").map(Options::withoutPath),
            line.text("--scenario"),
            line.pairs("--knob"),
            line.pairs("--setting"),
            line.text("--recording"),
            code(line),
            line.text("--activated"),
            line.text("--keep").map(Path::of),
            new Agreed(
                line.text("--agreed").map(Path::of),
                line.text("--provider-name"),
                line.pairs("--service"),
                line.pairs("--place")));
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
    if (part == Part.PROVIDER && activated.isPresent()) {
      throw new UsageException("--activated needs the simulator.");
    }
    if (part == Part.SIMULATOR && !code.oursInThisProcess()) {
      throw new UsageException(
          "--only simulator runs no functions: leave out --provider-classes, --watch and --debug.");
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

  private static ProviderCode code(CommandLine line) {
    List<Path> classes =
        line.text("--provider-classes").stream()
            .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
            .map(Path::of)
            .toList();
    try {
      return new ProviderCode(
          classes,
          line.pairs("--function"),
          line.has("--watch"),
          line.text("--build"),
          line.has("--debug")
              ? OptionalInt.of(line.port("--debug", DEBUGGER_PORT))
              : OptionalInt.empty());
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<ProviderAddress> provider(CommandLine line) {
    if (line.has("--unlock-url") != line.has("--service-url")) {
      throw new UsageException("--unlock-url and --service-url go together.");
    }
    return line.address("--unlock-url")
        .map(
            unlock ->
                new ProviderAddress(
                    unlock.toString(), line.address("--service-url").orElseThrow().toString()))
        .or(() -> line.address("--provider").map(ProviderAddress::below));
  }

  private static URI withoutPath(URI address) {
    if (!address.getRawPath().replace("/", "").isEmpty()) {
      throw new UsageException(
          "--api takes an address without a path, as in https://api.onoffice.de.");
    }
    return address;
  }
}
