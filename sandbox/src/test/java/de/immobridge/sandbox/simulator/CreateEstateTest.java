package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.JONAS;
import static de.immobridge.sandbox.simulator.SandboxExtension.MIRIAM;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** New estates, and the values that select fields offer. */
class CreateEstateTest {

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  private Credentials credentials = new Credentials("", "", "", "");

  @BeforeEach
  void activate() {
    credentials = sandbox.activated(HANSEKONTOR);
  }

  @Test
  void aNewEstateIsInTheMainLanguageAndBelongsToTheCaller() {
    var id =
        create(
                JONAS,
                Map.of("objekttitel", "Neu", "kaufpreis", 1000, "erstellt_von", 17, "Id", 4711))
            .at("/data/records/0/id")
            .asText();

    var elements =
        sandbox
            .callAs(
                JONAS,
                credentials,
                "read",
                "estate",
                id,
                Map.of(
                    "data",
                    List.of("Id", "objekttitel", "benutzer", "erstellt_von", "land", "waehrung"),
                    "addestatelanguage",
                    true))
            .at("/data/records/0/elements");
    assertThat(elements.toString())
        .isEqualTo(
            "{\"Id\":\""
                + id
                + "\",\"objekttitel\":\"Neu\",\"benutzer\":\"21\",\"erstellt_von\":\"21\","
                + "\"land\":\"DEU\",\"waehrung\":\"EUR\",\"language\":\"\"}");
  }

  @Test
  void aNumberThatIsTakenBecomesAnother() {
    var record = create(ADMINISTRATOR, Map.of("objektnr_extern", "HK-2041")).at("/data/records/0");

    assertThat(record.at("/elements/externalestatenoOverwritten").asText()).isEqualTo("HK-2041-1");
  }

  @Test
  void wrongEstatesHaveTheirCodes() {
    assertThat(code(create(MIRIAM, Map.of()))).isEqualTo(156);
    assertThat(code(create(ADMINISTRATOR, Map.of("objektart", "schloss")))).isEqualTo(77);
    assertThat(code(create(ADMINISTRATOR, Map.of("schornsteine", 2)))).isEqualTo(143);
    assertThat(code(sandbox.callAs(ADMINISTRATOR, credentials, "create", "estate", "", Map.of())))
        .isEqualTo(167);
  }

  @Test
  void valuesOfASelectFieldAreMadeChangedAndTakenAway() {
    keys("create", Map.of("solar", Map.of("Feldinhalt", "Solar", "Position", "9")));
    keys("modify", Map.of("kamin", Map.of("Feldinhalt", "Kaminofen")));
    keys("delete", List.of("etage"));

    assertThat(labels()).containsExactly("Zentralheizung", "Fußbodenheizung", "Kaminofen", "Solar");
    var write = Map.of("data", Map.of("heizungsart", List.of("solar")));
    assertThat(code(sandbox.callAs(JONAS, credentials, "modify", "estate", "87", write))).isZero();
    var gone = Map.of("data", Map.of("heizungsart", List.of("etage")));
    assertThat(code(sandbox.callAs(JONAS, credentials, "modify", "estate", "87", gone)))
        .isEqualTo(76);
  }

  @Test
  void valuesOfOtherFieldsAndUnknownValuesAreRefused() {
    assertThat(code(configuration("lage"))).isEqualTo(171);
    assertThat(code(configuration("schornsteine"))).isEqualTo(141);
    assertThat(code(keys("modify", Map.of("solar", Map.of("Feldinhalt", "Solar"))))).isEqualTo(76);
  }

  private List<String> labels() {
    return configuration("heizungsart").at("/data/records").findValuesAsText("fieldcontent");
  }

  private JsonNode configuration(String field) {
    return sandbox.callAs(
        ADMINISTRATOR,
        credentials,
        "get",
        "multiselectconfiguration",
        "",
        Map.of("module", "estate", "fields", List.of(field)));
  }

  private JsonNode keys(String verb, Object data) {
    return sandbox.callAs(
        ADMINISTRATOR,
        credentials,
        verb,
        "multiselectkey",
        "heizungsart",
        Map.of("modul", "estate", "data", data));
  }

  private JsonNode create(int userId, Map<String, ?> data) {
    return sandbox.callAs(userId, credentials, "create", "estate", "", Map.of("data", data));
  }
}
