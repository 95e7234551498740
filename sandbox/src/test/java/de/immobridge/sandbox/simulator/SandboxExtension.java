package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SignedAction.JSON;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A fresh simulator for each test, and a provider's few ways to talk to it. */
final class SandboxExtension implements BeforeEachCallback, AfterEachCallback {

  static final String SECRET = "0123456789abcdef-PROVIDER-SECRET-for-tests";
  static final String HANSEKONTOR = "hansekontor-4711";
  static final String MUELLER = "mueller-soehne-0815";

  /** Administrator of both customers. */
  static final int ADMINISTRATOR = 17;

  /** Hansekontor: reads the group's estates, writes own ones. */
  static final int JONAS = 21;

  /** Hansekontor: reads own estates, writes none, is in no group. */
  static final int MIRIAM = 34;

  private final UnaryOperator<SimulatorOptions> options;
  private @Nullable Simulator simulator;
  private MovableClock clock = new MovableClock();

  SandboxExtension() {
    this(UnaryOperator.identity());
  }

  SandboxExtension(UnaryOperator<SimulatorOptions> options) {
    this.options = options;
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    clock = new MovableClock();
    start();
  }

  private void start() throws IOException {
    var standard =
        SimulatorOptions.standard(SECRET)
            .withClock(clock)
            .withProvider("https://provider.example/unlock", "https://provider.example/service");
    simulator = Simulator.start(options.apply(standard));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    simulator().close();
  }

  /** Ends it and starts another with the same options, at the same time. */
  void restart() throws IOException {
    simulator().close();
    start();
  }

  Simulator simulator() {
    return requireNonNull(simulator);
  }

  MovableClock clock() {
    return clock;
  }

  long now() {
    return clock.instant().getEpochSecond();
  }

  Reply send(String method, String path, String body) {
    return Reply.of(simulator(), method, path, body);
  }

  Reply get(String path) {
    return send("GET", path, "");
  }

  Reply post(String path, Map<String, ?> body) {
    return send("POST", path, JSON.valueToTree(body).toString());
  }

  Reply patch(String path, Map<String, ?> body) {
    return send("PATCH", path, JSON.valueToTree(body).toString());
  }

  void turn(String knob, String value) {
    var reply = patch("/control/knobs", Map.of(knob, value));
    if (reply.status() != 200) {
      throw new AssertionError(reply.text());
    }
  }

  /** Opens an activation window. */
  Credentials activation(String webId) {
    var json =
        post("/control/activation", Map.of("customerWebId", webId, "userId", ADMINISTRATOR)).json();
    return new Credentials(
        json.path("apiToken").asText(),
        json.path("apiKey").asText(),
        json.path("apiClaim").asText(),
        json.path("parameterCacheId").asText());
  }

  JsonNode unlock(Credentials credentials) {
    return unlock(credentials, credentials.claim(), credentials.cacheId());
  }

  JsonNode unlock(Credentials credentials, String claim, String cacheId) {
    return call(
        credentials,
        "do",
        "unlockProvider",
        "",
        Map.of("parameterCacheId", cacheId, "extendedclaim", claim));
  }

  /** An activated customer. */
  Credentials activated(String webId) {
    var credentials = activation(webId);
    var result = unlock(credentials);
    if (code(result) != 0) {
      throw new AssertionError(result.toString());
    }
    return credentials;
  }

  /** The claim of a new service call. */
  String claim(String webId, int userId) {
    return service(webId, userId).path("apiClaim").asText();
  }

  JsonNode service(String webId, int userId) {
    return post("/control/service", Map.of("customerWebId", webId, "userId", userId)).json();
  }

  /** The result of one action at the stable address. */
  JsonNode call(
      Credentials credentials,
      String verb,
      String resourceType,
      String resourceId,
      Map<String, ?> parameters) {
    return answer(
            credentials.token(), action(credentials, verb, resourceType, resourceId, parameters))
        .at("/response/results/0");
  }

  /** The result of one action of a Hansekontor user, with the claim of a new service call. */
  JsonNode callAs(
      int userId,
      Credentials credentials,
      String verb,
      String resourceType,
      String resourceId,
      Map<String, ?> parameters) {
    var all = new HashMap<String, Object>(parameters);
    all.put("extendedclaim", claim(HANSEKONTOR, userId));
    return call(credentials, verb, resourceType, resourceId, all);
  }

  ObjectNode action(
      Credentials credentials,
      String verb,
      String resourceType,
      String resourceId,
      Map<String, ?> parameters) {
    return SignedAction.of(
        credentials, now(), verb, resourceType, resourceId, JSON.valueToTree(parameters));
  }

  /** The whole answer to some actions. */
  JsonNode answer(String token, ObjectNode... actions) {
    return send("POST", "/api/stable/api.php", request(token, actions)).json();
  }

  String request(String token, ObjectNode... actions) {
    var request = JSON.createObjectNode();
    request.put("token", token);
    var list = request.putObject("request").putArray("actions");
    for (var action : actions) {
      list.add(action);
    }
    return request.toString();
  }

  /** The parameters of a signed address, decoded. */
  static Map<String, String> parameters(String url) {
    var parameters = new TreeMap<String, String>();
    for (var pair : url.substring(url.indexOf('?') + 1).split("&", -1)) {
      var parts = pair.split("=", 2);
      parameters.put(decode(parts[0]), decode(parts[1]));
    }
    return parameters;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  static int code(JsonNode result) {
    return result.path("status").path("errorcode").asInt(-1);
  }
}
