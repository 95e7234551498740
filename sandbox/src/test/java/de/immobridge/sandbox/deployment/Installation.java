package de.immobridge.sandbox.deployment;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.immobridge.kit.Provider;
import de.immobridge.sandbox.gateway.LocalGateway;
import de.immobridge.sandbox.gateway.Route;
import de.immobridge.sandbox.simulator.Simulator;
import de.immobridge.sandbox.simulator.SimulatorOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The system that {@code template.yaml} describes: its routes, handlers and environments, in a
 * cloud, with the simulator as onOffice.
 */
final class Installation implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> ACCOUNT =
      Map.of(
          "aws.region", "eu-central-1",
          "aws.accessKeyId", "local",
          "aws.secretAccessKey", "local");

  /** The SDK looks there when a client is made: at a function's start or in its first calls. */
  private static final String ADDRESS = "aws.endpointUrl";

  private final Map<String, RequestStreamHandler> handlers = new LinkedHashMap<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Cloud cloud;
  private final Simulator simulator;
  private final LocalGateway gateway;
  private final URI base;

  private Installation(Cloud cloud, Simulator simulator, LocalGateway gateway) {
    this.cloud = cloud;
    this.simulator = simulator;
    this.gateway = gateway;
    this.base = URI.create("http://127.0.0.1:" + gateway.port());
  }

  /** With the handlers that the template names. */
  static Installation of(Template template, Cloud cloud) throws Exception {
    return of(template, cloud, Optional.empty(), "");
  }

  /** With another provider behind the same functions, registered with this service of it. */
  static Installation of(Template template, Cloud cloud, Provider provider, String service)
      throws Exception {
    return of(template, cloud, Optional.of(provider), "/" + service);
  }

  private static Installation of(
      Template template, Cloud cloud, Optional<Provider> provider, String service)
      throws Exception {
    Clock clock = Clock.systemUTC();
    var installation =
        new Installation(
            cloud,
            Simulator.start(SimulatorOptions.standard(cloud.providerSecret())),
            LocalGateway.start("127.0.0.1", 0, clock));
    installation.simulator.register(
        installation.base + "/unlock", installation.base + "/service" + service);
    ACCOUNT.forEach(System::setProperty);
    var routes = new ArrayList<Route>();
    for (Template.Function function : template.functions()) {
      RequestStreamHandler handler = installation.started(function, provider, clock);
      installation.handlers.put(function.name(), handler);
      for (String key : function.routes()) {
        String[] parts = key.split(" ", 2);
        routes.add(new Route(parts[0], parts[1], handler));
      }
    }
    installation.gateway.serve(List.copyOf(routes));
    return installation;
  }

  RequestStreamHandler handler(Template.Function function) {
    return Objects.requireNonNull(handlers.get(function.name()));
  }

  /** Calls a route of ours. */
  String call(String method, String path, String type, String body, String session)
      throws Exception {
    return send(method, base + path, type, body, session);
  }

  String get(String url) throws Exception {
    return send("GET", url, "text/plain", "", "");
  }

  /** Calls a control address of the simulator. */
  JsonNode control(String path, Map<String, ?> body) throws Exception {
    String text = JSON.writeValueAsString(body);
    String answer =
        send("POST", simulator.address() + "/control/" + path, "application/json", text, "");
    return JSON.readTree(answer.isEmpty() ? "{}" : answer);
  }

  @Override
  public void close() throws Exception {
    gateway.close();
    simulator.close();
    http.close();
    ACCOUNT.keySet().forEach(System::clearProperty);
    System.clearProperty(ADDRESS);
  }

  /** A function whose own part of the cloud is found while it runs. */
  private RequestStreamHandler started(
      Template.Function function, Optional<Provider> provider, Clock clock) throws Exception {
    Map<String, String> environment = cloud.environment(function);
    environment.put("API_URL", simulator.address().toString());
    environment.put("PUBLIC_BASE_URL", base.toString());
    environment.put("LOADING_AFTER_MS", "20000"); // However busy this machine is.
    String address = cloud.address(function).toString();
    System.setProperty(ADDRESS, address);
    Class<?> handler = Class.forName(function.handler());
    var running =
        (RequestStreamHandler)
            (provider.isEmpty()
                ? handler.getConstructor(Map.class, Clock.class).newInstance(environment, clock)
                : handler
                    .getSuperclass()
                    .getConstructor(Provider.class, Map.class, Clock.class)
                    .newInstance(provider.get(), environment, clock));
    return (in, out, context) -> {
      synchronized (handlers) {
        System.setProperty(ADDRESS, address);
        running.handleRequest(in, out, context);
      }
    };
  }

  private String send(String method, String url, String type, String body, String session)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", type)
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!session.isEmpty()) {
      request.header("Authorization", "Bearer " + session);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
  }
}
