package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import de.immobridge.sandbox.simulator.keep.KeptFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a simulator knows, kept and read again: nothing of it is lost or changed on the way. */
class StateTest {

  @TempDir Path folder;

  @RegisterExtension
  final SandboxExtension sandbox =
      new SandboxExtension(options -> options.withState(folder.resolve("state.json")));

  private Credentials credentials = new Credentials("", "", "", "");

  @BeforeEach
  void activate() {
    credentials = sandbox.activated(HANSEKONTOR);
  }

  @Test
  void everythingIsReadAsItWasWritten() throws IOException {
    somethingOfEachKind();
    sandbox.simulator().keep();
    byte[] written = Files.readAllBytes(folder.resolve("state.json"));

    var read = StateJson.read(new KeptFile(folder.resolve("state.json")));

    assertThat(new String(StateJson.write(read), UTF_8)).isEqualTo(new String(written, UTF_8));
    assertThat(read.accounts().orders()).hasSize(2);
    assertThat(read.accounts().links()).hasSize(1);
    assertThat(read.accounts().abos()).hasSize(1);
    assertThat(read.dealings().deliveries()).hasSize(1);
    assertThat(read.uploads()).hasSize(1);
    assertThat(read.knobs()).containsEntry("webhook.delay", "1h");
  }

  @Test
  void theNextSimulatorGoesOnWhereThisOneEnded() throws IOException {
    somethingOfEachKind();
    var before = seen();
    sandbox.restart();

    assertThat(seen()).isEqualTo(before);
    assertThat(code(call("read", "address", Map.of("recordids", List.of(created)))))
        .as("the API user and its claims are those of yesterday")
        .isZero();
    int next = call("create", "address", Map.of("Name", "Next")).at("/data/records/0/id").asInt();
    assertThat(next).isGreaterThan(created);
    assertThat(sandbox.service(HANSEKONTOR, ADMINISTRATOR).path("window").asText())
        .as("windows are counted on")
        .isNotIn(windows());
  }

  @Test
  void aWebhookThatWaitedIsSentWhenTheNextOneGoesOnAndNotBefore() throws Exception {
    var received = new LinkedBlockingQueue<String>();
    var provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider.createContext(
        "/",
        exchange -> {
          received.add(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    provider.start();
    try {
      sandbox.turn("webhook.delay", "1h");
      sandbox
          .simulator()
          .registerWebhook("http://127.0.0.1:" + provider.getAddress().getPort() + "/hook");
      sandbox.patch(
          "/control/estates/" + HANSEKONTOR + "/129", Map.of("elements", Map.of("lage", "neu")));
      sandbox.clock().advance(Duration.ofHours(2));

      sandbox.restart();
      assertThat(sandbox.get("/control/webhooks").json().findValuesAsText("state"))
          .contains("waiting");
      sandbox.simulator().resume();

      assertThat(received.poll(20, TimeUnit.SECONDS)).isEqualTo("/hook");
    } finally {
      provider.stop(0);
    }
  }

  private int created;

  private void somethingOfEachKind() throws IOException {
    sandbox.turn("webhook.delay", "1h");
    sandbox.simulator().registerWebhook("http://127.0.0.1:9/hook");
    sandbox.patch(
        "/control/estates/" + HANSEKONTOR + "/87", Map.of("elements", Map.of("lage", "neu")));
    created =
        call("create", "address", Map.of("Name", "Kühn", "email", "k@example.org"))
            .at("/data/records/0/id")
            .asInt();
    call(
        "create",
        "multiselectkey",
        "heizungsart",
        Map.of("data", List.of(Map.of("Feldinhalt", "Sonne"))));
    var upload = call("do", "uploadfile", Map.of("data", base64("kept for later")));
    assertThat(code(upload)).isZero();
    var placed = call("do", "uploadfile", Map.of("data", base64("a picture")));
    assertThat(
            code(
                call(
                    "do",
                    "uploadfile",
                    Map.of(
                        "module",
                        "estate",
                        "tmpUploadId",
                        placed.at("/data/records/0/elements/tmpUploadId").asText(),
                        "file",
                        "a.png",
                        "Art",
                        "Foto",
                        "relatedRecordId",
                        87))))
        .isZero();
    var till = new Till(sandbox, HANSEKONTOR, ADMINISTRATOR);
    int transaction = till.buys();
    till.subscribes();
    till.owner(
        "subsequentPaymentLink",
        Map.of("transactionid", transaction, "priceNet", "1.50", "description", "more"));
  }

  /** What can be seen from outside. */
  private Map<String, JsonNode> seen() {
    var seen = new HashMap<String, JsonNode>();
    for (var path :
        List.of(
            "/control/transactions",
            "/control/subscriptions",
            "/control/webhooks",
            "/control/knobs",
            "/control/estates/" + HANSEKONTOR + "/87",
            "/control/provider-client",
            "/enterprise/customers")) {
      seen.put(path, sandbox.get(path).json());
    }
    seen.put("files", call("get", "file", "estate", Map.of("estateid", 87)).path("data"));
    seen.put("fields", call("get", "fields", Map.of("modules", List.of("estate"))).path("data"));
    return seen;
  }

  private List<String> windows() throws IOException {
    return StateJson.read(new KeptFile(folder.resolve("state.json"))).dealings().windows().stream()
        .map(window -> window.id())
        .toList();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private JsonNode call(String verb, String type, Map<String, ?> parameters) {
    return call(verb, type, "", parameters);
  }

  private JsonNode call(String verb, String type, String id, Map<String, ?> parameters) {
    var all = new HashMap<String, Object>(parameters);
    all.put("extendedclaim", sandbox.claim(HANSEKONTOR, ADMINISTRATOR));
    return sandbox.call(credentials, verb, type, id, all);
  }
}
