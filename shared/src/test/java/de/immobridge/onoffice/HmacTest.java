package de.immobridge.onoffice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.Vectors;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One vector is published by the vendor; the others were recomputed in its language. */
class HmacTest {

  static Stream<Arguments> vectors() {
    return Vectors.of("hmac-v2")
        .map(vector -> Arguments.argumentSet(vector.path("id").asText(), vector));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void signsAsTheVectorsSay(JsonNode vector) {
    String signed =
        Hmac.sign(
            new Credentials(
                new ApiToken(vector.path("token").asText()),
                new ApiKey(vector.path("secret").asText())),
            vector.path("timestamp").asLong(),
            vector.path("resourcetype").asText(),
            vector.path("actionid").asText());

    assertThat(signed).isEqualTo(vector.path("hmac").asText()).hasSize(44);
  }

  /** Our identifier is a number, to match results; everything else is the example's. */
  @Test
  void writesTheExampleRequest() throws IOException {
    JsonNode example = Vectors.file("hmac-v2").path("requestExample");
    ObjectNode exampleAction = (ObjectNode) example.path("request").path("actions").path(0);
    exampleAction.put("identifier", "1");
    var json = new ObjectMapper();
    var credentials =
        new Credentials(
            new ApiToken(example.path("token").asText()),
            new ApiKey("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"));
    Action action =
        Action.writing(
            Action.Verb.DO,
            "unlockProvider",
            "",
            json.convertValue(exampleAction.path("parameters"), PARAMETERS));

    byte[] body =
        RequestWriter.write(credentials, List.of(action), Instant.ofEpochSecond(1_767_225_600));

    assertThat(json.readTree(body)).isEqualTo(example);
  }

  private static final com.fasterxml.jackson.core.type.TypeReference<Map<String, Object>>
      PARAMETERS = new com.fasterxml.jackson.core.type.TypeReference<>() {};
}
