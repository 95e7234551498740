package de.immobridge.sandbox.provider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.Sandbox;
import de.immobridge.sandbox.simulator.MovableClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fresh sandbox for each test and the steps of the journey. Every answer of our functions is held
 * to {@code docs/openapi.yaml}, and when a test ends, everything that they printed meanwhile is
 * searched for every secret that the test has met.
 */
final class Journey extends Conversation implements BeforeEachCallback, AfterEachCallback {
  static final String OTHER_AGENCY = "mueller-soehne-0815";
  static final int ADMINISTRATOR = 17;
  static final int READER = 34;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final PrintStream CONSOLE = System.out;

  /**
   * Functions with more patience than a machine that is busy with other things can use up: what
   * takes long here says nothing about onOffice.
   */
  private static final List<String> PATIENT =
      List.of(
          "--setting", "LOADING_AFTER_MS=25000",
          "--setting", "API_CONNECT_TIMEOUT=25",
          "--setting", "API_READ_TIMEOUT=25");

  private final String[] arguments;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private MovableClock clock = new MovableClock();

  /** A sandbox with these arguments of {@code sandbox/run}, on free ports. */
  Journey(String... arguments) {
    var all = new ArrayList<>(List.of("--port", "0"));
    all.addAll(PATIENT);
    all.addAll(List.of(arguments));
    this.arguments = all.toArray(String[]::new);
  }

  /** A window that onOffice has opened for an activation. */
  record Activation(String url, String apiToken, String apiKey, String cacheId, String claim) {}

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    clock = new MovableClock();
    printed.reset();
    System.setOut(new PrintStream(new Tee(CONSOLE, printed), true, UTF_8));
    begin(Sandbox.start(clock, arguments));
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    sandbox().close();
    System.setOut(CONSOLE);
    String log = printed.toString(UTF_8);
    assertThat(log).as("the functions have logged").contains("answered");
    for (String secret : secrets()) {
      assertThat(log.contains(secret)).as("a secret stands in the logs").isFalse();
    }
  }

  MovableClock clock() {
    return clock;
  }

  String log() {
    return printed.toString(UTF_8);
  }

  // What onOffice does.

  Activation activation(String customer, int user) {
    JsonNode window =
        control("POST", "/control/activation", Map.of("customerWebId", customer, "userId", user))
            .json();
    return new Activation(
        signed(window.path("url").asText()),
        secret(window.path("apiToken").asText()),
        secret(window.path("apiKey").asText()),
        window.path("parameterCacheId").asText(),
        secret(window.path("apiClaim").asText()));
  }

  /** The address of a service call. */
  String service(int user, Map<String, ?> more) {
    return service(AGENCY, user, more);
  }

  String service(String customer, int user, Map<String, ?> more) {
    ObjectNode body = JSON.createObjectNode();
    body.put("customerWebId", customer);
    body.put("userId", user);
    body.setAll((ObjectNode) JSON.valueToTree(more));
    JsonNode call = control("POST", "/control/service", body).json();
    secret(call.path("apiClaim").asText());
    return signed(call.path("url").asText());
  }

  // What the provider's pages do.

  String handleOf(Reply page) {
    return secret(found(page.body(), "name=\"handle\" value=\"([^\"]+)\""));
  }

  String sessionOf(Reply page) {
    return secret(found(page.body(), "<meta name=\"session\" content=\"([^\"]+)\""));
  }

  Reply pasteKey(String handle, String key) {
    return form(Map.of("handle", handle, "secret", key));
  }

  Reply form(Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        "POST", sandbox().provider() + "/unlock", body, "application/x-www-form-urlencoded");
  }

  /** The whole unlocking, done right. */
  Activation unlock(String customer) {
    Activation activation = activation(customer, ADMINISTRATOR);
    assertThat(pasteKey(handleOf(get(activation.url())), activation.apiKey()).body())
        .isEqualTo("active");
    calls();
    return activation;
  }

  /** Opens a property of the agency and gives the session. */
  String open(int estate, String language) {
    Reply page = get(service(ADMINISTRATOR, Map.of("estateId", estate, "language", language)));
    assertThat(page.status()).isEqualTo(200);
    String session = sessionOf(page);
    calls();
    return session;
  }

  Reply read(String session, int estate) {
    return send(
        "GET", property(estate), "", "application/json", "Authorization", "Bearer " + session);
  }

  Reply edit(String session, int estate, String field, String seen, String text) {
    return patch(
        session,
        estate,
        JSON.valueToTree(Map.of("fields", Map.of(field, text), "seen", Map.of(field, seen)))
            .toString());
  }

  Reply patch(String session, int estate, String body) {
    return send(
        "PATCH", property(estate), body, "application/json", "Authorization", "Bearer " + session);
  }

  Reply message(String session, String body) {
    return send(
        "POST",
        sandbox().provider() + "/service/message",
        body,
        "application/json",
        "Authorization",
        "Bearer " + session);
  }

  private String property(int estate) {
    return sandbox().provider() + "/properties/" + estate;
  }
}
