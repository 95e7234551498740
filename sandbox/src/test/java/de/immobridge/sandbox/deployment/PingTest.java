package de.immobridge.sandbox.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.immobridge.sandbox.gateway.LocalContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

/** The daily call that keeps a version awake. */
class PingTest {
  private final Template template = new Template();

  @Test
  void everyFunctionAnswersItsPingAndCallsNobodyForIt() throws Exception {
    try (var cloud = new RecordingCloud(template);
        Installation installation = Installation.of(template, cloud)) {
      for (Template.Function function : template.functions()) {
        RequestStreamHandler handler = installation.handler(function);
        var out = new ByteArrayOutputStream();

        handler.handleRequest(
            new ByteArrayInputStream(function.ping().getBytes(UTF_8)),
            out,
            new LocalContext("Ping"));

        JsonNode answer = new ObjectMapper().readTree(out.toByteArray());
        assertThat(answer.path("statusCode").asInt()).as(function.name()).isEqualTo(404);
        assertThat(cloud.aws(function).used()).as(function.name()).isEmpty();
      }
    }
  }
}
