package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.JONAS;
import static de.immobridge.sandbox.simulator.SandboxExtension.MIRIAM;
import static de.immobridge.sandbox.simulator.SandboxExtension.MUELLER;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sections G.2 and G.4: estates changed in one language, as far as the user may. */
class ModifyEstateTest {

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  private Credentials credentials = new Credentials("", "", "", "");

  @BeforeEach
  void activate() {
    credentials = sandbox.activated(HANSEKONTOR);
  }

  @Test
  void successIsSaidByOneRecord() {
    var result = modify("87", "", Map.of("plz", "23570"));

    assertThat(code(result)).isZero();
    assertThat(result.at("/data/records/0/id").asInt(-1)).isZero();
    assertThat(result.at("/data/records/0/type").asText()).isEqualTo("estate");
    assertThat(result.at("/data/records/0/elements/success").asText()).isEqualTo("success");
    assertThat(result.path("cacheable").asBoolean(true)).isFalse();
  }

  @Test
  void aTextChangesInItsLanguageOnly() {
    var german = stored("87", "DEU", "objekttitel");

    modify("87", "ENG", Map.of("objekttitel", "Home by the park\nwith ä, ö & ü"));

    assertThat(stored("87", "ENG", "objekttitel")).isEqualTo("Home by the park\nwith ä, ö & ü");
    assertThat(stored("87", "DEU", "objekttitel")).isEqualTo(german);
  }

  @Test
  void whatVersionsShareChangesInAll() {
    modify("87", "ENG", Map.of("plz", "23570"));

    assertThat(stored("87", "DEU", "plz")).isEqualTo("23570");
    assertThat(stored("87", "ENG", "plz")).isEqualTo("23570");
  }

  @Test
  void withoutALanguageTheMainTextChanges() {
    var english = stored("87", "ENG", "lage");

    modify("87", "", Map.of("lage", "Am Park"));

    assertThat(stored("87", "", "lage")).isEqualTo("Am Park");
    assertThat(stored("87", "ENG", "lage")).isEqualTo(english);
  }

  @Test
  void onlyTheFieldsSentChangeAndTheTimeOfChange() {
    var before = elements("87", "DEU");

    modify("87", "DEU", Map.of("lage", "Am Park"));

    var after = elements("87", "DEU");
    before
        .properties()
        .forEach(
            entry -> {
              if (!List.of("lage", "geaendert_am").contains(entry.getKey())) {
                assertThat(after.path(entry.getKey())).isEqualTo(entry.getValue());
              }
            });
    assertThat(after.path("geaendert_am").asText()).isEqualTo("2026-01-01 01:00:00");
  }

  @Test
  void aSubIdIsRefused() {
    assertThat(code(modify("2087", "ENG", Map.of("lage", "x")))).isEqualTo(198);
    assertThat(code(modify("2087", "", Map.of("lage", "x")))).isEqualTo(198);
  }

  @ParameterizedTest
  @CsvSource({"error-160, 160", "error-198, 198", "create, 0"})
  void writingAVersionThatDoesNotExistCanBeMadeToDoEither(String position, int expected) {
    sandbox.turn("language.absentWrite", position);

    assertThat(code(modify("129", "ENG", Map.of("lage", "By the Elbe")))).isEqualTo(expected);

    var stored = sandbox.get("/control/estates/" + HANSEKONTOR + "/129?language=ENG");
    assertThat(stored.status()).isEqualTo(expected == 0 ? 200 : 404);
  }

  @Test
  void withoutTheMultilingualModuleNoVersionComesIntoBeing() {
    sandbox.turn("language.absentWrite", "create");
    var claim = sandbox.claim(MUELLER, ADMINISTRATOR);
    var parameters =
        Map.of(
            "extendedclaim", claim, "estatelanguage", "ENG", "data", Map.of("lage", "By the lake"));

    var result = sandbox.call(sandbox.activated(MUELLER), "modify", "estate", "12", parameters);

    assertThat(code(result)).isEqualTo(160);
  }

