package de.immobridge.sandbox.provider;

import static de.immobridge.sandbox.provider.Conversation.AGENCY;
import static de.immobridge.sandbox.provider.Journey.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages to the window of onOffice, which the provider signs for its page. */
class MessageTest {
  @RegisterExtension final Journey journey = new Journey();

  @Test
  void windowMessagesAreSignedForTheSessionsOwnWindow() {
    journey.unlock(AGENCY);
    String session = journey.open(87, "DEU");

    JsonNode message =
        journey.message(session, "{\"onOfficeType\":\"onOffice.service.refreshParent\"}").json();

    assertThat(message.path("onOfficeType").asText()).isEqualTo("onOffice.service.refreshParent");
    assertThat(message.path("signature").asText()).hasSize(64);
    assertThat(message.path("parametercacheid").asText()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"onOfficeType\":\"anything\"}", "[]", "{", ""})
  void otherWindowMessagesAreNotSigned(String body) {
    journey.unlock(AGENCY);

    assertThat(journey.message(journey.open(87, "DEU"), body).status()).isEqualTo(400);
  }

  @Test
  void withoutASessionNothingIsSigned() {
    assertThat(journey.message("nobody", "{\"type\":\"refreshParent\"}").status()).isEqualTo(401);
  }

  @Test
  void aWindowThatOnOfficeDidNotNameGetsNoMessage() {
    journey.unlock(AGENCY);
    journey.knob("service.parameterCacheId", "false");

    Reply reply = journey.message(journey.open(87, "DEU"), "{\"type\":\"refreshParent\"}");

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.json().path("correlationId").asText()).isNotEmpty();
  }

  private String service(Map<String, ?> more) {
    return journey.service(ADMINISTRATOR, more);
  }
}
