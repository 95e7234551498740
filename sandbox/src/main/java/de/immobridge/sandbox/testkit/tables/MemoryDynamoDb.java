package de.immobridge.sandbox.testkit.tables;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Tables in memory, behind the protocol of DynamoDB on the loopback address. */
public final class MemoryDynamoDb implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ERRORS = "com.amazonaws.dynamodb.v20120810#";

  private final MemoryTables tables;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  private MemoryDynamoDb(MemoryTables tables, HttpServer server) {
    this.tables = tables;
    this.server = server;
  }

  /** Starts it with these tables, each with the names of its key. */
  public static MemoryDynamoDb start(Map<String, List<String>> keys) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var started = new MemoryDynamoDb(new MemoryTables(keys), HttpServer.create(address, 0));
    started.server.setExecutor(started.threads);
    started.server.createContext("/", started::serve);
    started.server.start();
    return started;
  }

  /** Where it answers. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Forgets everything; the tables stay. */
  public void empty() {
    tables.empty();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
      var request = JSON.readTree(exchange.getRequestBody());
      try {
        send(exchange, 200, tables.answer(target.replaceAll(".*\\.", ""), request));
      } catch (Refusal refusal) {
        var error =
            JSON.createObjectNode()
                .put("__type", ERRORS + refusal.type())
                .put("message", refusal.getMessage());
        refusal.item().ifPresent(item -> error.set("Item", item));
        send(exchange, 400, error);
      }
    }
  }

  private static void send(HttpExchange exchange, int status, ObjectNode answer)
      throws IOException {
    byte[] body = JSON.writeValueAsBytes(answer);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
