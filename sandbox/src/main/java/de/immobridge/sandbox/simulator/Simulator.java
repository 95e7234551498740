package de.immobridge.sandbox.simulator;

import de.immobridge.sandbox.simulator.api.estate.EstateWriter;
import de.immobridge.sandbox.simulator.api.query.LocalTime;
import de.immobridge.sandbox.simulator.control.CustomerJson;
import de.immobridge.sandbox.simulator.customer.Seed;
import de.immobridge.sandbox.simulator.http.OwnAddress;
import de.immobridge.sandbox.simulator.http.Reach;
import de.immobridge.sandbox.simulator.http.WebServer;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.OnOfficeClock;
import de.immobridge.sandbox.simulator.knob.Scenario;
import de.immobridge.sandbox.simulator.marketplace.Marketplace;
import de.immobridge.sandbox.simulator.marketplace.Provider;
import de.immobridge.sandbox.simulator.marketplace.Service;
import de.immobridge.sandbox.simulator.payment.Payments;
import de.immobridge.sandbox.simulator.recorder.CallLog;
import de.immobridge.sandbox.simulator.recorder.Recorder;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * onOffice, simulated: the API, the Marketplace, the enterprise pages and the control addresses,
 * all on one port. Each simulator has customers of its own. Closing ends it at once.
 */
public final class Simulator implements AutoCloseable {

  private final WebServer server;
  private final Parts parts;
  private final URI address;

  private Simulator(WebServer server, Parts parts, URI address) {
    this.server = server;
    this.parts = parts;
    this.address = address;
  }

  /**
   * Starts.
   *
   * @throws IllegalArgumentException if a knob or the scenario is not one
   */
  public static Simulator start(SimulatorOptions options) throws IOException {
    var parts = assemble(options);
    var server = WebServer.start(options.bindAddress(), options.port(), AllRoutes.of(parts));
    var address = Reach.address(options.bindAddress(), server.port());
    parts.own().set(address);
    return new Simulator(server, parts, address);
  }

  private static Parts assemble(SimulatorOptions options) throws IOException {
    var knobs = new Knobs();
    options.scenario().map(Scenario::find).ifPresent(scenario -> knobs.turn(scenario.knobs()));
    knobs.turn(options.knobs());
    var clock = new OnOfficeClock(options.clock(), knobs);
    var recorder = Recorder.open(options.clock(), options.recording());
    var provider =
        new Provider(
            options.providerSecret(),
            options.unlockUrl(),
            options.serviceUrl(),
            options.webhookUrl());
    var marketplace = Marketplace.open(Seed.offices(), provider, knobs, clock, recorder);
    return new Parts(
        marketplace,
        Payments.open(provider, knobs, clock, recorder),
        new EstateWriter(new LocalTime(clock), marketplace.webhooks()),
        knobs,
        clock,
        new CallLog(),
        recorder,
        new OwnAddress());
  }

  /** Registers the provider's addresses with onOffice, as agreed when a provider is taken on. */
  public void register(String unlockUrl, String serviceUrl) {
    parts.marketplace().provider().register(unlockUrl, List.of(Service.at("service", serviceUrl)));
  }

  /** Registers the address that is called in the background when records were saved. */
  public void registerWebhook(String webhookUrl) {
    parts.marketplace().provider().registerWebhooks(List.of(Service.at("webhook", webhookUrl)));
  }

  /** Where everything is: the enterprise pages at its root, the API below {@code /api/}. */
  public URI address() {
    return address;
  }

  /** The control addresses' common part. */
  public URI controlAddress() {
    return address.resolve("/control");
  }

  public int port() {
    return server.port();
  }

  /** The customers as JSON, the same as {@code GET /control/customers}. */
  public String customersJson() {
    return CustomerJson.all(parts.marketplace().offices()).toString();
  }

  @Override
  public void close() {
    server.close();
    parts.marketplace().webhooks().close();
    parts.recorder().close();
  }
}
