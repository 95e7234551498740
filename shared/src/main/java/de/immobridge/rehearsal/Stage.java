package de.immobridge.rehearsal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.immobridge.json.Json;
import de.immobridge.json.JsonText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;

/**
 * An address on this machine where everything outside seems to be; it answers from memory. While it
 * is open, this process seems to belong to a trace and to have credentials to fetch, as one that
 * was restored from a snapshot.
 */
public final class Stage implements AutoCloseable {
  /** Scheme and host that made-up calls are signed for. */
  static final String BASE = "https://rehearsal.invalid";

  private static final String CREDENTIALS = "/credentials";

  /** What Lambda says of a call, and where AWS's clients look for it. */
  private static final Map<String, String> AS_IN_LAMBDA =
      Map.of(
          "com.amazonaws.xray.traceHeader",
          "Root=1-00000000-000000000000000000000000;Sampled=0",
          "aws.containerCredentialsPath",
          CREDENTIALS);

  private static final int OK = 200;
  private static final int NOT_UNDERSTOOD = 400;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final SeemingAws aws = new SeemingAws();

  private Stage(HttpServer server) {
    this.server = server;
  }

  /** Opens it at a free port of this machine only. */
  public static Stage open() throws IOException {
    var stage =
        new Stage(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    stage.server.createContext("/", stage::answer);
    stage.server.setExecutor(stage.threads);
    stage.server.start();
    AS_IN_LAMBDA.forEach(System::setProperty);
    return stage;
  }

  /** Where it is. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The settings of a function that plays here; it knows nothing of the real ones. */
  public Map<String, String> environment() {
    return Map.ofEntries(
        Map.entry("CUSTOMERS_TABLE", "customers"),
        Map.entry("API_CLAIMS_TABLE", "claims"),
        Map.entry("EDITS_TABLE", "edits"),
        Map.entry("STORE_TABLE", "store"),
        Map.entry("DATA_KEYS_TABLE", "keys"),
        Map.entry("KMS_KEY_ID", SeemingAws.SECRET),
        Map.entry("PROVIDER_SECRETS_ID", SeemingAws.SECRET),
        Map.entry("PUBLIC_BASE_URL", BASE),
        Map.entry("API_URL", address().toString()),
        Map.entry("LOADING_AFTER_MS", "5000"));
  }

  @Override
  public void close() {
    AS_IN_LAMBDA.keySet().forEach(System::clearProperty);
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = new byte[0];
      int status = NOT_UNDERSTOOD;
      try {
        body = JsonText.bytes(said(exchange));
        status = OK;
      } catch (IOException | RuntimeException e) {
        // Told by the status, at once: no answer at all would be asked for again and again.
      }
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.getResponseHeaders().set("X-Amz-Crc32", checksum(body));
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** DynamoDB sends it, and AWS's client looks. */
  private static String checksum(byte[] body) {
    var checksum = new CRC32();
    checksum.update(body);
    return Long.toString(checksum.getValue());
  }

  private Json said(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().equals(CREDENTIALS)) {
      return SeemingAws.credentials();
    }
    Json question = JsonText.read(exchange.getRequestBody());
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    return target == null
        ? SeemingOnOffice.answer(question)
        : aws.answer(target.substring(target.lastIndexOf('.') + 1), question);
  }
}
