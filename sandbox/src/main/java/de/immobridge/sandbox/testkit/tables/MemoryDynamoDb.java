package de.immobridge.sandbox.testkit.tables;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import de.immobridge.sandbox.simulator.http.Listener;
import de.immobridge.sandbox.simulator.http.Reach;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Tables in memory, behind the protocol of DynamoDB on the loopback address. */
public final class MemoryDynamoDb implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LOOPBACK = "127.0.0.1";
  private static final String ERRORS = "com.amazonaws.dynamodb.v20120810#";

  private final MemoryTables tables;
  private final Listener listener;

  private MemoryDynamoDb(MemoryTables tables) throws IOException {
    this.tables = tables;
    this.listener = Listener.start(LOOPBACK, 0, this::serve);
  }

  /** Starts it with these tables, each with the names of its key. */
  public static MemoryDynamoDb start(Map<String, List<String>> keys) throws IOException {
    return new MemoryDynamoDb(new MemoryTables(keys));
  }

  /** Where it answers. */
  public URI address() {
    return Reach.address(LOOPBACK, listener.port());
  }

  /** Forgets everything; the tables stay. */
  public void empty() {
    tables.empty();
  }

  @Override
  public void close() {
    listener.close();
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
