package de.immobridge.sandbox.provider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.Sandbox;
import de.immobridge.sandbox.simulator.MovableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A fresh sandbox for each test and the steps of the journey. Every answer of our functions is held
 * to {@code docs/openapi.yaml}, and when a test ends, everything that they printed meanwhile is
 * searched for every secret that the test has met.
 */
final class Journey implements BeforeEachCallback, AfterEachCallback {
  static final String AGENCY = "hansekontor-4711";
  static final String OTHER_AGENCY = "mueller-soehne-0815";
  static final int ADMINISTRATOR = 17;
  static final int READER = 34;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final PrintStream CONSOLE = System.out;
  private static final OpenApi OPEN_API = new OpenApi();

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
  private final Set<String> secrets = new HashSet<>();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private MovableClock clock = new MovableClock();
  private @Nullable Sandbox sandbox;

  /** A sandbox with these arguments of {@code sandbox/run}, on free ports. */
  Journey(String... arguments) {
    var all = new ArrayList<>(List.of("--port", "0"));
    all.addAll(PATIENT);
    all.addAll(List.of(arguments));
    this.arguments = all.toArray(String[]::new);
  }

  /** A response with the shortcuts that tests want. */
  record Reply(int status, String body, HttpResponse<String> whole) {
    String header(String name) {
      return whole.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
      return parse(body);
    }
  }

  /** A window that onOffice has opened for an activation. */
  record Activation(String url, String apiToken, String apiKey, String cacheId, String claim) {}

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    clock = new MovableClock();
    secrets.clear();
    printed.reset();
    System.setOut(new PrintStream(new Tee(CONSOLE, printed), true, UTF_8));
    sandbox = Sandbox.start(clock, arguments);
    secrets.add(sandbox.providerSecret());
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    sandbox().close();
    System.setOut(CONSOLE);
    String log = printed.toString(UTF_8);
    assertThat(log).as("the functions have logged").contains("answered");
    for (String secret : secrets) {
      assertThat(log.contains(secret)).as("a secret stands in the logs").isFalse();
    }
  }

  Sandbox sandbox() {
    return Objects.requireNonNull(sandbox);
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

  Reply control(String method, String path, Object body) {
    return send(
        method,
        sandbox().enterprise() + path,
        JSON.valueToTree(body).toString(),
        "application/json");
  }

  void knob(String name, String value) {
    assertThat(control("PATCH", "/control/knobs", Map.of(name, value)).status()).isLessThan(300);
  }

  /** What the API has received since the last time it was asked, as verb and resource type. */
  List<String> calls() {
    List<JsonNode> calls = callsInFull();
    return calls.stream()
        .map(
            call ->
                call.path("actionid").asText().replaceAll(".*:", "")
                    + " "
                    + call.path("resourcetype").asText())
        .toList();
  }

  /** As {@link #calls()}, each with everything the simulator tells. */
  List<JsonNode> callsInFull() {
    JsonNode calls = get(sandbox().enterprise() + "/control/calls").json();
    send("DELETE", sandbox().enterprise() + "/control/calls", "", "application/json");
    var list = new ArrayList<JsonNode>();
    calls.forEach(list::add);
    return list;
  }

  /** The number of different requests among these calls. */
  static long requests(List<JsonNode> calls) {
    return calls.stream().map(call -> call.path("request").asInt()).distinct().count();
  }

  /** A text as onOffice holds it. */
  String stored(int estate, String language, String field) {
    return get(sandbox().enterprise()
            + "/control/estates/"
            + AGENCY
            + "/"
            + estate
            + "?language="
            + language)
        .json()
        .path("elements")
        .path(field)
        .asText();
  }

  /** The texts of a table's only row. */
  Map<String, String> row(String table) {
    try (DynamoDbClient dynamo = sandbox().dynamoDb().client()) {
      var items = dynamo.scan(scan -> scan.tableName(table)).items();
      assertThat(items).hasSize(1);
      var texts = new HashMap<String, String>();
      items.getFirst().forEach((name, value) -> texts.put(name, String.valueOf(value.s())));
      return texts;
    }
  }

  /** Everything in a table, bytes and all. */
  String dump(String table) {
    try (DynamoDbClient dynamo = sandbox().dynamoDb().client()) {
      return dynamo.scan(scan -> scan.tableName(table)).items().toString();
    }
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

  // HTTP.

  Reply get(String url, String... headers) {
    return send("GET", url, "", "text/plain", headers);
  }

  Reply send(String method, String url, String body, String type, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", type);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      var reply = new Reply(response.statusCode(), response.body(), response);
      if (url.startsWith(sandbox().provider().toString())) {
        OPEN_API.check(method, URI.create(url).getRawPath(), reply);
      }
      return reply;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String property(int estate) {
    return sandbox().provider() + "/properties/" + estate;
  }

  private String signed(String url) {
    secret(found(url, "signature=([0-9a-f]+)"));
    return url;
  }

  private String secret(String text) {
    secrets.add(text);
    return text;
  }

  static String found(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
    return matcher.group(1);
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Writes to both. */
  private static final class Tee extends OutputStream {
    private final OutputStream one;
    private final OutputStream other;

    Tee(OutputStream one, OutputStream other) {
      this.one = one;
      this.other = other;
    }

    @Override
    public void write(int b) throws IOException {
      one.write(b);
      other.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      one.write(bytes, offset, length);
      other.write(bytes, offset, length);
    }
  }
}
