package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.api.query.Page;
import de.immobridge.sandbox.simulator.knob.Knobs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section G.1: lists of estates, filtered, sorted, in pages, formatted. */
class EstateListTest {

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  private Credentials credentials = new Credentials("", "", "", "");
  private String claim = "";

  @BeforeEach
  void activate() {
    credentials = sandbox.activated(HANSEKONTOR);
    claim = sandbox.claim(HANSEKONTOR, ADMINISTRATOR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'ort':[{'op':'is','val':'Hamburg'}]}                                  | 129 131 1042",
        "{'ort':[{'op':'=','val':'Lübeck'}]}                                    | 87",
        "{'ort':[{'op':'!=','val':'Hamburg'}]}                                  | 87",
        "{'ort':[{'op':'<>','val':'Hamburg'}]}                                  | 87",
        "{'wohnflaeche':[{'op':'>','val':142.5}]}                               | 87",
        "{'wohnflaeche':[{'op':'>=','val':'142.5'}]}                            | 87 1042",
        "{'wohnflaeche':[{'op':'<','val':71}]}                                  | 129",
        "{'wohnflaeche':[{'op':'<=','val':71}]}                                 | 129 131",
        "{'wohnflaeche':[{'op':'between','val':[71,143]}]}                      | 131 1042",
        "{'objekttitel':[{'op':'like','val':'%EPPENDORF%'}]}                    | 1042",
        "{'objekttitel':[{'op':'like','val':'%Eppen'}]}                         | ''",
        "{'objekttitel':[{'op':'not like','val':'%a%'}]}                        | ''",
        "{'plz':[{'op':'in','val':['20249','22763']}]}                          | 131 1042",
        "{'plz':[{'op':'IN','val':['20249']}]}                                  | 1042",
        "{'plz':[{'op':'not in','val':['20249','22763']}]}                      | 87 129",
        "{'Id':[{'op':'in','val':[87,1042]}]}                                   | 87 1042",
        "{'Id':[{'op':'=','val':2087}]}                                         | ''",
        "{'heizungsart':[{'op':'=','val':'kamin'}]}                             | 1042",
        "{'heizungsart':[{'op':'not in','val':['kamin','fussboden']}]}          | 129 131",
        "{'balkon':[{'op':'=','val':true}]}                                     | 131 1042",
        "{'geaendert_am':[{'op':'>','val':'2025-12-01 00:00:00'}]}              | 131 1042",
        "{'ort':[{'op':'=','val':'Hamburg'}],'vermarktungsart':[{'op':'=','val':'miete'}]} | 129"
            + " 131",
        "{'wohnflaeche':[{'op':'>','val':70},{'op':'<','val':100}]}             | 131",
        "[]                                                                     | 87 129 131 1042",
      })
  void filtersKnowEveryOperatorAndJoinByAnd(String filter, String ids) throws Exception {
    var result = list(Map.of("filter", json(filter)));

    assertThat(code(result)).isZero();
    assertThat(ids(result)).isEqualTo(ids);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'ort':[{'op':'resembles','val':'x'}]}       | 142",
        "{'nonsense':[{'op':'=','val':'x'}]}          | 141",
        "{'heizungsart':[{'op':'like','val':'k%'}]}   | 232",
        "{'ort':[{'op':'in','val':'Hamburg'}]}        | 257",
        "{'ort':[{'op':'=','val':['Hamburg']}]}       | 257",
        "{'plz':[{'op':'between','val':['1']}]}       | 257",
        "{'ort':'Hamburg'}                            | 257",
        "\"text\"                                     | 257",
      })
  void badFiltersHaveTheirCodes(String filter, int expected) throws Exception {
    assertThat(code(list(Map.of("filter", json(filter))))).isEqualTo(expected);
  }

  @Test
  void aForeignLanguageListIsFilteredByMainIds() throws Exception {
    var result =
        list(
            Map.of(
                "estatelanguage",
                "ENG",
                "filter",
                json("{'Id':[{'op':'in','val':[87,1042,1131]}]}")));

    assertThat(ids(result)).isEqualTo("2087 1043");
  }

  @Test
  void aSavedFilterCanBeNamed() {
    assertThat(ids(list(Map.of("filterid", 7)))).isEqualTo("129 131");
    assertThat(code(list(Map.of("filterid", 8)))).isEqualTo(284);
  }

  @Test
  void aRecordThatIsNamedIsNotFiltered() throws Exception {
    var parameters =
        Map.of("extendedclaim", claim, "filter", json("{'ort':[{'op':'=','val':'Nowhere'}]}"));

    assertThat(ids(sandbox.call(credentials, "read", "estate", "87", parameters))).isEqualTo("87");
  }

  @Test
  void listsAreSortedByOneFieldOrSeveral() throws Exception {
    assertThat(ids(list(Map.of("sortby", "wohnflaeche")))).isEqualTo("129 131 1042 87");
    assertThat(ids(list(Map.of("sortby", "wohnflaeche", "sortorder", "DESC"))))
        .isEqualTo("87 1042 131 129");
    assertThat(ids(list(Map.of("sortby", json("{'ort':'DESC','wohnflaeche':'DESC'}")))))
        .isEqualTo("87 1042 131 129");
    assertThat(code(list(Map.of("sortby", "nonsense")))).isEqualTo(212);
    assertThat(code(list(Map.of("sortby", "ort", "sortorder", "UPWARDS")))).isEqualTo(255);
  }

  @Test
  void pagesAreCutAndTheTotalIsTold() {
    var result = list(Map.of("listlimit", 2, "listoffset", 1));

    assertThat(ids(result)).isEqualTo("129 131");
    assertThat(result.at("/data/meta/cntabsolute").asInt()).isEqualTo(4);
    assertThat(ids(list(Map.of("listoffset", 4)))).isEmpty();
    assertThat(ids(list(Map.of("listlimit", "1")))).isEqualTo("87");
    assertThat(code(list(Map.of("listlimit", -1)))).isEqualTo(255);
    assertThat(code(list(Map.of("listlimit", "many")))).isEqualTo(228);
  }

  @ParameterizedTest
  @CsvSource({"standard, 499, 499", "standard, 500, 500", "standard, 501, 20", "maximum, 501, 500"})
  void pagesHaveAMaximum(String position, int asked, int given) {
    var knobs = new Knobs();
    knobs.turn(Map.of("api.limitAboveMaximum", position));
    var parameters = new Parameters(SignedAction.JSON.createObjectNode().put("listlimit", asked));

    assertThat(Page.ofRecords(parameters, knobs).limit()).isEqualTo(given);
  }

  @Test
  void pagesHaveAStandard() {
    var parameters = new Parameters(SignedAction.JSON.createObjectNode());

    assertThat(Page.ofRecords(parameters, new Knobs())).isEqualTo(new Page(0, 20));
  }

  @Test
  void formattedOutputIsForPeople() {
    var elements =
        one(
            Map.of(
                "formatoutput",
                true,
                "data",
                List.of(
                    "Id",
                    "kaufpreis",
                    "objektart",
                    "heizungsart",
                    "balkon",
                    "benutzer",
                    "geaendert_am",
                    "besichtigungstermin")));

    assertThat(elements.path("Id").asText()).isEqualTo("1.042");
    assertThat(elements.path("kaufpreis").asText()).isEqualTo("1.185.000,00 €");
    assertThat(elements.path("objektart").asText()).isEqualTo("Wohnung");
    assertThat(elements.path("heizungsart").toString()).isEqualTo("[\"Zentralheizung\",\"Kamin\"]");
    assertThat(elements.path("balkon").asText()).isEqualTo("Ja");
    assertThat(elements.path("benutzer").asText()).isEqualTo("Katrin Petersen");
    assertThat(elements.path("geaendert_am").asText()).isEqualTo("04.12.2025 09:12:44");
    assertThat(elements.path("besichtigungstermin").asText("x")).isEmpty();
  }

  @Test
  void formattedOutputSpeaksTheLanguageAskedFor() {
    var elements =
        one(
            Map.of(
                "formatoutput",
                true,
                "outputlanguage",
                "ENG",
                "data",
                List.of("kaufpreis", "objektart", "wohnflaeche", "breitengrad", "baujahr")));

    assertThat(elements.path("kaufpreis").asText()).isEqualTo("1,185,000.00 €");
    assertThat(elements.path("objektart").asText()).isEqualTo("Flat");
    assertThat(elements.path("wohnflaeche").asText()).isEqualTo("approx. 142.50 m²");
    assertThat(elements.path("breitengrad").asText()).isEqualTo("53.58941");
    assertThat(elements.path("baujahr").asText()).isEqualTo("1908");
  }

  @Test
  void outputLanguageAloneChangesNothing() {
    assertThat(
            one(Map.of("outputlanguage", "ENG", "data", List.of("objektart")))
                .path("objektart")
                .asText())
        .isEqualTo("wohnung");
  }

  @Test
  void theMobileAddressComesOnRequest() {
    assertThat(one(Map.of("addMobileUrl", true)).path("mobileUrl").asText()).endsWith("/1042");
  }

  private static JsonNode json(String singleQuoted) throws JsonProcessingException {
    return SignedAction.JSON.readTree(singleQuoted.replace('\'', '"'));
  }

  private static String ids(JsonNode result) {
    return String.join(" ", result.at("/data/records").findValuesAsText("id"));
  }

  private JsonNode list(Map<String, ?> parameters) {
    return read("", parameters);
  }

  private JsonNode one(Map<String, ?> parameters) {
    return read("1042", parameters).at("/data/records/0/elements");
  }

  private JsonNode read(String id, Map<String, ?> parameters) {
    var all = new HashMap<String, Object>(parameters);
    all.put("extendedclaim", claim);
    return sandbox.call(credentials, "read", "estate", id, all);
  }
}
