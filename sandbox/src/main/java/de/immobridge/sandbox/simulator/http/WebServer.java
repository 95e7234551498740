package de.immobridge.sandbox.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;

/** Gives requests to a handler, and its responses back. Closing ends it at once. */
public final class WebServer implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(WebServer.class.getName());

  private final Listener listener;

  private WebServer(Listener listener) {
    this.listener = listener;
  }

  /** Starts to listen; port 0 picks a free one. */
  public static WebServer start(String bindAddress, int port, Route.Handler handler)
      throws IOException {
    return new WebServer(Listener.start(bindAddress, port, exchange -> serve(exchange, handler)));
  }

  /** The port that is listened on. */
  public int port() {
    return listener.port();
  }

  @Override
  public void close() {
    listener.close();
  }

  private static void serve(HttpExchange exchange, Route.Handler handler) {
    try (exchange) {
      send(exchange, respond(exchange, handler));
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "The other side went away", e);
    }
  }

  private static Response respond(HttpExchange exchange, Route.Handler handler) throws IOException {
    var uri = exchange.getRequestURI();
    var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    var body = exchange.getRequestBody().readAllBytes();
    try {
      return handler.handle(
          new Request(exchange.getRequestMethod(), uri.getRawPath(), query, body, Map.of()));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "The simulator failed on " + uri.getRawPath(), e);
      return Response.text(500, "text/plain", "The simulator failed; its log says why.");
    }
  }

  private static void send(HttpExchange exchange, Response response) throws IOException {
    switch (response) {
      case Response.Dropped() -> {}
      case Response.Content(int status, String type, byte[] body) -> {
        if (!type.isEmpty()) {
          exchange.getResponseHeaders().set("Content-Type", type);
        }
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }
}
