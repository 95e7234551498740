package de.immobridge.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import de.immobridge.sandbox.dynamodb.LocalDynamoDb;
import de.immobridge.sandbox.simulator.Simulator;
import de.immobridge.sandbox.visit.Visitor;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything the command line asked for, running. */
public final class Sandbox implements AutoCloseable {
  private final String providerSecret;
  private final LocalDynamoDb dynamoDb;
  private final Optional<Simulator> simulator;
  private final URI api;
  private final Optional<URI> provider;
  private final Started started;

  Sandbox(
      String providerSecret,
      LocalDynamoDb dynamoDb,
      Optional<Simulator> simulator,
      URI api,
      Optional<URI> provider,
      Started started) {
    this.providerSecret = providerSecret;
    this.dynamoDb = dynamoDb;
    this.simulator = simulator;
    this.api = api;
    this.provider = provider;
    this.started = started;
  }

  /**
   * Starts it on this machine. What cannot start leaves nothing running.
   *
   * @param arguments those of {@code sandbox/run}
   * @throws BindException if the port that was asked for is taken
   */
  public static Sandbox start(Clock clock, String... arguments) throws Exception {
    return start(clock, Options.of(arguments));
  }

  static Sandbox start(Clock clock, Options options) throws Exception {
    var started = new Started();
    try {
      var sandbox = new Start(options, clock, started).sandbox();
      options.activated().ifPresent(sandbox::activate);
      return sandbox;
    } catch (Exception e) {
      try {
        started.close();
      } catch (IOException alsoThat) {
        e.addSuppressed(alsoThat);
      }
      throw e;
    }
  }

  /** The administrators of these customers have unlocked the provider, through its own page. */
  private void activate(String customerOrAll) {
    var agencies = new Agencies(enterprise(), new Visitor());
    for (var agency : agencies.named(customerOrAll)) {
      if (!agencies.active(agency.customerWebId())) {
        agencies.activate(agency);
      }
    }
  }

  /** The line that tells scripts where everything is. */
  public String announcement() {
    ObjectNode line = new ObjectMapper().createObjectNode();
    var enterprise = text(simulator.map(Simulator::address));
    line.put("enterprise", enterprise);
    line.put("control", enterprise);
    line.put("api", api.toString());
    line.put("provider", text(provider));
    line.put("dynamodb", dynamoDb.address().toString());
    line.put("providerSecret", providerSecret);
    line.putRawValue(
        "customers", new RawValue(simulator.map(Simulator::customersJson).orElse("[]")));
    return line.toString();
  }

  /** The enterprise pages, the API and the control addresses. */
  public URI enterprise() {
    return simulator.orElseThrow().address();
  }

  /** Our provider. */
  public URI provider() {
    return provider.orElseThrow();
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
    simulator.ifPresent(Simulator::keep);
    started.close();
  }

  private static @Nullable String text(Optional<URI> address) {
    return address.map(URI::toString).orElse(null);
  }
}
