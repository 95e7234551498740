package de.immobridge.sandbox.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.immobridge.sandbox.deployment.Template.Permission;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * What one function sees of AWS, and a record of what it asked for. DynamoDB's calls go on to
 * DynamoDB Local; KMS and Secrets Manager are played as far as our functions use them.
 */
final class RecordingAws implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DATA_KEY_BYTES = 32;

  private final HttpServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI dynamoDb;
  private final String secret;
  private final Set<Permission> used = new ConcurrentSkipListSet<>();
  private final Set<String> contextKeys = new ConcurrentSkipListSet<>();

  private RecordingAws(HttpServer server, URI dynamoDb, String secret) {
    this.server = server;
    this.dynamoDb = dynamoDb;
    this.secret = secret;
  }

  /**
   * Starts it.
   *
   * @param secret the content of every secret in Secrets Manager
   */
  static RecordingAws start(URI dynamoDb, String secret) throws IOException {
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    var aws = new RecordingAws(server, dynamoDb, secret);
    server.createContext("/", aws::serve);
    server.start();
    return aws;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Every action with the resource it named. */
  Set<Permission> used() {
    return used;
  }

  /** The keys of the encryption contexts. */
  Set<String> contextKeys() {
    return contextKeys;
  }

  @Override
  public void close() {
    server.stop(0);
    http.close();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String[] target = exchange.getRequestHeaders().getFirst("X-Amz-Target").split("\\.", 2);
      JsonNode request = JSON.readTree(body);
      switch (target[0]) {
        case "TrentService" -> {
          note("kms:" + target[1], request.path("KeyId").asText());
          request.path("EncryptionContext").fieldNames().forEachRemaining(contextKeys::add);
          send(exchange, 200, kms(target[1], request).toString().getBytes(UTF_8));
        }
        case "secretsmanager" -> {
          note("secretsmanager:" + target[1], request.path("SecretId").asText());
          var answer = JSON.createObjectNode().put("Name", "secret").put("SecretString", secret);
          send(exchange, 200, answer.toString().getBytes(UTF_8));
        }
        default -> {
          note("dynamodb:" + target[1], request.path("TableName").asText());
          pass(exchange, body);
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void note(String action, String resource) {
    used.add(new Permission(action, resource));
  }

  /** A wrapped key is not hidden at all, but bound to its context. */
  private static ObjectNode kms(String operation, JsonNode request) throws IOException {
    String context = request.path("EncryptionContext").toString();
    ObjectNode answer = JSON.createObjectNode().put("KeyId", request.path("KeyId").asText());
    if (operation.equals("GenerateDataKey")) {
      var plain = new byte[DATA_KEY_BYTES];
      new SecureRandom().nextBytes(plain);
      ObjectNode wrapped = JSON.createObjectNode();
      wrapped.put("context", context).put("plaintext", plain);
      return answer.put("Plaintext", plain).put("CiphertextBlob", JSON.writeValueAsBytes(wrapped));
    }
    JsonNode wrapped =
        JSON.readTree(Base64.getDecoder().decode(request.path("CiphertextBlob").asText()));
    if (!wrapped.path("context").asText().equals(context)) {
      throw new IOException("wrapped in another context");
    }
    return answer.put("Plaintext", wrapped.path("plaintext").asText());
  }

  private void pass(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(dynamoDb);
    for (String name : Set.of("X-Amz-Target", "Content-Type", "Authorization", "X-Amz-Date")) {
      request.header(name, exchange.getRequestHeaders().getFirst(name));
    }
    HttpResponse<byte[]> answer =
        http.send(
            request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    send(exchange, answer.statusCode(), answer.body());
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
