package de.immobridge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.example.TextEditor;
import de.immobridge.sandbox.dynamodb.LocalDynamoDb;
import de.immobridge.sandbox.functions.Elsewhere;
import de.immobridge.sandbox.functions.Manifest;
import de.immobridge.sandbox.gateway.LocalGateway;
import de.immobridge.sandbox.simulator.Simulator;
import de.immobridge.sandbox.simulator.SimulatorOptions;
import de.immobridge.sandbox.simulator.http.Reach;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Starts what the command line asks for, one part after the other. */
final class Start {
  private static final int SECRET_BYTES = 24;
  private static final int LAST_PORT = 65535;

  private final Options options;
  private final Clock clock;
  private final Started started;
  private final Optional<KeptFolder> folder;
  private final String secret;
  private final LocalDynamoDb dynamoDb;

  /** What tables and secrets stand on; the rest follows with {@link #sandbox()}. */
  Start(Options options, Clock clock, Started started) throws Exception {
    this.options = options;
    this.clock = clock;
    this.started = started;
    this.folder =
        options.keep().isPresent()
            ? Optional.of(started.add(KeptFolder.open(options.keep().get())))
            : Optional.empty();
    this.secret = options.providerSecret().isPresent() ? options.providerSecret().get() : secret();
    this.dynamoDb =
        started.add(
            LocalDynamoDb.start(
                options.bind(), options.dynamoDbPort(), folder.map(KeptFolder::tables)));
  }

  private String secret() throws IOException {
    return folder.isPresent()
        ? folder.get().secret("providerSecret", Start::randomSecret)
        : randomSecret();
  }

  Sandbox sandbox() throws IOException {
    return switch (options.part()) {
      case ALL -> {
        var simulator = simulator();
        var gateway = besides(simulator.port());
        var address = Reach.address(options.bind(), gateway.port());
        register(simulator, address, attach(gateway, address, simulator.address()));
        yield new Sandbox(
            secret,
            dynamoDb,
            Optional.of(simulator),
            simulator.address(),
            Optional.of(address),
            started);
      }
      case SIMULATOR -> {
        var simulator = simulator();
        options
            .provider()
            .ifPresent(pages -> simulator.agree(options.agreed().with(pages, Optional.empty())));
        simulator.resume();
        yield new Sandbox(
            secret,
            dynamoDb,
            Optional.of(simulator),
            simulator.address(),
            Optional.empty(),
            started);
      }
      case PROVIDER -> {
        var gateway = started.add(LocalGateway.start(options.bind(), options.port(), clock));
        var address = Reach.address(options.bind(), gateway.port());
        var api = options.api().orElseThrow();
        attach(gateway, address, api);
        yield new Sandbox(secret, dynamoDb, Optional.empty(), api, Optional.of(address), started);
      }
    };
  }

  private Simulator simulator() throws IOException {
    var how =
        SimulatorOptions.standard(secret)
            .withAddress(options.bind(), options.port())
            .withWebhook(options.webhookUrl().orElse(null))
            .withClock(clock)
            .withKnobs(options.knobs());
    how = options.scenario().isPresent() ? how.withScenario(options.scenario().get()) : how;
    how =
        options.recording().isPresent()
            ? how.withRecording(Path.of(options.recording().get()))
            : how;
    how = folder.isPresent() ? how.withState(folder.get().state()) : how;
    try {
      return started.add(Simulator.start(how));
    } catch (IllegalArgumentException badKnobOrScenario) {
      throw new Options.UsageException(String.valueOf(badKnobOrScenario.getMessage()));
    }
  }

  /** The provider takes the next port, or any free one where that is taken. */
  private LocalGateway besides(int port) throws IOException {
    if (options.port() != 0 && port < LAST_PORT) {
      try {
        return started.add(LocalGateway.start(options.bind(), port + 1, clock));
      } catch (BindException taken) {
        return started.add(LocalGateway.start(options.bind(), 0, clock));
      }
    }
    return started.add(LocalGateway.start(options.bind(), 0, clock));
  }

  /** Puts functions behind the gateway. */
  private Attached attach(LocalGateway gateway, URI address, URI api) throws IOException {
    var settings = new HashMap<String, String>();
    if (folder.isPresent()) {
      settings.put(Hosting.CIPHER_KEY, folder.get().secret("cipherKey", Hosting::randomKey));
    }
    settings.putAll(options.settings());
    var surroundings =
        new Hosting.Surroundings(
            address,
            api,
            dynamoDb.address(),
            secret,
            List.of(
                "http://127.0.0.1:*",
                "http://localhost:*",
                "http://" + Reach.host(options.bind()) + ":*"),
            settings);
    if (options.code().oursInThisProcess()) {
      gateway.serve(Hosting.routes(started.add(Hosting.ours(surroundings, clock))));
      return new Attached(Optional.of(Manifest.json(TextEditor.provider())), Optional.empty());
    }
    try {
      var elsewhere =
          started.add(Elsewhere.start(options.code(), Hosting.environment(surroundings)));
      gateway.serve(Hosting.routes(elsewhere.functions()));
      return new Attached(elsewhere.functions().manifest(), Optional.of(elsewhere));
    } catch (IllegalArgumentException e) {
      throw new Options.UsageException(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Functions behind the gateway.
   *
   * @param elsewhere where they run in a process of their own
   */
  private record Attached(Optional<JsonNode> manifest, Optional<Elsewhere> elsewhere) {}

  /** Tells onOffice what the provider says of itself, now and after each restart. */
  private void register(Simulator simulator, URI address, Attached attached) {
    var pages = Options.ProviderAddress.below(address);
    simulator.agree(options.agreed().with(pages, attached.manifest()));
    simulator.resume();
    attached
        .elsewhere()
        .ifPresent(
            elsewhere ->
                elsewhere.functions().onRestart(said -> agreeAnew(simulator, pages, said)));
  }

  /** The provider runs already; what it says of itself may no longer fit the options. */
  private void agreeAnew(
      Simulator simulator, Options.ProviderAddress pages, Optional<JsonNode> manifest) {
    try {
      simulator.agree(options.agreed().with(pages, manifest));
    } catch (Options.UsageException | IllegalArgumentException e) {
      System.err.println(
          "What the provider says of itself does not fit, and what was agreed stays: "
              + e.getMessage());
    }
  }

  private static String randomSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
