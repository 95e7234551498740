package de.immobridge.sandbox.deployment;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.immobridge.customer.TableKeys;
import de.immobridge.sandbox.dynamodb.LocalDynamoDb;
import de.immobridge.sandbox.dynamodb.Tables;
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
import java.util.Set;

/**
 * The system that {@code template.yaml} describes: its routes, handlers and environments, with the
 * simulator as onOffice. Each function has an AWS of its own, which notes what it is asked for.
 */
final class Installation implements AutoCloseable {
  private static final String SECRET = "provider-secret-of-the-installation";
  private static final Map<String, String> ANYWHERE =
      Map.of(
          "aws.region", "eu-central-1",
          "aws.accessKeyId", "local",
          "aws.secretAccessKey", "local");
  private static final Set<String> ENDPOINTS =
      Set.of("aws.endpointUrlKms", "aws.endpointUrlSecretsManager");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, RecordingAws> aws = new LinkedHashMap<>();
  private final Map<String, RequestStreamHandler> handlers = new LinkedHashMap<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private final LocalDynamoDb dynamoDb;
  private final Simulator simulator;
  private final LocalGateway gateway;
  private final URI base;

  private Installation(LocalDynamoDb dynamoDb, Simulator simulator, LocalGateway gateway) {
    this.dynamoDb = dynamoDb;
    this.simulator = simulator;
    this.gateway = gateway;
    this.base = URI.create("http://127.0.0.1:" + gateway.port());
  }

  static Installation of(Template template) throws Exception {
    Clock clock = Clock.systemUTC();
    var installation =
        new Installation(
            LocalDynamoDb.start("127.0.0.1", 0),
            Simulator.start(SimulatorOptions.standard(SECRET)),
            LocalGateway.start("127.0.0.1", 0, clock));
    installation.fill(template, clock);
    return installation;
  }

  RecordingAws aws(Template.Function function) {
    return Objects.requireNonNull(aws.get(function.name()));
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
    aws.values().forEach(RecordingAws::close);
    dynamoDb.close();
    http.close();
    ANYWHERE.keySet().forEach(System::clearProperty);
  }

  private void fill(Template template, Clock clock) throws Exception {
    try (var client = dynamoDb.client()) {
      Tables.create(client, TableKeys.CUSTOMERS, "CustomersTable");
      Tables.create(client, TableKeys.API_CLAIMS, "ApiClaimsTable");
      Tables.create(client, TableKeys.SESSIONS, "SessionsTable");
    }
    simulator.register(base + "/unlock", base + "/service");
    ANYWHERE.forEach(System::setProperty);
    var routes = new ArrayList<Route>();
    for (Template.Function function : template.functions()) {
      RequestStreamHandler handler = started(template, function, clock);
      handlers.put(function.name(), handler);
      for (String key : function.routes()) {
        String[] parts = key.split(" ", 2);
        routes.add(new Route(parts[0], parts[1], handler));
      }
    }
    gateway.serve(List.copyOf(routes));
  }

  private RequestStreamHandler started(Template template, Template.Function function, Clock clock)
      throws Exception {
    var recording = RecordingAws.start(dynamoDb.address(), SECRET);
    aws.put(function.name(), recording);
    Map<String, String> environment = template.environment(function);
    environment.put("DYNAMODB_ENDPOINT", recording.address().toString());
    environment.put("API_URL", simulator.address().toString());
    environment.put("PUBLIC_BASE_URL", base.toString());
    ENDPOINTS.forEach(name -> System.setProperty(name, recording.address().toString()));
    try {
      return (RequestStreamHandler)
          Class.forName(function.handler())
              .getConstructor(Map.class, Clock.class)
              .newInstance(environment, clock);
    } finally {
      ENDPOINTS.forEach(System::clearProperty);
    }
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
