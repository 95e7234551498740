package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.JONAS;
import static de.immobridge.sandbox.simulator.SandboxExtension.MIRIAM;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The agents' log: what was done about an estate or an address. */
class AgentsLogTest {

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  private Credentials credentials = new Credentials("", "", "", "");

  @BeforeEach
  void activate() {
    credentials = sandbox.activated(HANSEKONTOR);
  }

  @Test
  void theNewestActivityComesFirst() {
    var dates =
        read(ADMINISTRATOR, Map.of("estateid", 1042, "data", List.of("Datum")))
            .at("/data/records")
            .findValuesAsText("Datum");

    assertThat(dates).hasSize(8).isSortedAccordingTo((one, other) -> other.compareTo(one));
  }

  @Test
  void activitiesAreChosenByEstateAddressAndFilter() {
    assertThat(count(Map.of("estateid", List.of(87, 129)))).isEqualTo(3);
    assertThat(count(Map.of("addressid", 221))).isEqualTo(4);
    assertThat(
            count(
                Map.of(
                    "estateid",
                    1042,
                    "filter",
                    Map.of("Aktionsart", List.of(Map.of("op", "in", "val", List.of("Email")))))))
        .isEqualTo(2);
    assertThat(
            code(
                read(
                    ADMINISTRATOR,
                    Map.of(
                        "filter", Map.of("Objekt_nr", List.of(Map.of("op", "=", "val", "1042")))))))
        .isEqualTo(141);
  }

  @Test
  void anActivityShowsItsRecordsAndItsFeatures() {
    var elements =
        read(
                ADMINISTRATOR,
                Map.of(
                    "addressid",
                    223,
                    "data",
                    List.of(
                        "Nr", "Objekt_nr", "Adress_nr", "merkmal", "Benutzer", "Beratungsebene")))
            .at("/data/records/1/elements");

    assertThat(elements.toString())
        .isEqualTo(
            "{\"Nr\":\"67011\",\"Objekt_nr\":[\"1042\"],\"Adress_nr\":\"223\","
                + "\"merkmal\":\"|indMulti1780Select8198|\",\"Benutzer\":\"k.petersen\","
                + "\"Beratungsebene\":\"C Im intensiven Gespräch\"}");
  }

  @Test
  void usersSeeTheActivitiesOfThoseWhoseRecordsTheySee() {
    assertThat(read(MIRIAM, Map.of()).at("/data/meta/cntabsolute").asInt()).isEqualTo(2);
    assertThat(read(JONAS, Map.of()).at("/data/meta/cntabsolute").asInt()).isEqualTo(11);
  }

  @Test
  void aNewActivityIsWrittenForEachAddress() {
    var created =
        create(
            JONAS,
            Map.of(
                "addressids",
                List.of(221, 223),
                "estateid",
                1042,
                "actionkind",
                "Email",
                "actiontype",
                "Ausgang",
                "note",
                "Texte in drei Sprachen fertig",
                "features",
                List.of("indMulti1780Select8196"),
                "cost",
                2.456,
                "duration",
                90,
                "advisorylevel",
                "B",
                "datetime",
                "2026-01-05 08:00:00"));

    assertThat(code(created)).isZero();
    var newest =
        read(
                JONAS,
                Map.of(
                    "estateid",
                    1042,
                    "listlimit",
                    2,
                    "data",
                    List.of("Bemerkung", "Kosten", "dauer", "Adress_nr", "Benutzer_nr", "merkmal")))
            .at("/data/records");
    assertThat(newest.findValuesAsText("Adress_nr")).containsExactly("223", "221");
    assertThat(newest.findValuesAsText("id")).contains(created.at("/data/records/0/id").asText());
    assertThat(newest.at("/0/elements/Kosten").asText()).isEqualTo("2.46");
    assertThat(newest.at("/0/elements/dauer").asText()).isEqualTo("90");
    assertThat(newest.at("/0/elements/Benutzer_nr").asText()).isEqualTo("21");
    assertThat(newest.at("/0/elements/merkmal").asText()).isEqualTo("|indMulti1780Select8196|");
  }

