package de.immobridge.sandbox.provider;

import static de.immobridge.sandbox.provider.Conversation.AGENCY;
import static de.immobridge.sandbox.provider.Journey.READER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of one language, edited without writing over anybody. */
class PropertyEditingTest {
  @RegisterExtension final Journey journey = new Journey("--setting", "CLAIM_MAX_AGE=7200");

  @BeforeEach
  void unlocked() {
    journey.unlock(AGENCY);
  }

  @Test
  void theTextsAreThoseOfTheSessionsLanguage() {
    JsonNode property = journey.read(journey.open(87, "ENG"), 87).json();

    assertThat(property.path("estateId").asText()).isEqualTo("87");
    assertThat(property.path("language").asText()).isEqualTo("ENG");
    assertThat(property.at("/fields/lage").asText()).isEqualTo(journey.stored(87, "ENG", "lage"));
  }

  @Test
  void anEditChangesThatLanguageAndNoOtherAndAnswersWhatOnOfficeHolds() {
    String session = journey.open(87, "ENG");
    String german = journey.stored(87, "DEU", "lage");
    String before = journey.stored(87, "ENG", "lage");

    Reply reply = journey.edit(session, 87, "lage", before, "By the park\nand the canal");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().at("/fields/lage").asText()).isEqualTo("By the park\nand the canal");
    assertThat(journey.stored(87, "ENG", "lage")).isEqualTo("By the park\nand the canal");
    assertThat(journey.stored(87, "DEU", "lage")).isEqualTo(german);
  }

  @Test
  void anEditTakesTwoRequestsOneOfThemWritingAndReadingBack() {
    String session = journey.open(87, "ENG");

    journey.edit(session, 87, "lage", journey.stored(87, "ENG", "lage"), "By the park");
    List<JsonNode> calls = journey.callsInFull();

    assertThat(Journey.requests(calls)).isEqualTo(2);
    assertThat(calls)
        .filteredOn(call -> call.path("resourcetype").asText().equals("estate"))
        .hasSize(3)
        .allSatisfy(
            call -> assertThat(call.at("/parameters/estatelanguage").asText()).isEqualTo("ENG"));
  }

  @Test
  void onlyTheNamedFieldIsSent() {
    String session = journey.open(87, "ENG");

    journey.edit(session, 87, "lage", journey.stored(87, "ENG", "lage"), "By the park");

    JsonNode modify =
        journey.callsInFull().stream()
            .filter(call -> call.path("actionid").asText().endsWith("modify"))
            .findFirst()
            .orElseThrow();
    assertThat(modify.at("/parameters/data").properties()).hasSize(1);
  }

  @Test
  void aTextThatSomebodyElseChangedIsShownAndNotOverwritten() {
    String session = journey.open(87, "ENG");
    String seen = journey.stored(87, "ENG", "lage");
    journey.control(
        "PATCH",
        "/control/estates/" + AGENCY + "/87?language=ENG",
        Map.of("elements", Map.of("lage", "Theirs")));

    Reply reply = journey.edit(session, 87, "lage", seen, "Mine");

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.json().at("/current/lage").asText()).isEqualTo("Theirs");
    assertThat(reply.json().at("/conflicts/0").asText()).isEqualTo("lage");
    assertThat(journey.stored(87, "ENG", "lage")).isEqualTo("Theirs");
  }

  @Test
  void theSameEditTwiceWritesOnce() {
    String session = journey.open(87, "ENG");
    String seen = journey.stored(87, "ENG", "lage");
    journey.edit(session, 87, "lage", seen, "By the park");
    journey.calls();

    assertThat(journey.edit(session, 87, "lage", seen, "By the park").status()).isEqualTo(200);
    assertThat(journey.calls()).containsExactly("read estate");
  }

  @Test
  void aFieldThatIsNotOpenIsRefusedTogetherWithAllOthers() {
    String session = journey.open(87, "ENG");

    Reply reply =
        journey.patch(
            session,
            87,
            """
            {"fields": {"lage": "Mine", "kaufpreis": "1"}, "seen": {"lage": "", "kaufpreis": ""}}\
            """);

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().at("/fields/0").asText()).isEqualTo("kaufpreis");
    assertThat(journey.calls()).isEmpty();
  }

  @Test
  void aFieldWithoutTheTextThatWasSeenIsRefused() {
    Reply reply = journey.patch(journey.open(87, "ENG"), 87, "{\"fields\": {\"lage\": \"Mine\"}}");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().path("type").asText()).endsWith("field-unseen");
    assertThat(journey.calls()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"fields\": {}, \"seen\": {}}",
        "{\"fields\": {\"lage\": 7}, \"seen\": {\"lage\": \"\"}}",
        "{\"fields\": {\"lage\": null}, \"seen\": {\"lage\": \"\"}}",
        "{\"fields\": {\"lage\": \"\\ud800\"}, \"seen\": {\"lage\": \"\"}}",
        "{\"fields\": {\"lage\": \"a\", \"lage\": \"b\"}, \"seen\": {\"lage\": \"\"}}"
      })
  void aMalformedEditChangesNothing(String body) {
    Reply reply = journey.patch(journey.open(87, "ENG"), 87, body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    assertThat(reply.json().path("correlationId").asText())
        .isEqualTo(reply.header("X-Correlation-Id"));
    assertThat(journey.calls()).isEmpty();
  }

  @Test
  void aWriteWhoseAnswerGotLostIsReadBackAndNotRepeated() {
    String session = journey.open(87, "ENG");
    String seen = journey.stored(87, "ENG", "lage");
    journey.knob("fault.every", "2");
    journey.knob("fault.times", "1");
    journey.knob("fault.kind", "truncated");

    Reply reply = journey.edit(session, 87, "lage", seen, "By the park");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().at("/fields/lage").asText()).isEqualTo("By the park");
    assertThat(journey.calls().stream().filter("modify estate"::equals)).hasSize(1);
    assertThat(journey.stored(87, "ENG", "lage")).isEqualTo("By the park");
  }

  @Test
  void aRefusedWriteSaysThatNothingWasSaved() {
    String session =
        journey.sessionOf(
            journey.get(journey.service(READER, Map.of("estateId", 131, "language", "DEU"))));
    String seen = journey.stored(131, "DEU", "lage");
    journey.calls();

    Reply reply = journey.edit(session, 131, "lage", seen, "By the park");

    assertThat(journey.callsInFull())
        .filteredOn(call -> call.path("actionid").asText().endsWith("modify"))
        .singleElement()
        .satisfies(call -> assertThat(call.path("errorcode").asInt()).isNotZero());
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.json().path("type").asText()).endsWith("not-permitted");
    assertThat(journey.stored(131, "DEU", "lage")).isEqualTo(seen);
  }
}
