package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
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

/** The quick search for estates and addresses. */
class SearchTest {

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  private Credentials credentials = new Credentials("", "", "", "");

  @BeforeEach
  void activate() {
    credentials = sandbox.activated(HANSEKONTOR);
  }

  @Test
  void estatesAreFoundByNumberTownStreetAndOwner() {
    assertThat(estates(ADMINISTRATOR, "hk-2041", Map.of())).containsExactly("1042");
    assertThat(estates(ADMINISTRATOR, "lübeck", Map.of())).containsExactly("87");
    assertThat(estates(ADMINISTRATOR, "Brunnenstr", Map.of())).containsExactly("131");
    assertThat(estates(ADMINISTRATOR, "claasen", Map.of())).containsExactly("1042");
    assertThat(estates(MIRIAM, "Hamburg", Map.of())).containsExactly("131");
  }

  @Test
  void filtersAndSortingApplyToFoundEstates() {
    assertThat(
            estates(
                ADMINISTRATOR, "Hamburg", Map.of("sortby", "objektnr_extern", "sortorder", "DESC")))
        .containsExactly("1042", "131", "129");
    assertThat(estates(ADMINISTRATOR, "Hamburg", Map.of("filterId", 7)))
        .containsExactly("129", "131");
  }

  @Test
  void everyWordMustOccurSomewhereInAnAddress() {
    assertThat(addresses("vogt max", Map.of())).containsExactly("221");
    assertThat(addresses("vogt moritz", Map.of())).isEmpty();
    assertThat(addresses("1008", Map.of())).containsExactly("221");
  }

  @Test
  void phoneNumbersAndOtherFieldsAreSearchedOnRequest() {
    assertThat(addresses("555 0221", Map.of())).isEmpty();
    assertThat(addresses("0221", Map.of("includecontactdata", true))).containsExactly("221");
    assertThat(addresses("Stockholm", Map.of("searchparameter", List.of("Ort"))))
        .containsExactly("217");
    assertThat(addresses("vogt", Map.of("casesensitive", true))).isEqualTo(List.of("221"));
    assertThat(addresses("VOGT", Map.of("casesensitive", true))).isEmpty();
  }

  @Test
  void senselessSearchesHaveTheirCodes() {
    assertThat(code(search(ADMINISTRATOR, "estate", "", Map.of()))).isEqualTo(69);
    assertThat(code(search(ADMINISTRATOR, "estate", "x", Map.of()))).isEqualTo(151);
    assertThat(code(search(ADMINISTRATOR, "garage", "xy", Map.of()))).isEqualTo(24);
    assertThat(code(search(ADMINISTRATOR, "estate", "xy", Map.of("filterId", 9)))).isEqualTo(284);
    assertThat(
            code(
                search(ADMINISTRATOR, "address", "xy", Map.of("searchparameter", List.of("Shoe")))))
        .isEqualTo(141);
  }

  private List<String> estates(int userId, String input, Map<String, ?> more) {
    return search(userId, "estate", input, more).at("/data/records").findValuesAsText("id");
  }

  private List<String> addresses(String input, Map<String, ?> more) {
    return search(ADMINISTRATOR, "address", input, more).at("/data/records").findValuesAsText("id");
  }

  private JsonNode search(int userId, String module, String input, Map<String, ?> more) {
    var parameters = new HashMap<String, Object>(more);
    parameters.put("input", input);
    return sandbox.callAs(userId, credentials, "get", "search", module, parameters);
  }
}
