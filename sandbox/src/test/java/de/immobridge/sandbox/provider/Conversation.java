package de.immobridge.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.immobridge.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
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
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Requests to a sandbox, to onOffice in it and to our functions. Every answer of our functions is
 * held to {@code docs/openapi.yaml}, and every secret that passes by is remembered.
 */
abstract class Conversation {
  static final String AGENCY = "hansekontor-4711";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final OpenApi OPEN_API = new OpenApi();

  private final Set<String> secrets = new HashSet<>();
  private @Nullable Sandbox sandbox;

  /** Talks to this one from here on. */
  final void begin(Sandbox fresh) {
    sandbox = fresh;
    secrets.clear();
    secrets.add(fresh.providerSecret());
  }

  Sandbox sandbox() {
    return Objects.requireNonNull(sandbox);
  }

  /** What must not be printed. */
  final Set<String> secrets() {
    return secrets;
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
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  final String signed(String url) {
    secret(found(url, "signature=([0-9a-f]+)"));
    return url;
  }

  final String secret(String text) {
    secrets.add(text);
    return text;
  }

  static String found(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
    return matcher.group(1);
  }
}
