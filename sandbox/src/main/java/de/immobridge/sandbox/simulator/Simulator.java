package de.immobridge.sandbox.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.estate.EstateWriter;
import de.immobridge.sandbox.simulator.api.file.TemporaryUploads;
import de.immobridge.sandbox.simulator.api.query.LocalTime;
import de.immobridge.sandbox.simulator.control.Agreement;
import de.immobridge.sandbox.simulator.control.CustomerJson;
import de.immobridge.sandbox.simulator.customer.Seed;
import de.immobridge.sandbox.simulator.http.OwnAddress;
import de.immobridge.sandbox.simulator.http.Reach;
import de.immobridge.sandbox.simulator.http.Route;
import de.immobridge.sandbox.simulator.http.WebServer;
import de.immobridge.sandbox.simulator.keep.Keeper;
import de.immobridge.sandbox.simulator.keep.KeptFile;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.OnOfficeClock;
import de.immobridge.sandbox.simulator.knob.Scenario;
import de.immobridge.sandbox.simulator.marketplace.Marketplace;
import de.immobridge.sandbox.simulator.marketplace.Provider;
import de.immobridge.sandbox.simulator.marketplace.Service;
import de.immobridge.sandbox.simulator.payment.Payments;
import de.immobridge.sandbox.simulator.problem.Problem;
import de.immobridge.sandbox.simulator.recorder.CallLog;
import de.immobridge.sandbox.simulator.recorder.Recorder;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * onOffice, simulated: the API, the Marketplace, the enterprise pages and the control addresses,
 * all on one port. Each simulator has customers of its own. Closing ends it at once.
 */
public final class Simulator implements AutoCloseable {

  private final WebServer server;
  private final Parts parts;
  private final Optional<Keeper> keeper;
  private final URI address;

  private Simulator(WebServer server, Parts parts, Optional<Keeper> keeper, URI address) {
    this.server = server;
    this.parts = parts;
    this.keeper = keeper;
    this.address = address;
  }

  /**
   * Starts.
   *
   * @throws IllegalArgumentException if a knob or the scenario is not one
   * @throws IOException if the port is taken, or what was kept cannot be read
   */
  public static Simulator start(SimulatorOptions options) throws IOException {
    var file = options.state().map(KeptFile::new);
    var kept = file.isPresent() ? StateJson.read(file.get()) : State.FRESH;
    var changes = new Changes();
    var parts = assemble(options, kept, changes);
    var routes = AllRoutes.of(parts);
    var server =
        WebServer.start(
            options.bindAddress(), options.port(), file.isEmpty() ? routes : changes.after(routes));
    var address = Reach.address(options.bindAddress(), server.port());
    parts.own().set(address);
    var keeper =
        file.isPresent()
            ? Optional.of(Keeper.of(file.get(), () -> StateJson.write(State.of(parts))))
            : Optional.<Keeper>empty();
    keeper.ifPresent(changes::tell);
    return new Simulator(server, parts, keeper, address);
  }

  /** Who hears of changes, as soon as there is somebody. */
  private static final class Changes implements Runnable {
    private volatile Runnable told = () -> {};

    void tell(Keeper keeper) {
      told = keeper::changed;
    }

    @Override
    public void run() {
      told.run();
    }

    /** Whatever is more than looking may change something. */
    Route.Handler after(Route.Handler handler) {
      return request -> {
        try {
          return handler.handle(request);
        } finally {
          if (!request.method().equals("GET")) {
            run();
          }
        }
      };
    }
  }

  private static Parts assemble(SimulatorOptions options, State kept, Runnable changed)
      throws IOException {
    var knobs = new Knobs();
    knobs.turn(kept.knobs());
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
    var marketplace =
        Marketplace.open(
            Seed.offices(kept.offices()),
            provider,
            knobs,
            clock,
            recorder,
            kept.dealings(),
            changed);
    return new Parts(
        marketplace,
        Payments.open(provider, knobs, clock, recorder, kept.accounts()),
        new EstateWriter(new LocalTime(clock), marketplace.webhooks()),
        new TemporaryUploads(kept.uploads()),
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

  /**
   * Takes what was agreed with a provider, as {@code PUT /control/provider} takes it.
   *
   * @throws IllegalArgumentException with a sentence, if it is not complete
   */
  public void agree(ObjectNode agreement) {
    try {
      Agreement.of(agreement).with(parts.marketplace().provider());
    } catch (Problem problem) {
      throw new IllegalArgumentException(problem.getMessage(), problem);
    }
  }

  /** Goes on with what was kept and waits for the provider, now that the provider is there. */
  public void resume() {
    parts.marketplace().webhooks().resume();
  }

  /** Writes now what has changed, if it is kept at all. */
  public void keep() {
    keeper.ifPresent(Keeper::keep);
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
    keeper.ifPresent(Keeper::close);
    parts.recorder().close();
  }
}