  @Test
  void writingAVersionThatDoesNotExistIsAnInvalidLanguage() {
    assertThat(code(modify("129", "ENG", Map.of("lage", "x")))).isEqualTo(160);
  }

  @Test
  void rightsDecideTheCode() {
    assertThat(code(modifyAs(JONAS, "87"))).isZero();
    assertThat(code(modifyAs(JONAS, "1042"))).isEqualTo(262);
    assertThat(code(modifyAs(JONAS, "131"))).isEqualTo(80);
    assertThat(code(modifyAs(MIRIAM, "131"))).isEqualTo(174);
    assertThat(code(modifyAs(ADMINISTRATOR, "9999"))).isEqualTo(80);
  }

  @Test
  void aRefusedWriteChangesNothing() {
    var before = elements("1042", "DEU");

    modifyAs(JONAS, "1042");
    modify("1042", "", Map.of("lage", "new", "nonsense", "x"));

    assertThat(elements("1042", "DEU")).isEqualTo(before);
  }

  @Test
  void selectFieldsTakeKeysOnly() {
    assertThat(code(modify("87", "", Map.of("objektart", "haus")))).isZero();
    assertThat(code(modify("87", "", Map.of("objektart", "")))).isZero();
    assertThat(code(modify("87", "", Map.of("objektart", "Haus")))).isEqualTo(77);
    assertThat(code(modify("87", "", Map.of("heizungsart", List.of("kamin"))))).isZero();
    assertThat(code(modify("87", "", Map.of("heizungsart", List.of())))).isZero();
    assertThat(code(modify("87", "", Map.of("heizungsart", List.of("lava"))))).isEqualTo(76);
    assertThat(code(modify("87", "", Map.of("heizungsart", "kamin")))).isEqualTo(74);
  }

  @Test
  void unknownFieldsAndWrongTypesAreRefused() {
    assertThat(code(modify("87", "", Map.of("nonsense", "x")))).isEqualTo(143);
    assertThat(code(modify("87", "", Map.of("lage", List.of("x"))))).isEqualTo(227);
    assertThat(code(modify("87", "", Collections.singletonMap("lage", null)))).isEqualTo(215);
    var claim = sandbox.claim(HANSEKONTOR, ADMINISTRATOR);
    assertThat(
            code(
                sandbox.call(
                    credentials, "modify", "estate", "87", Map.of("extendedclaim", claim))))
        .isEqualTo(167);
  }

  @Test
  void valuesOfSystemFieldsAreIgnored() {
    var result = modify("87", "", Map.of("Id", "4711", "erstellt_am", "x", "lage", "neu"));

    assertThat(code(result)).isZero();
    assertThat(stored("87", "", "lage")).isEqualTo("neu");
    assertThat(stored("87", "", "erstellt_am")).isEqualTo("2025-03-18 15:40:12");
  }

  @Test
  void numbersAndBooleansBecomeText() {
    modify("87", "", Map.of("anzahl_zimmer", 7, "balkon", true));

    assertThat(stored("87", "", "anzahl_zimmer")).isEqualTo("7");
    assertThat(stored("87", "", "balkon")).isEqualTo("1");
  }

  private JsonNode modifyAs(int userId, String id) {
    return sandbox.call(
        credentials,
        "modify",
        "estate",
        id,
        Map.of("extendedclaim", sandbox.claim(HANSEKONTOR, userId), "data", Map.of("lage", "neu")));
  }

  private JsonNode modify(String id, String language, Map<String, ?> data) {
    var parameters = new HashMap<String, Object>();
    parameters.put("extendedclaim", sandbox.claim(HANSEKONTOR, ADMINISTRATOR));
    parameters.put("data", data);
    if (!language.isEmpty()) {
      parameters.put("estatelanguage", language);
    }
    return sandbox.call(credentials, "modify", "estate", id, parameters);
  }

  private JsonNode elements(String id, String language) {
    return sandbox
        .get("/control/estates/" + HANSEKONTOR + "/" + id + "?language=" + language)
        .json()
        .path("elements");
  }

  private String stored(String id, String language, String field) {
    return elements(id, language).path(field).asText();
  }
}
