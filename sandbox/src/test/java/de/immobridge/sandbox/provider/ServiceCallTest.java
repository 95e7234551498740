package de.immobridge.sandbox.provider;

import static de.immobridge.sandbox.provider.Conversation.AGENCY;
import static de.immobridge.sandbox.provider.Journey.ADMINISTRATOR;
import static de.immobridge.sandbox.provider.Journey.READER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.sandbox.dynamodb.LocalDynamoDb;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening the service at a record: what is read, in which language, with which claim. */
class ServiceCallTest {
  @RegisterExtension final Journey journey = new Journey();

  @Test
  void theEditorShowsTheTextsOfTheOpenLanguageWithOneRequest() {
    journey.unlock(AGENCY);

    Reply page = journey.get(service(Map.of("estateId", 87, "language", "ENG")));
    List<JsonNode> calls = journey.callsInFull();

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains(escaped(journey.stored(87, "ENG", "objekttitel")))
        .doesNotContain(escaped(journey.stored(87, "DEU", "objekttitel")))
        .contains("Englisch");
    assertThat(Journey.requests(calls)).isEqualTo(1);
    assertThat(calls.getFirst().at("/parameters/estatelanguage").asText()).isEqualTo("ENG");
  }

  @Test
  void theClaimOfTheCallGoesBackWithTheRead() {
    journey.unlock(AGENCY);
    String url = service(Map.of("estateId", 87, "language", "DEU"));
    journey.get(url);

    assertThat(journey.callsInFull().getFirst().at("/parameters/extendedclaim").asText())
        .isEqualTo(Journey.found(url, "apiClaim=([^&]+)"));
  }

  @Test
  void theLatestClaimIsKeptEncrypted() {
    journey.unlock(AGENCY);
    String url = service(Map.of("estateId", 87, "language", "DEU"));
    journey.get(url);

    assertThat(journey.row(LocalDynamoDb.API_CLAIMS)).containsEntry("userId", "17");
    assertThat(journey.dump(LocalDynamoDb.API_CLAIMS))
        .doesNotContain(Journey.found(url, "apiClaim=([^&]+)"));
  }

  @Test
  void fromTheMenuThePageSaysThatItStartsAtARecordAndAsksNobody() {
    journey.unlock(AGENCY);

    Reply page = journey.get(service(Map.of()));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("Dieser Dienst beginnt an einer anderen Stelle");
    assertThat(journey.calls()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_estateId_", "$estate.Id$", "0"})
  void anUnresolvedMacroMeansNoRecord(String macro) {
    journey.unlock(AGENCY);

    assertThat(journey.get(service(Map.of("parameters", Map.of("estateId", macro)))).body())
        .contains("Dieser Dienst beginnt an einer anderen Stelle");
    assertThat(journey.calls()).isEmpty();
  }

  @Test
  void thousandsSeparatorsInTheIdDoNoHarm() {
    journey.unlock(AGENCY);

    Reply page = journey.get(service(Map.of("parameters", Map.of("estateId", "1.042"))));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("data-estate=\"1042\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty", "main", "error"})
  void aLanguageThePropertyDoesNotHaveOpensNoEditor(String behaviour) {
    journey.unlock(AGENCY);
    journey.knob("language.absentRead", behaviour);

    Reply page = journey.get(service(Map.of("estateId", 129, "language", "ENG")));

    assertThat(page.status()).isGreaterThanOrEqualTo(400);
    assertThat(page.body()).doesNotContain("name=\"session\"");
  }

  @Test
  void aLanguageThatCannotBeReadIsRefusedRatherThanTakenForTheMainOne() {
    journey.unlock(AGENCY);

    Reply page =
        journey.get(service(Map.of("estateId", 87, "parameters", Map.of("language", "_lang_"))));

    assertThat(page.status()).isEqualTo(400);
    assertThat(journey.calls()).isEmpty();
  }

  @Test
  void aRecordTheUserMayNotSeeIsNotShown() {
    journey.unlock(AGENCY);

    Reply mine = journey.get(journey.service(READER, Map.of("estateId", 131)));
    Reply another = journey.get(journey.service(READER, Map.of("estateId", 1042)));

    assertThat(mine.status()).isEqualTo(200);
    assertThat(another.status()).isEqualTo(404);
    assertThat(journey.get(service(Map.of("estateId", 999999))).status()).isEqualTo(404);
  }

  private String service(Map<String, ?> more) {
    return journey.service(ADMINISTRATOR, more);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("'", "&#x27;").replace("\"", "&quot;");
  }
}
