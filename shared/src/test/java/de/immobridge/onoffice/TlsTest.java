package de.immobridge.onoffice;

import static de.immobridge.FakeOnOffice.answer;
import static de.immobridge.FakeOnOffice.labelled;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.crt.io.TlsContextOptions;

/** Over TLS onOffice is whoever has a certificate for its name that somebody vouches for. */
class TlsTest {
  private static final char[] PASSWORD = "loopback".toCharArray();
  private static final Patience PATIENCE =
      new Patience(
          Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5), 0, Duration.ZERO);

  @TempDir static Path directory;
  private static HttpsServer server;
  private static String certificate;

  @BeforeAll
  static void start() throws IOException, GeneralSecurityException, InterruptedException {
    KeyStore keys = keys();
    certificate =
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(keys.getCertificate("onoffice").getEncoded())
            + "\n-----END CERTIFICATE-----\n";
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    byte[] body = answer(labelled(1, 0)).getBytes(UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.setExecutor(Thread::startVirtualThread);
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @Test
  void aCertificateThatIsTrustedAndForThisNameIsGood() {
    assertThat(post(trusting(), "localhost")).isInstanceOf(Transport.Reply.Body.class);
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNone() {
    assertThat(post(TlsContextOptions.createDefaultClient(), "localhost"))
        .isEqualTo(new Transport.Reply.None(Fault.NOT_CONNECTED));
  }

  @Test
  void aCertificateForAnotherNameIsNone() {
    assertThat(post(trusting(), "127.0.0.1"))
        .isEqualTo(new Transport.Reply.None(Fault.NOT_CONNECTED));
  }

  private static TlsContextOptions trusting() {
    return TlsContextOptions.createDefaultClient().withCertificateAuthority(certificate);
  }

  private static Transport.Reply post(TlsContextOptions trust, String host) {
    var address = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");
    Clock clock = Clock.systemUTC();
    return new Transport(PATIENCE, clock, trust)
        .post(address, "{}".getBytes(UTF_8), Deadline.in(Duration.ofSeconds(5), clock));
  }

  /** A key and a certificate for {@code localhost}, made for this run. */
  private static KeyStore keys()
      throws IOException, GeneralSecurityException, InterruptedException {
    Path file = directory.resolve("keys.p12");
    Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    Process making =
        new ProcessBuilder(
                tool.toString(),
                "-genkeypair",
                "-alias",
                "onoffice",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-ext",
                "BC=ca:true",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    making.getInputStream().readAllBytes();
    assertThat(making.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    return keys;
  }
}
