package de.immobridge.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.immobridge.CapturedLogs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void anUnexpectedErrorIsLoggedByTypeAndPlaceAndCorrelationIdAlone() throws IOException {
    try (var logs = new CapturedLogs()) {
      call("GET /service", "de");

      assertThat(logs.lines())
          .anyMatch(
              line ->
                  line.startsWith("ERROR")
                      && line.contains("java.io.IOException")
                      && line.contains("LambdaEntryTest")
                      && line.contains("correlation_id=r-1"));
      assertThat(String.join("\n", logs.lines()))
          .doesNotContain("claim-of-a-customer")
          .doesNotContain("key-of-a-customer")
          .doesNotContain("query-of-a-customer")
          .doesNotContain("body-of-a-customer");
    }
  }

  @Test
  void theCorrelationIdIsForgottenAfterTheCall() throws IOException {
    call("GET /unlock", "de");

    assertThat(org.slf4j.MDC.get("correlation_id")).isNull();
  }

  private static void assertShowsNothing(JsonNode answer) {
    assertThat(answer.toString())
        .doesNotContain("of-a-customer")
        .doesNotContain("Exception")
        .doesNotContain("de.immobridge")
        .doesNotContain(".java");
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
