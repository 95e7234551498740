package de.immobridge.sandbox.faults;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A key service that takes calls and never answers, and a secret that is replaced or cannot be had.
 * Clients find both as on any machine, by the properties of the AWS SDK.
 */
final class Amazon implements BeforeEachCallback, AfterEachCallback {
  private final ServerSocket kms;
  private final HttpServer secretsManager;
  private volatile Optional<String> secret = Optional.empty();

  Amazon() {
    try {
      kms = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      secretsManager =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    secretsManager.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          byte[] body =
              secret
                  .map(text -> "{\"SecretString\":\"" + text.replace("\n", "\\n") + "\"}")
                  .orElse("{\"__type\":\"AccessDeniedException\"}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(secret.isPresent() ? 200 : 400, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  void secretIs(String text) {
    secret = Optional.of(text);
  }

  void secretCannotBeHad() {
    secret = Optional.empty();
  }

  private Map<String, String> properties() {
    return Map.of(
        "aws.endpointUrlKms", "http://127.0.0.1:" + kms.getLocalPort(),
        "aws.endpointUrlSecretsManager",
            "http://127.0.0.1:" + secretsManager.getAddress().getPort(),
        "aws.region", "eu-central-1",
        "aws.accessKeyId", "local",
        "aws.secretAccessKey", "local");
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    secretsManager.start();
    properties().forEach(System::setProperty);
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    properties().keySet().forEach(System::clearProperty);
    secretsManager.stop(0);
    kms.close();
  }
}
