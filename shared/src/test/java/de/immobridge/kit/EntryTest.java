package de.immobridge.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.example.acme.Acme;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.CapturedLogs;
import de.immobridge.gateway.Assets;
import de.immobridge.gateway.OriginKey;
import de.immobridge.gateway.Request;
import de.immobridge.gateway.Response;
import de.immobridge.telemetry.Telemetry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class EntryTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aFunctionSeesTheCallAsItWasMade() throws IOException {
    var seen = new ArrayList<Request>();
    var entry =
        entry(
            Route.program(
                "POST /things",
                invocation -> {
                  seen.add(invocation.request());
                  return Response.text(200, "ok");
                }));
    ObjectNode event = event("POST /things");
    event.put("rawPath", "/prod/things");
    event.put("rawQueryString", "a=%2b&b");
    event.putObject("headers").put("AUTHORIZATION", "bearer t0ken");
    event.putObject("pathParameters").put("id", "7");
    event.put("body", Base64.getEncoder().encodeToString("schön".getBytes(UTF_8)));
    event.put("isBase64Encoded", true);

    serve(entry, event);

    Request request = seen.getFirst();
    assertThat(request.rawPath()).isEqualTo("/prod/things");
    assertThat(request.rawQuery()).isEqualTo("a=%2b&b");
    assertThat(request.bearerToken()).contains("t0ken");
    assertThat(request.pathParameter("id")).isEqualTo("7");
    assertThat(request.bodyText()).isEqualTo("schön");
    assertThat(request.toString()).doesNotContain("t0ken", "schön", "%2b");
  }

  @Test
  void everyAnswerCarriesTheCorrelationIdAndTheHeadersOfSectionK() throws IOException {
    JsonNode answer =
        serve(entry(Route.program("GET /x", _ -> Response.text(200, "ok"))), event("GET /x"));

    assertThat(answer.at("/headers/X-Correlation-Id").asText()).isEqualTo("request-1");
    assertThat(answer.at("/headers/Cache-Control").asText()).isEqualTo("no-store");
    assertThat(answer.at("/headers/Referrer-Policy").asText()).isEqualTo("no-referrer");
    assertThat(answer.at("/headers/X-Content-Type-Options").asText()).isEqualTo("nosniff");
    assertThat(answer.at("/headers/Strict-Transport-Security").asText()).isNotEmpty();
  }

  @Test
  void anUnexpectedErrorIsAPageForAPersonAndTellsNothingOfItself() throws IOException {
    JsonNode answer = serve(entry(Route.page("GET /x", EntryTest::fail)), event("GET /x"));

    assertThat(answer.path("statusCode").asInt()).isEqualTo(500);
    assertThat(answer.path("body").asText())
        .contains("<html lang=\"de\">", "request-1")
        .doesNotContain("s3cret", "NumberFormat");
    assertThat(answer.at("/headers/Content-Security-Policy").asText())
        .contains("frame-ancestors https://frame.example")
        .doesNotContain("unsafe");
  }

  @Test
  void anUnexpectedErrorSpeaksTheBrowsersLanguage() throws IOException {
    ObjectNode event = event("GET /x");
    event.putObject("headers").put("accept-language", "en-GB,de;q=0.5");

    JsonNode answer = serve(entry(Route.page("GET /x", EntryTest::fail)), event);

    assertThat(answer.path("body").asText())
        .contains("<html lang=\"en\">", "Something went wrong", "request-1");
  }

  /** The message of an exception may carry values, a cause's too. */
  @Test
  void anUnexpectedErrorIsLoggedByTypeAndPlaceAndCorrelationIdAlone() throws IOException {
    ObjectNode event = event("GET /x");
    event.put("rawQueryString", "apiClaim=s3cret");
    event.put("body", "s3cret");
    event.putObject("headers").put("authorization", "Bearer s3cret");
    try (var logs = new CapturedLogs()) {
      serve(entry(Route.page("GET /x", EntryTest::fail)), event);

      assertThat(logs.lines())
          .anySatisfy(
              line ->
                  assertThat(line)
                      .contains(
                          "\"level\":\"ERROR\"",
                          "java.lang.NumberFormatException",
                          "com.example.acme.Acme.doing(Acme.java",
                          "\"correlation_id\":\"request-1\""))
          .noneMatch(line -> line.contains("s3cret"));
    }
    assertThat(MDC.get("correlation_id")).as("forgotten after the call").isNull();
  }

  @Test
  void anUnexpectedErrorIsAProblemForAProgram() throws IOException {
    JsonNode answer = serve(entry(Route.program("GET /x", EntryTest::fail)), event("GET /x"));
    JsonNode problem = JSON.readTree(answer.path("body").asText());

    assertThat(answer.at("/headers/Content-Type").asText()).startsWith("application/problem+json");
    assertThat(problem.path("correlationId").asText()).isEqualTo("request-1");
    assertThat(problem.path("status").asInt()).isEqualTo(500);
    assertThat(problem.toString()).doesNotContain("s3cret");
  }

  @Test
  void aRouteThatDoesNotExistIsNotFound() throws IOException {
    Entry entry = entry(Route.page("GET /x", _ -> Response.text(200, "ok")));
    for (String key : List.of("GET /other", "POST /x", "get /x", "$default", "")) {
      JsonNode answer = serve(entry, event(key));

      assertThat(answer.path("statusCode").asInt()).isEqualTo(404);
      assertThat(JSON.readTree(answer.path("body").asText()).path("type").asText())
          .isEqualTo("urn:immobridge:problem:not-found");
    }
  }

  @Test
  void anEventWithoutTheUsualPartsIsStillAnswered() throws IOException {
    assertThat(serve(entry(), JSON.createObjectNode()).path("statusCode").asInt()).isEqualTo(404);
  }

  @Test
  void whatIsNoEventIsAnsweredAndNotThrown() throws IOException {
    var out = new ByteArrayOutputStream();

    entry().serve(new ByteArrayInputStream("{".getBytes(UTF_8)), out, context());

    assertThat(JSON.readTree(out.toByteArray()).path("statusCode").asInt()).isEqualTo(400);
  }

  private static Response fail(Invocation invocation) throws Exception {
    return Acme.doing(
        () -> Response.text(Integer.parseInt("s3cret"), invocation.request().requestId()));
  }

  private static Entry entry(Route... routes) {
    return new Entry(
        new Telemetry("Test", Optional.empty()),
        new Explainer(
            "service",
            new Assets(List.of()),
            List.of("https://frame.example"),
            new Telemetry("Test", Optional.empty())),
        OriginKey.of(Optional.empty()),
        Clock.systemUTC(),
        routes);
  }

  private static ObjectNode event(String routeKey) {
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "2.0");
    event.put("routeKey", routeKey);
    event.putObject("requestContext").put("requestId", "request-1").put("domainName", "d.example");
    return event;
  }

  private static JsonNode serve(Entry entry, ObjectNode event) throws IOException {
    var out = new ByteArrayOutputStream();
    entry.serve(new ByteArrayInputStream(JSON.writeValueAsBytes(event)), out, context());
    return JSON.readTree(out.toByteArray());
  }

  /** A context with the few values that logging asks for. */
  private static Context context() {
    return (Context)
        Proxy.newProxyInstance(
            EntryTest.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) ->
                switch (method.getReturnType().getSimpleName()) {
                  case "String" -> method.getName();
                  case "int" -> 1;
                  default -> null;
                });
  }
}
