package de.immobridge.sandbox.provider;

import static de.immobridge.sandbox.provider.Journey.ADMINISTRATOR;
import static de.immobridge.sandbox.provider.Journey.AGENCY;
import static de.immobridge.sandbox.provider.Journey.READER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.sandbox.dynamodb.LocalDynamoDb;
import de.immobridge.sandbox.provider.Journey.Reply;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void thePageSpeaksTheUsersLanguage() {
    journey.unlock(AGENCY);

    assertThat(
            journey
                .get(service(Map.of("estateId", 87, "parameters", Map.of("UserLanguage", "ENG"))))
                .body())
        .contains("Edit property texts", "lang=\"en\"");
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

  @Test
  void aCustomerThatNeverUnlockedIsToldWhoCanDoIt() {
    Reply page = journey.get(service(Map.of("estateId", 87)));

    assertThat(page.status()).isEqualTo(403);
    assertThat(page.body()).contains("noch nicht freigeschaltet");
    assertThat(journey.calls()).isEmpty();
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

  @Test
  void aBlockedProviderIsToldByThePageAndRepairedByUnlockingAgain() {
    journey.unlock(AGENCY);
    journey.control("POST", "/control/block", Map.of("customerWebId", AGENCY));

    Reply blocked = journey.get(service(Map.of("estateId", 87)));
    String status = customerStatus();
    journey.unlock(AGENCY);
    Reply repaired = journey.get(service(Map.of("estateId", 87)));

    assertThat(blocked.status()).isEqualTo(403);
    assertThat(blocked.body()).contains("erneut freigeschaltet");
    assertThat(status).isEqualTo("suspended");
    assertThat(repaired.status()).isEqualTo(200);
    assertThat(customerStatus()).isEqualTo("active");
  }

  @Test
  void oneRefusalOfTheCredentialsSuspendsNobody() {
    journey.unlock(AGENCY);
    journey.knob("fault.errors", "estate=137*1");

    assertThat(journey.get(service(Map.of("estateId", 87))).status()).isEqualTo(200);
    assertThat(customerStatus()).isEqualTo("active");
  }

  @Test
  void aSuspensionByMistakeHealsWithTheNextCall() {
    journey.unlock(AGENCY);
    journey.knob("fault.errors", "estate=137*1,user=137*1");
    journey.get(service(Map.of("estateId", 87)));
    assertThat(customerStatus()).isEqualTo("suspended");

    assertThat(journey.get(service(Map.of("estateId", 87))).status()).isEqualTo(200);
    assertThat(customerStatus()).isEqualTo("active");
  }

  @Test
  void aRefusedClaimAsksForAnotherStart() {
    journey.unlock(AGENCY);
    journey.knob("fault.errors", "estate=201*1");

    assertThat(journey.get(service(Map.of("estateId", 87))).body())
        .contains("Bitte öffnen Sie den Dienst noch einmal");
    assertThat(customerStatus()).isEqualTo("active");
  }

  @Test
  void aReadIsRepeatedAfterAPassingFault() {
    journey.unlock(AGENCY);
    journey.knob("fault.errors", "estate=303*1");

    assertThat(journey.get(service(Map.of("estateId", 87))).status()).isEqualTo(200);
    assertThat(journey.calls()).filteredOn("read estate"::equals).hasSize(2);
  }

  @Test
  void textsAreEscapedOnThePage() {
    journey.unlock(AGENCY);
    journey.control(
        "PATCH",
        "/control/estates/" + AGENCY + "/87?language=DEU",
        Map.of("elements", Map.of("objekttitel", "\n</textarea><script>alert(1)</script>")));

    String body = journey.get(service(Map.of("estateId", 87, "language", "DEU"))).body();

    assertThat(body).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
    assertThat(body).containsPattern("spellcheck=\"true\">\n\n&lt;/textarea");
  }

  @Test
  void answersCarryTheHeadersOfAPageThatIsFramed() {
    journey.unlock(AGENCY);

    Reply page = journey.get(service(Map.of("estateId", 87)));

    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.header("X-Frame-Options")).isEmpty();
    assertThat(page.header("Strict-Transport-Security")).isNotEmpty();
    assertThat(page.header("Content-Security-Policy"))
        .contains("frame-ancestors http://127.0.0.1:*", "script-src 'self'")
        .doesNotContain("unsafe-inline");
    assertThat(page.body()).doesNotContain("style=").doesNotContainPattern("<script>|onclick=");
  }

  @Test
  void scriptAndStyleAreServedForGood() {
    journey.unlock(AGENCY);
    String page = service(Map.of("estateId", 87));
    String body = journey.get(page).body();

    for (String pattern : List.of("src=\"([^\"]+js[^\"]*)\"", "href=\"([^\"]+css[^\"]*)\"")) {
      Reply asset = journey.get(URI.create(page).resolve(Journey.found(body, pattern)).toString());
      assertThat(asset.status()).isEqualTo(200);
      assertThat(asset.header("Cache-Control")).contains("immutable");
    }
    assertThat(
            journey
                .get(journey.sandbox().provider() + "/service/assets/1/texts_de.properties")
                .status())
        .isEqualTo(404);
  }

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

  private String customerStatus() {
    return journey.row(LocalDynamoDb.CUSTOMERS).getOrDefault("status", "");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("'", "&#x27;").replace("\"", "&quot;");
  }
}
