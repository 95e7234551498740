package de.immobridge.sandbox.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The JDK's HTTP server, one virtual thread per request. Closing ends it at once. */
public final class WebServer implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(WebServer.class.getName());

  private final HttpServer server;
  private final ExecutorService threads;

  private WebServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /** Starts to listen; port 0 picks a free one. */
  public static WebServer start(String bindAddress, int port, Route.Handler handler)
      throws IOException {
    var server = HttpServer.create(new InetSocketAddress(bindAddress, port), 0);
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.createContext("/", exchange -> serve(exchange, handler));
    server.start();
    return new WebServer(server, threads);
  }

  /** The port that is listened on. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
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
