package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The API can be slow, as a whole or for the configuration of fields alone. */
class LatencyTest {
  private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  private Credentials credentials = new Credentials("", "", "", "");

  @BeforeEach
  void activate() {
    credentials = sandbox.activated(HANSEKONTOR);
  }

  @Test
  void latencyIsWaitedOutAndEndsWithTheSimulator() {
    assertTakesTime("api.latency", read());
    assertWaitsUntilClosed("api.latency", read());
  }

  @Test
  void theFieldConfigurationCanBeSlowAlone() {
    sandbox.turn("api.fieldsLatency", "1h");
    assertThat(code(only(read()))).isZero();

    assertTakesTime("api.fieldsLatency", fields());
    assertWaitsUntilClosed("api.fieldsLatency", fields());
  }

  /** At least as long as the knob says, on whatever machine. */
  private void assertTakesTime(String knob, ObjectNode action) {
    sandbox.turn(knob, "500ms");
    long began = System.nanoTime();
    assertThat(code(only(action))).isZero();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(HALF_A_SECOND);
  }

  private void assertWaitsUntilClosed(String knob, ObjectNode action) {
    sandbox.turn(knob, "1h");
    var request =
        HttpRequest.newBuilder(URI.create(sandbox.simulator().address() + "/api/stable/api.php"))
            .POST(HttpRequest.BodyPublishers.ofString(sandbox.request(credentials.token(), action)))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer).isNotDone();

      sandbox.simulator().close();

      assertThat(answer.handle((_, failure) -> failure != null).join()).isTrue();
    }
  }

  private ObjectNode read() {
    return sandbox.action(credentials, "read", "estate", "87", Map.of("extendedclaim", claim()));
  }

  private ObjectNode fields() {
    return sandbox.action(credentials, "get", "fields", "", Map.of("extendedclaim", claim()));
  }

  private JsonNode only(ObjectNode action) {
    return sandbox.answer(credentials.token(), action).at("/response/results/0");
  }

  private String claim() {
    return sandbox.claim(HANSEKONTOR, ADMINISTRATOR);
  }
}
