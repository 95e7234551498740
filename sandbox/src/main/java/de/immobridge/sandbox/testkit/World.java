package de.immobridge.sandbox.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.immobridge.sandbox.Hosting;
import de.immobridge.sandbox.functions.Functions;
import de.immobridge.sandbox.gateway.LocalGateway;
import de.immobridge.sandbox.simulator.Simulator;
import de.immobridge.sandbox.simulator.SimulatorOptions;
import de.immobridge.sandbox.simulator.http.Reach;
import de.immobridge.sandbox.visit.Visitor;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Simulator, gateway and functions of one test, around tables that several tests share. */
final class World implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final String SECRET = "the-secret-of-the-provider-under-test";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Simulator simulator;
  private final LocalGateway gateway;
  private final Functions functions;
  private final Visitor visitor;

  private World(Simulator simulator, LocalGateway gateway, Functions functions, Visitor visitor) {
    this.simulator = simulator;
    this.gateway = gateway;
    this.functions = functions;
    this.visitor = visitor;
  }

  static World open(Shared shared, Maker maker, Map<String, String> settings, Clock clock)
      throws IOException {
    shared.tables().empty();
    var simulator = Simulator.start(SimulatorOptions.standard(SECRET).withClock(clock));
    var gateway = LocalGateway.start(LOOPBACK, 0, clock);
    var surroundings =
        new Hosting.Surroundings(
            Reach.address(LOOPBACK, gateway.port()),
            simulator.address(),
            shared.tables().address(),
            SECRET,
            List.of("http://" + LOOPBACK + ":*"),
            settings);
    var functions = maker.make(Hosting.environment(surroundings), clock, shared);
    gateway.serve(Hosting.routes(functions));
    var world = new World(simulator, gateway, functions, shared.visitor());
    world.register("/service");
    return world;
  }

  /** Tells onOffice where the provider's pages are. */
  void register(String servicePath) {
    simulator.register(provider("/unlock").toString(), provider(servicePath).toString());
    simulator.registerWebhook(provider("/webhook").toString());
  }

  URI enterprise() {
    return simulator.address();
  }

  /** An address of the provider. */
  URI provider(String path) {
    return Reach.address(LOOPBACK, gateway.port()).resolve(path);
  }

  Visitor visitor() {
    return visitor;
  }

  JsonNode ask(String method, String path, Object body) {
    return visitor.json(method, enterprise().resolve(path), json(body));
  }

  static String json(Object body) {
    return body instanceof String text ? text : JSON.valueToTree(body).toString();
  }

  @Override
  public void close() {
    gateway.close();
    simulator.close();
    functions.close();
  }
}
