package de.immobridge.sandbox.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import de.immobridge.sandbox.simulator.http.Listener;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stands where API Gateway stands: in front of the functions, with the same routes and events. */
public final class LocalGateway implements AutoCloseable {
  private static final int MAX_BODY_BYTES = 10 * 1024 * 1024;
  private static final String JSON_TYPE = "application/json";

  private final Listener listener;
  private final ObjectMapper json = new ObjectMapper();
  private final EventWriter events;
  private volatile List<Route> routes = List.of();

  private LocalGateway(String bind, int port, Clock clock) throws IOException {
    this.events = new EventWriter(clock, bind);
    this.listener = Listener.start(bind, port, this::serve);
  }

  /**
   * Begins to listen. Until routes are there every call is answered 404.
   *
   * @param port 0 for a free one
   */
  public static LocalGateway start(String bind, int port, Clock clock) throws IOException {
    return new LocalGateway(bind, port, clock);
  }

  /**
   * Routes are given later because a function's settings name the gateway's own port. Where several
   * fit, the most specific one wins, as at API Gateway.
   */
  public void serve(List<Route> newRoutes) {
    routes = newRoutes.stream().sorted(Comparator.comparing(Route::shape)).toList();
  }

  /** The port it listens on. */
  public int port() {
    return listener.port();
  }

  @Override
  public void close() {
    listener.close();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
      if (body.length > MAX_BODY_BYTES) {
        answer(exchange, 413, "{\"message\":\"Request Entity Too Large\"}");
        return;
      }
      for (Route route : routes) {
        Optional<Map<String, String>> parts =
            route.match(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath());
        if (parts.isPresent()) {
          invoke(exchange, route, parts.get(), body);
          return;
        }
      }
      answer(exchange, 404, "{\"message\":\"Not Found\"}");
    }
  }

  private void invoke(HttpExchange exchange, Route route, Map<String, String> parts, byte[] body)
      throws IOException {
    var out = new ByteArrayOutputStream();
    JsonNode response;
    try {
      route
          .function()
          .handleRequest(
              new ByteArrayInputStream(events.write(exchange, route, parts, body)),
              out,
              new LocalContext(route.function().getClass().getSimpleName()));
      response = json.readTree(out.toByteArray());
    } catch (IOException | RuntimeException e) {
      System.err.println(route.key() + " failed: " + e);
      answer(exchange, 500, "{\"message\":\"Internal Server Error\"}");
      return;
    }
    response
        .path("headers")
        .properties()
        .forEach(
            each -> exchange.getResponseHeaders().set(each.getKey(), each.getValue().asText()));
    String text = response.path("body").asText("");
    send(
        exchange,
        response.path("statusCode").asInt(200),
        response.path("isBase64Encoded").asBoolean()
            ? Base64.getDecoder().decode(text)
            : text.getBytes(UTF_8));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", JSON_TYPE);
    send(exchange, status, body.getBytes(UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    if (body.length == 0 || exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
