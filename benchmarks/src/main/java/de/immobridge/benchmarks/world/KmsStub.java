package de.immobridge.benchmarks.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.benchmarks.http.Exchange;
import de.immobridge.benchmarks.http.LeanServer;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * KMS's way of speaking, in no time: a "ciphertext" is the context's hash and the plain bytes.
 * Nothing is kept secret in here, and nothing secret gets in.
 */
final class KmsStub implements AutoCloseable {
  private static final String KEY = "arn:aws:kms:eu-central-1:000000000000:key/benchmark";
  private static final int LENGTH_OF_A_KEY = 32;

  private final ObjectMapper json = new ObjectMapper();
  private final LeanServer server;

  private KmsStub() throws IOException {
    this.server = LeanServer.start(this::answer);
  }

  static KmsStub start() throws IOException {
    return new KmsStub();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private Exchange.Answer answer(Exchange exchange) throws IOException {
    JsonNode question = json.readTree(exchange.body());
    String target = exchange.header("x-amz-target");
    ObjectNode answer = json.createObjectNode().put("KeyId", KEY);
    switch (target.substring(target.indexOf('.') + 1)) {
      case "Encrypt" ->
          answer
              .put("CiphertextBlob", wrapped(question, bytes(question, "Plaintext")))
              .put("EncryptionAlgorithm", "SYMMETRIC_DEFAULT");
      case "Decrypt" ->
          answer
              .put("Plaintext", unwrapped(question))
              .put("EncryptionAlgorithm", "SYMMETRIC_DEFAULT");
      case "GenerateDataKey" -> {
        byte[] key = new byte[LENGTH_OF_A_KEY];
        Arrays.fill(key, (byte) 7);
        answer
            .put("CiphertextBlob", wrapped(question, key))
            .put("Plaintext", Base64.getEncoder().encodeToString(key));
      }
      default -> throw new IOException("not spoken here: " + target);
    }
    return Exchange.Answer.of("application/x-amz-json-1.1", json.writeValueAsBytes(answer));
  }

  /** The same for whoever wants to put something sealed into a table. */
  static byte[] seal(JsonNode context, byte[] plain) {
    return ByteBuffer.allocate(Integer.BYTES + plain.length)
        .putInt(context.hashCode())
        .put(plain)
        .array();
  }

  private static String wrapped(JsonNode question, byte[] plain) {
    return Base64.getEncoder().encodeToString(seal(question.path("EncryptionContext"), plain));
  }

  private static String unwrapped(JsonNode question) throws IOException {
    ByteBuffer sealed = ByteBuffer.wrap(bytes(question, "CiphertextBlob"));
    if (sealed.getInt() != question.path("EncryptionContext").hashCode()) {
      throw new IOException("sealed with another context");
    }
    byte[] plain = new byte[sealed.remaining()];
    sealed.get(plain);
    return Base64.getEncoder().encodeToString(plain);
  }

  private static byte[] bytes(JsonNode question, String name) {
    return Base64.getDecoder().decode(question.path(name).asText());
  }
}
