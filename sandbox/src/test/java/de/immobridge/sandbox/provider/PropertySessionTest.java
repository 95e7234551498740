package de.immobridge.sandbox.provider;

import static de.immobridge.sandbox.provider.Conversation.AGENCY;
import static de.immobridge.sandbox.provider.Journey.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Who may read and edit a property: a session, for one property, as long as it and its claim last.
 */
class PropertySessionTest {
  @RegisterExtension final Journey journey = new Journey("--setting", "CLAIM_MAX_AGE=7200");

  @BeforeEach
  void unlocked() {
    journey.unlock(AGENCY);
  }

  @Test
  void theLatestClaimOfTheUserIsSentAndNotTheOneOfTheWindow() {
    String session = journey.open(87, "ENG");
    journey.clock().advance(Duration.ofSeconds(1));
    String later = journey.service(ADMINISTRATOR, Map.of("estateId", 129, "language", "DEU"));
    journey.get(later);
    journey.calls();

    journey.read(session, 87);

    assertThat(journey.callsInFull().getFirst().at("/parameters/extendedclaim").asText())
        .isEqualTo(Journey.found(later, "apiClaim=([^&]+)"));
  }

  @Test
  void withoutASessionNothingIsRead() {
    assertThat(journey.read("nobody", 87).status()).isEqualTo(401);
    assertThat(journey.get(journey.sandbox().provider() + "/properties/87").status())
        .isEqualTo(401);
  }

  @Test
  void anUnlockHandleCannotEdit() {
    String handle = journey.handleOf(journey.get(journey.activation(AGENCY, ADMINISTRATOR).url()));

    assertThat(journey.read(handle, 87).status()).isEqualTo(401);
  }

  @Test
  void aSessionIsForOneProperty() {
    assertThat(journey.read(journey.open(87, "ENG"), 129).status()).isEqualTo(404);
    assertThat(journey.calls()).isEmpty();
  }

  @Test
  void aSessionEnds() {
    String session = journey.open(87, "ENG");
    journey.clock().advance(Duration.ofHours(9));

    assertThat(journey.read(session, 87).status()).isEqualTo(401);
  }

  @Test
  void aClaimThatHasExpiredAsksForAnotherStart() {
    String session = journey.open(87, "ENG");
    journey.clock().advance(Duration.ofHours(3));

    Reply reply = journey.edit(session, 87, "lage", "", "Mine");

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.json().path("type").asText()).endsWith("claim-refused");
    assertThat(reply.json().path("detail").asText()).contains("nichts verändert");
    assertThat(journey.calls()).isEmpty();
  }

  @Test
  void aBlockedProviderStopsEditingAndIsNotAskedAgain() {
    String session = journey.open(87, "ENG");
    journey.control("POST", "/control/block", Map.of("customerWebId", AGENCY));

    Reply first = journey.edit(session, 87, "lage", "", "Mine");
    journey.calls();
    Reply second = journey.edit(session, 87, "lage", "", "Mine");

    assertThat(first.status()).isEqualTo(403);
    assertThat(second.json().path("type").asText()).endsWith("suspended");
    assertThat(journey.calls()).isEmpty();
  }
}
