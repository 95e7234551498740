package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.JONAS;
import static de.immobridge.sandbox.simulator.SandboxExtension.MIRIAM;
import static de.immobridge.sandbox.simulator.SandboxExtension.MUELLER;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sections G.1 and G.4: estates read in their languages, as far as the user may see them. */
class ReadEstateTest {

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  private Credentials credentials = new Credentials("", "", "", "");

  @BeforeEach
  void activate() {
    credentials = sandbox.activated(HANSEKONTOR);
  }

  @Test
  void valuesAreTextAndMultiselectsAreLists() {
    var elements =
        read("1042", Map.of("data", List.of("Id", "plz", "kaufpreis", "heizungsart", "balkon")))
            .at("/data/records/0/elements");

    assertThat(elements.path("Id").isTextual()).isTrue();
    assertThat(elements.path("Id").asText()).isEqualTo("1042");
    assertThat(elements.path("kaufpreis").isTextual()).isTrue();
    assertThat(elements.path("kaufpreis").asText()).isEqualTo("1185000.00");
    assertThat(elements.path("balkon").asText()).isEqualTo("1");
    assertThat(elements.path("heizungsart").toString()).isEqualTo("[\"zentral\",\"kamin\"]");
  }

  @Test
  void someMultiselectsAreTextWithPipes() {
    var result = read("1042", Map.of("data", List.of("befeuerung")));

    assertThat(element(result, "befeuerung")).isEqualTo("|gas||fernwaerme|");
  }

  @Test
  void withoutALanguageTheMainVersionIsRead() {
    var result =
        read(
            "1042",
            Map.of(
                "data", List.of("objekttitel"), "addestatelanguage", true, "addMainLangId", true));

    assertThat(result.at("/data/records/0/id").asInt()).isEqualTo(1042);
    assertThat(element(result, "objekttitel")).startsWith("Lichtdurchflutete");
    assertThat(result.at("/data/records/0/elements/language").asText("x")).isEmpty();
    assertThat(result.at("/data/records/0/elements/mainLangId").asInt()).isEqualTo(1042);
  }

  @Test
  void inAForeignLanguageTheRecordHasItsSubId() {
    var result =
        read(
            "1042",
            Map.of(
                "data",
                List.of("objekttitel", "plz"),
                "estatelanguage",
                "ENG",
                "addestatelanguage",
                true,
                "addMainLangId",
                true));

    assertThat(result.at("/data/records/0/id").asInt()).isEqualTo(1043);
    assertThat(element(result, "objekttitel")).startsWith("Light-filled");
    assertThat(element(result, "plz")).isEqualTo("20249");
    assertThat(element(result, "language")).isEqualTo("ENG");
    assertThat(result.at("/data/records/0/elements/mainLangId").asInt()).isEqualTo(1042);
  }

  @Test
  void theMainLanguagesOwnCodeReadsTheMainVersion() {
    var result = read("1042", Map.of("estatelanguage", "DEU", "addestatelanguage", true));

    assertThat(result.at("/data/records/0/id").asInt()).isEqualTo(1042);
    assertThat(result.at("/data/records/0/elements/language").asText("x")).isEmpty();
  }

  @Test
  void aSubIdFindsNothing() {
    assertNothing(read("1043", Map.of()));
    assertNothing(read("1043", Map.of("estatelanguage", "ENG")));
  }

  @Test
  void aVersionThatDoesNotExistIsAnEmptyAnswer() {
    assertNothing(read("129", Map.of("estatelanguage", "ENG")));
  }

  @Test
  void aVersionThatDoesNotExistCanBeMadeToAnswerOtherwise() {
    sandbox.turn("language.absentRead", "main");
    assertThat(read("129", Map.of("estatelanguage", "ENG")).at("/data/records/0/id").asInt())
        .isEqualTo(129);

    sandbox.turn("language.absentRead", "error");
    assertThat(code(read("129", Map.of("estatelanguage", "ENG")))).isEqualTo(160);
  }

  @Test
  void whatIsNoLanguageCodeIsRefused() {
    assertThat(code(read("87", Map.of("estatelanguage", "en")))).isEqualTo(160);
  }

  @Test
  void aListInALanguageHoldsTheVersionsInIt() {
    var result = read("", Map.of("estatelanguage", "ENG"));

    assertThat(result.at("/data/records").findValuesAsText("id"))
        .containsExactly("2087", "1131", "1043");
    assertThat(result.at("/data/meta/cntabsolute").asInt()).isEqualTo(3);
  }

  @Test
  void withoutTheMultilingualModuleThereIsOnlyTheMainVersion() {
    var mueller = sandbox.activated(MUELLER);
    var claim = sandbox.claim(MUELLER, ADMINISTRATOR);
    var english =
        sandbox.call(
            mueller,
            "read",
            "estate",
            "12",
            Map.of("extendedclaim", claim, "estatelanguage", "ENG"));
    var german =
        sandbox.call(
            mueller,
            "read",
            "estate",
            "12",
            Map.of("extendedclaim", claim, "estatelanguage", "DEU"));

    assertNothing(english);
    assertThat(german.at("/data/records/0/id").asInt()).isEqualTo(12);
  }

  @Test
  void unknownFieldsAreRefusedAndNamesAreCaseSensitive() {
    assertThat(code(read("87", Map.of("data", List.of("objekttitel", "nonsense"))))).isEqualTo(143);
    assertThat(code(read("87", Map.of("data", List.of("Objekttitel"))))).isEqualTo(143);
  }

  @Test
  void aUserSeesOnlyWhatItMaySee() {
    assertThat(ids(readAs(ADMINISTRATOR, ""))).containsExactly("87", "129", "131", "1042");
    assertThat(ids(readAs(JONAS, ""))).containsExactly("87", "129", "1042");
    assertThat(ids(readAs(MIRIAM, ""))).containsExactly("131");
    assertNothing(readAs(MIRIAM, "87"));
  }

  @Test
  void anEstateOfAnotherCustomerIsNotThere() {
    assertNothing(read("12", Map.of()));
  }

  @Test
  void whatIsNoNumberIsNoEstateId() {
    assertThat(code(read("1.042", Map.of()))).isEqualTo(65);
  }

  private static void assertNothing(JsonNode result) {
    assertThat(code(result)).isZero();
    assertThat(result.at("/data/records").isEmpty()).isTrue();
    assertThat(result.at("/data/meta/cntabsolute").asInt(-1)).isZero();
  }

  private static List<String> ids(JsonNode result) {
    return result.at("/data/records").findValuesAsText("id");
  }

  private static String element(JsonNode result, String name) {
    return result.at("/data/records/0/elements/" + name).asText();
  }

  private JsonNode readAs(int userId, String id) {
    var claim = sandbox.claim(HANSEKONTOR, userId);
    return sandbox.call(credentials, "read", "estate", id, Map.of("extendedclaim", claim));
  }

  private JsonNode read(String id, Map<String, ?> parameters) {
    var all = new HashMap<String, Object>(parameters);
    all.put("extendedclaim", sandbox.claim(HANSEKONTOR, ADMINISTRATOR));
    return sandbox.call(credentials, "read", "estate", id, all);
  }
}
