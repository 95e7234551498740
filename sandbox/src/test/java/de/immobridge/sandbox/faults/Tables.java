package de.immobridge.sandbox.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stands in front of DynamoDB Local and gets in the way. */
final class Tables implements AutoCloseable {
  private static final Set<String> WRITING = Set.of("PutItem", "UpdateItem", "DeleteItem");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI tables;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicBoolean happened = new AtomicBoolean();
  private volatile State state = State.WELL;

  /** What they do. */
  enum State {
    WELL,
    /** Nothing is read and nothing is written. */
    REFUSING,
    /** What is there can be read, and nothing is written. */
    REFUSING_WRITES,
    /** One write is done and answered, and all others are refused. */
    TAKING_ONE_WRITE,
    /** The next write is done, and its answer is lost, so that the client sends it again. */
    LOSING_ONE_ANSWER,
    /** Every write is done, and no answer to it arrives. */
    LOSING_ANSWERS,
    /** They take what is sent and never answer. */
    SILENT
  }

  private Tables(URI tables, HttpServer server) {
    this.tables = tables;
    this.server = server;
  }

  static Tables before(URI address) {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var tables = new Tables(address, server);
      server.setExecutor(tables.threads);
      server.createContext("/", tables::serve);
      server.start();
      return tables;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void are(State now) {
    happened.set(false);
    state = now;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      boolean writing = WRITING.contains(target.replaceAll(".*\\.", ""));
      switch (state) {
        case WELL -> pass(exchange, body, target);
        case REFUSING -> refuse(exchange);
        case REFUSING_WRITES -> {
          if (writing) {
            refuse(exchange);
          } else {
            pass(exchange, body, target);
          }
        }
        case TAKING_ONE_WRITE -> {
          if (writing && !happened.compareAndSet(false, true)) {
            refuse(exchange);
          } else {
            pass(exchange, body, target);
          }
        }
        case LOSING_ONE_ANSWER -> {
          if (writing && happened.compareAndSet(false, true)) {
            send(body, target);
            answer(exchange, 500, "{\"__type\":\"InternalServerError\"}".getBytes(UTF_8));
          } else {
            pass(exchange, body, target);
          }
        }
        case LOSING_ANSWERS -> {
          if (writing) {
            send(body, target);
            refuse(exchange);
          } else {
            pass(exchange, body, target);
          }
        }
        case SILENT -> closed.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** With a kind of refusal that no client sends again. */
  private static void refuse(HttpExchange exchange) throws IOException {
    answer(exchange, 400, "{\"__type\":\"AccessDeniedException\"}".getBytes(UTF_8));
  }

  private void pass(HttpExchange exchange, byte[] body, String target)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = send(body, target);
    answer(exchange, answer.statusCode(), answer.body());
  }

  private HttpResponse<byte[]> send(byte[] body, String target)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(tables)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .header("X-Amz-Target", target)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=local/20260101/eu-central-1/dynamodb/aws4_request,"
                    + " SignedHeaders=host, Signature=0")
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