  @Test
  void wrongActivitiesHaveTheirCodes() {
    assertThat(code(create(ADMINISTRATOR, Map.of("note", "x")))).isEqualTo(98);
    assertThat(code(create(ADMINISTRATOR, Map.of("addressids", 221)))).isEqualTo(99);
    assertThat(codeWith("actionkind", "Tanz")).isEqualTo(100);
    assertThat(codeWith("actiontype", "Walzer")).isEqualTo(101);
    assertThat(codeWith("origincontact", "Mars")).isEqualTo(220);
    assertThat(codeWith("features", List.of("schnell"))).isEqualTo(221);
    assertThat(codeWith("cost", "much")).isEqualTo(222);
    assertThat(codeWith("duration", -1)).isEqualTo(223);
    assertThat(codeWith("reasoncancellation", "Preis")).isEqualTo(224);
    assertThat(codeWith("advisorylevel", "Z")).isEqualTo(225);
    assertThat(codeWith("userid", 4711)).isEqualTo(251);
    assertThat(codeWith("datetime", "tomorrow")).isEqualTo(122);
    assertThat(code(create(MIRIAM, Map.of("estateid", 131)))).isEqualTo(156);
    assertThat(code(create(JONAS, Map.of("estateid", 131)))).isEqualTo(80);
  }

  @Test
  void anActivityIsChangedAndItsNewValuesAreAnswered() {
    var data = Map.of("actiontype", "Ausgang", "note", "Neu", "features", List.of(), "cost", "3");

    var answer = modify(ADMINISTRATOR, 67003, data).at("/data/records/0");

    assertThat(answer.path("id").asInt()).isEqualTo(67003);
    assertThat(answer.path("elements").toString())
        .isEqualTo(
            "{\"Aktionsart\":\"Telefonat\",\"Aktionstyp\":\"Ausgang\","
                + "\"HerkunftKontakt\":\"Immobilienportal\",\"Kosten\":\"3.00\","
                + "\"Bemerkung\":\"Neu\",\"dauer\":\"540\",\"merkmal\":\"\","
                + "\"Datum\":\"2025-09-15 16:05:00\",\"Uhrzeit\":\"16:05:00\"}");
    assertThat(code(modify(ADMINISTRATOR, 67003, Map.of("actiontype", "Walzer")))).isEqualTo(101);
    assertThat(code(modify(JONAS, 67003, data))).isEqualTo(174);
    assertThat(code(modify(MIRIAM, 67003, data))).isEqualTo(80);
  }

  private JsonNode modify(int userId, int id, Map<String, ?> data) {
    return sandbox.callAs(
        userId, credentials, "modify", "agentslog", Integer.toString(id), Map.of("data", data));
  }

  @Test
  void kindsOfActionNameTheirTypes() {
    var kinds =
        sandbox
            .callAs(JONAS, credentials, "get", "actionkindtypes", "", Map.of("lang", "ENG"))
            .at("/data/records");

    assertThat(kinds.at("/0/elements").toString())
        .isEqualTo(
            "{\"key\":\"Email\",\"label\":\"E-mail\","
                + "\"types\":{\"Eingang\":\"Eingang\",\"Ausgang\":\"Ausgang\"},\"default\":\"\"}");
  }

  private int codeWith(String name, Object value) {
    var parameters = new HashMap<String, Object>(Map.of("estateid", 1042));
    parameters.put(name, value);
    return code(create(ADMINISTRATOR, parameters));
  }

  private int count(Map<String, ?> parameters) {
    return read(ADMINISTRATOR, parameters).at("/data/meta/cntabsolute").asInt();
  }

  private JsonNode create(int userId, Map<String, ?> parameters) {
    return sandbox.callAs(userId, credentials, "create", "agentslog", "", parameters);
  }

  private JsonNode read(int userId, Map<String, ?> parameters) {
    return sandbox.callAs(userId, credentials, "read", "agentslog", "", parameters);
  }
}
