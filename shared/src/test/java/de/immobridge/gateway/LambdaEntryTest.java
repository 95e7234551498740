package de.immobridge.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.CapturedLogs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** Whatever goes wrong, the caller can read the answer and learns nothing of our inside. */
class LambdaEntryTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final LambdaEntry ENTRY =
      new LambdaEntry(
          List.of("https://*.onoffice.de"),
          Route.page("GET /unlock", _ -> Response.text(200, "hello")),
          Route.page("GET /service", _ -> fail()),
          Route.program("PATCH /properties/{estateId}", _ -> fail()));

  private static Response fail() throws IOException {
    throw new IOException("claim-of-a-customer", new IllegalStateException("key-of-a-customer"));
  }

  @Test
  void aRouteAnswersAndTheCorrelationIdGoesAlong() throws IOException {
    JsonNode answer = call("GET /unlock", "de");

    assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
    assertThat(answer.path("body").asText()).isEqualTo("hello");
    assertThat(answer.path("headers").path("X-Correlation-Id").asText()).isEqualTo("r-1");
  }

  @ParameterizedTest
  @CsvSource({"POST /unlock", "GET /elsewhere", "$default", "''"})
  void anUnknownRouteIsAProblem(String routeKey) throws IOException {
    JsonNode answer = call(routeKey, "de");

    assertThat(answer.path("statusCode").asInt()).isEqualTo(404);
    JsonNode problem = JSON.readTree(answer.path("body").asText());
    assertThat(problem.path("type").asText()).isEqualTo("urn:immobridge:problem:not-found");
    assertThat(problem.path("correlationId").asText()).isEqualTo("r-1");
  }

  @ParameterizedTest
  @CsvSource({"de, Da ist etwas schiefgegangen", "en, Something went wrong"})
  void anUnexpectedErrorIsAPageForAPerson(String language, String heading) throws IOException {
    JsonNode answer = call("GET /service", language);

    assertThat(answer.path("statusCode").asInt()).isEqualTo(500);
    assertThat(answer.path("headers").path("Content-Type").asText()).startsWith("text/html");
    assertThat(answer.path("headers").path("X-Correlation-Id").asText()).isEqualTo("r-1");
    assertThat(answer.path("headers").path("Content-Security-Policy").asText())
        .contains("frame-ancestors https://*.onoffice.de");
    assertThat(answer.path("body").asText()).contains(heading).contains("r-1");
    assertShowsNothing(answer);
  }

  @Test
  void anUnexpectedErrorSpeaksTheBrowsersLanguage() throws IOException {
    ObjectNode event = event("GET /x");
    event.putObject("headers").put("accept-language", "en-GB,de;q=0.5");

    JsonNode answer = serve(entry(Route.page("GET /x", LambdaEntryTest::fail)), event);

    assertThat(answer.path("body").asText())
        .contains("<html lang=\"en\">", "Something went wrong", "request-1");
  }

  /** The message of a foreign exception may carry values, a cause's too. */
  @Test
  void anUnexpectedErrorIsLoggedByTypeAndPlaceAndCorrelationIdAlone() throws IOException {
    ObjectNode event = event("GET /x");
    event.put("rawQueryString", "apiClaim=s3cret");
    event.put("body", "s3cret");
    event.putObject("headers").put("authorization", "Bearer s3cret");
    try (var logs = new CapturedLogs()) {
      serve(entry(Route.page("GET /x", LambdaEntryTest::fail)), event);

      assertThat(logs.lines())
          .anySatisfy(
              line ->
                  assertThat(line)
                      .startsWith("ERROR")
                      .contains(
                          "java.lang.IllegalStateException",
                          "LambdaEntryTest.java",
                          "correlation_id=request-1"))
          .noneMatch(line -> line.contains("s3cret"));
    }
    assertThat(MDC.get("correlation_id")).as("forgotten after the call").isNull();
  }

  @Test
  void anUnexpectedErrorIsAProblemForAProgram() throws IOException {
    JsonNode answer = call("PATCH /properties/{estateId}", "en");

    assertThat(answer.path("statusCode").asInt()).isEqualTo(500);
    JsonNode problem = JSON.readTree(answer.path("body").asText());
    assertThat(problem.path("type").asText()).isEqualTo("urn:immobridge:problem:unexpected");
    assertThat(problem.path("title").asText()).isEqualTo("Something went wrong");
    assertThat(problem.path("correlationId").asText()).isEqualTo("r-1");
    assertShowsNothing(answer);
  }

  @Test
  void aRouteThatDoesNotExistIsNotFound() throws IOException {
    LambdaEntry entry = entry(Route.page("GET /x", _ -> Response.text(200, "ok")));
    for (String key : List.of("GET /other", "POST /x", "get /x", "$default", "")) {
      JsonNode answer = serve(entry, event(key));

      assertThat(answer.path("statusCode").asInt()).isEqualTo(404);
      assertThat(JSON.readTree(answer.path("body").asText()).path("type").asText())
          .isEqualTo("urn:immobridge:problem:not-found");
    }
  }

  @Test
  void theCorrelationIdIsForgottenAfterTheCall() throws IOException {
    call("GET /unlock", "de");

    assertThat(org.slf4j.MDC.get("correlation_id")).isNull();
  }

  private static Response fail(Request request) {
    throw new IllegalStateException("s3cret", new IOException("s3cret"));
  }

  private static JsonNode call(String routeKey, String language) throws IOException {
    String event =
        """
        {"routeKey":"%s","rawPath":"/","rawQueryString":"apiClaim=query-of-a-customer",
         "headers":{"accept-language":"%s"},"body":"body-of-a-customer",
         "requestContext":{"domainName":"ours.example","requestId":"r-1"}}\
        """
            .formatted(routeKey, language);
    var out = new ByteArrayOutputStream();
    ENTRY.serve(new ByteArrayInputStream(event.getBytes(UTF_8)), out, new LambdaContext());
    return JSON.readTree(out.toByteArray());
  }
}
