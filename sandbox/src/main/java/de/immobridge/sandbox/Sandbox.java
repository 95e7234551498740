package de.immobridge.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import de.immobridge.sandbox.dynamodb.LocalDynamoDb;
import de.immobridge.sandbox.functions.Elsewhere;
import de.immobridge.sandbox.functions.Functions;
import de.immobridge.sandbox.gateway.LocalGateway;
import de.immobridge.sandbox.simulator.Simulator;
import de.immobridge.sandbox.simulator.SimulatorOptions;
import de.immobridge.sandbox.simulator.http.Reach;
import de.immobridge.sandbox.visit.Visitor;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything the command line asked for, running. */
public final class Sandbox implements AutoCloseable {
  private static final int SECRET_BYTES = 24;
  private static final int LAST_PORT = 65535;

  private final String providerSecret;
  private final LocalDynamoDb dynamoDb;
  private final @Nullable Simulator simulator;
  private final @Nullable LocalGateway gateway;
  private final AutoCloseable functions;
  private final URI api;
  private final @Nullable URI provider;

  private Sandbox(
      String providerSecret,
      LocalDynamoDb dynamoDb,
      @Nullable Simulator simulator,
      @Nullable LocalGateway gateway,
      AutoCloseable functions,
      URI api,
      @Nullable URI provider) {
    this.providerSecret = providerSecret;
    this.dynamoDb = dynamoDb;
    this.simulator = simulator;
    this.gateway = gateway;
    this.functions = functions;
    this.api = api;
    this.provider = provider;
  }

  /**
   * Starts it on this machine.
   *
   * @param arguments those of {@code sandbox/run}
   * @throws BindException if the port that was asked for is taken
   */
  public static Sandbox start(Clock clock, String... arguments) throws Exception {
    return start(clock, Options.of(arguments));
  }

  static Sandbox start(Clock clock, Options options) throws Exception {
    String secret = options.providerSecret().orElseGet(Sandbox::randomSecret);
    LocalDynamoDb dynamoDb = LocalDynamoDb.start(options.bind(), options.dynamoDbPort());
    Sandbox sandbox =
        switch (options.part()) {
          case ALL -> {
            Simulator simulator = simulator(options, clock, secret);
            LocalGateway gateway = besides(simulator.port(), options, clock);
            URI address = Reach.address(options.bind(), gateway.port());
            var functions =
                attach(gateway, address, simulator.address(), dynamoDb, secret, options, clock);
            register(simulator, Options.ProviderAddress.below(address));
            yield new Sandbox(
                secret, dynamoDb, simulator, gateway, functions, simulator.address(), address);
          }
          case SIMULATOR -> {
            Simulator simulator = simulator(options, clock, secret);
            options.provider().ifPresent(provider -> register(simulator, provider));
            yield new Sandbox(
                secret, dynamoDb, simulator, null, () -> {}, simulator.address(), null);
          }
          case PROVIDER -> {
            LocalGateway gateway = LocalGateway.start(options.bind(), options.port(), clock);
            URI address = Reach.address(options.bind(), gateway.port());
            URI api = options.api().orElseThrow();
            var functions = attach(gateway, address, api, dynamoDb, secret, options, clock);
            yield new Sandbox(secret, dynamoDb, null, gateway, functions, api, address);
          }
        };
    try {
      options.activated().ifPresent(sandbox::activate);
    } catch (RuntimeException e) {
      sandbox.close();
      throw e;
    }
    return sandbox;
  }

  /** The administrators of these customers have unlocked the provider, through its own page. */
  private void activate(String customerOrAll) {
    var agencies = new Agencies(enterprise(), new Visitor());
    for (var agency : agencies.named(customerOrAll)) {
      agencies.activate(agency);
    }
  }

  /** The line that tells scripts where everything is. */
  public String announcement() {
    ObjectNode line = new ObjectMapper().createObjectNode();
    URI enterprise = simulator == null ? null : simulator.address();
    line.put("enterprise", text(enterprise));
    line.put("control", text(enterprise));
    line.put("api", text(api));
    line.put("provider", text(provider));
    line.put("dynamodb", text(dynamoDb.address()));
    line.put("providerSecret", providerSecret);
    line.putRawValue(
        "customers", new RawValue(simulator == null ? "[]" : simulator.customersJson()));
    return line.toString();
  }

  /** The enterprise pages, the API and the control addresses. */
  public URI enterprise() {
    return Optional.ofNullable(simulator).orElseThrow().address();
  }

  /** Our provider. */
  public URI provider() {
    return Optional.ofNullable(provider).orElseThrow();
  }

  /** The tables. */
  public LocalDynamoDb dynamoDb() {
    return dynamoDb;
  }

  /** The secret that onOffice and our provider share. */
  public String providerSecret() {
    return providerSecret;
  }

  @Override
  public void close() throws IOException {
    try {
      functions.close();
    } catch (Exception e) {
      throw new IOException("The provider did not end", e);
    }
    if (gateway != null) {
      gateway.close();
    }
    if (simulator != null) {
      simulator.close();
    }
    dynamoDb.close();
  }

  private static Simulator simulator(Options options, Clock clock, String secret)
      throws IOException {
    try {
      return Simulator.start(
          new SimulatorOptions(
              options.bind(),
              options.port(),
              secret,
              null,
              null,
              options.webhookUrl().orElse(null),
              clock,
              options.scenario(),
              options.knobs(),
              options.recording().map(Path::of)));
    } catch (IllegalArgumentException badKnobOrScenario) {
      throw new Options.UsageException(String.valueOf(badKnobOrScenario.getMessage()));
    }
  }

  private static void register(Simulator simulator, Options.ProviderAddress provider) {
    simulator.register(provider.unlockUrl(), provider.serviceUrl());
  }

  /** The provider takes the next port, or any free one where that is taken. */
  private static LocalGateway besides(int port, Options options, Clock clock) throws IOException {
    if (options.port() != 0 && port < LAST_PORT) {
      try {
        return LocalGateway.start(options.bind(), port + 1, clock);
      } catch (BindException taken) {
        return LocalGateway.start(options.bind(), 0, clock);
      }
    }
    return LocalGateway.start(options.bind(), 0, clock);
  }

  private static AutoCloseable attach(
      LocalGateway gateway,
      URI address,
      URI api,
      LocalDynamoDb dynamoDb,
      String secret,
      Options options,
      Clock clock)
      throws IOException {
    var surroundings =
        new Provider.Surroundings(
            address,
            api,
            dynamoDb.address(),
            secret,
            List.of(
                "http://127.0.0.1:*",
                "http://localhost:*",
                "http://" + Reach.host(options.bind()) + ":*"),
            options.settings());
    if (options.code().oursInThisProcess()) {
      Functions ours = Provider.ours(surroundings, clock);
      gateway.serve(Provider.routes(ours));
      return ours;
    }
    try {
      var elsewhere = Elsewhere.start(options.code(), Provider.environment(surroundings));
      gateway.serve(Provider.routes(elsewhere.functions()));
      return elsewhere;
    } catch (IllegalArgumentException e) {
      throw new Options.UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable String text(@Nullable URI address) {
    return address == null ? null : address.toString();
  }

  private static String randomSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
