package de.immobridge.sandbox.simulator;

import de.immobridge.sandbox.simulator.api.ActionHandlers;
import de.immobridge.sandbox.simulator.api.ApiEndpoint;
import de.immobridge.sandbox.simulator.api.UnlockProvider;
import de.immobridge.sandbox.simulator.api.Verb;
import de.immobridge.sandbox.simulator.api.estate.EstateWriter;
import de.immobridge.sandbox.simulator.api.estate.GetFields;
import de.immobridge.sandbox.simulator.api.estate.ModifyEstate;
import de.immobridge.sandbox.simulator.api.estate.ReadEstate;
import de.immobridge.sandbox.simulator.control.Assets;
import de.immobridge.sandbox.simulator.control.CallRoutes;
import de.immobridge.sandbox.simulator.control.CustomerJson;
import de.immobridge.sandbox.simulator.control.EnterpriseRoutes;
import de.immobridge.sandbox.simulator.control.EstateRoutes;
import de.immobridge.sandbox.simulator.control.FeedRoutes;
import de.immobridge.sandbox.simulator.control.KnobRoutes;
import de.immobridge.sandbox.simulator.control.MarketplaceRoutes;
import de.immobridge.sandbox.simulator.control.WindowRoutes;
import de.immobridge.sandbox.simulator.customer.Seed;
import de.immobridge.sandbox.simulator.http.Route;
import de.immobridge.sandbox.simulator.http.Routes;
import de.immobridge.sandbox.simulator.http.WebServer;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.OnOfficeClock;
import de.immobridge.sandbox.simulator.marketplace.Marketplace;
import de.immobridge.sandbox.simulator.marketplace.Provider;
import de.immobridge.sandbox.simulator.recorder.CallLog;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * onOffice, simulated: the API, the Marketplace, the enterprise pages and the control addresses,
 * all on one port. Each simulator has customers of its own. Closing ends it at once.
 */
public final class Simulator implements AutoCloseable {

  private final WebServer server;
  private final Marketplace marketplace;
  private final String bindAddress;

  private Simulator(WebServer server, Marketplace marketplace, String bindAddress) {
    this.server = server;
    this.marketplace = marketplace;
    this.bindAddress = bindAddress;
  }

  /** Starts; the composition of everything is here. */
  public static Simulator start(SimulatorOptions options) throws IOException {
    var knobs = new Knobs();
    knobs.turn(options.knobs());
    var clock = new OnOfficeClock(options.clock(), knobs);
    var offices = Seed.offices();
    var provider =
        new Provider(options.providerSecret(), options.unlockUrl(), options.serviceUrl());
    var marketplace = Marketplace.open(offices, provider, knobs, clock);
    var calls = new CallLog();
    var writer = new EstateWriter(clock);
    var api =
        new ApiEndpoint(handlers(marketplace, knobs, writer), marketplace, knobs, clock, calls);
    var routes = routes(api, marketplace, calls, writer, knobs);
    var server = WebServer.start(options.bindAddress(), options.port(), new Routes(routes));
    return new Simulator(server, marketplace, options.bindAddress());
  }

  /** Registers the provider's addresses with onOffice, as agreed when a provider is taken on. */
  public void register(String unlockUrl, String serviceUrl) {
    marketplace.provider().register(unlockUrl, serviceUrl);
  }

  /** Where everything is: the enterprise pages at its root, the API below {@code /api/}. */
  public URI address() {
    var host = bindAddress.equals("0.0.0.0") ? "127.0.0.1" : bindAddress;
    return URI.create("http://" + host + ":" + server.port());
  }

  /** The control addresses' common part. */
  public URI controlAddress() {
    return address().resolve("/control");
  }

  public int port() {
    return server.port();
  }

  /** The customers as JSON, the same as {@code GET /control/customers}. */
  public String customersJson() {
    return CustomerJson.all(marketplace.offices()).toString();
  }

  @Override
  public void close() {
    server.close();
  }

  private static ActionHandlers handlers(
      Marketplace marketplace, Knobs knobs, EstateWriter writer) {
    return new ActionHandlers()
        .with(
            Verb.DO,
            "unlockProvider",
            new UnlockProvider(marketplace.activations(), marketplace.windows(), knobs))
        .with(Verb.READ, "estate", new ReadEstate(knobs))
        .with(Verb.MODIFY, "estate", new ModifyEstate(writer, knobs))
        .with(Verb.GET, "fields", new GetFields());
  }

  private static List<Route> routes(
      ApiEndpoint api, Marketplace marketplace, CallLog calls, EstateWriter writer, Knobs knobs) {
    var routes = new ArrayList<Route>();
    for (var version : List.of("stable", "latest")) {
      routes.add(
          new Route(
              "POST", "/api/" + version + "/api.php", request -> api.handle(version, request)));
    }
    routes.addAll(new MarketplaceRoutes(marketplace).routes());
    routes.addAll(new CallRoutes(calls).routes());
    routes.addAll(new KnobRoutes(knobs).routes());
    routes.addAll(new EstateRoutes(marketplace.offices(), writer).routes());
    routes.addAll(new EnterpriseRoutes(marketplace).routes());
    routes.addAll(new WindowRoutes(marketplace, knobs).routes());
    routes.addAll(new FeedRoutes(calls).routes());
    routes.addAll(new Assets("/enterprise").routes());
    return routes;
  }
}
