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

/** Section G.7: users, basic settings, links. */
class PersonTest {

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  private Credentials credentials = new Credentials("", "", "", "");

  @BeforeEach
  void activate() {
    credentials = sandbox.activated(HANSEKONTOR);
  }

  @Test
  void onesOwnUserCanAlwaysBeRead() {
    var elements =
        call(
                JONAS,
                "read",
                "user",
                "21",
                Map.of("data", List.of("Name", "Vorname", "Nachname", "email", "Sprache")))
            .at("/data/records/0/elements");

    assertThat(elements.path("Vorname").asText()).isEqualTo("Jonas");
    assertThat(elements.path("email").asText()).isEqualTo("j.brandt@hansekontor.example");
    assertThat(elements.path("Sprache").asText()).isEqualTo("DEU");
  }

  @Test
  void othersCanBeReadByAdministratorsOnly() {
    assertThat(code(call(JONAS, "read", "user", "17", Map.of()))).isEqualTo(170);
    assertThat(code(call(ADMINISTRATOR, "read", "user", "21", Map.of()))).isZero();
    assertThat(call(JONAS, "read", "user", "", Map.of()).at("/data/records")).hasSize(1);
    assertThat(call(ADMINISTRATOR, "read", "user", "", Map.of()).at("/data/records")).hasSize(3);
    assertThat(code(call(ADMINISTRATOR, "read", "user", "4711", Map.of()))).isEqualTo(251);
  }

  @Test
  void unknownFieldsOfAUserAreRefused() {
    assertThat(code(call(JONAS, "read", "user", "21", Map.of("data", List.of("Shoesize")))))
        .isEqualTo(141);
  }

  @Test
  void basicSettingsTellWhatWasAskedFor() {
    var elements =
        call(
                JONAS,
                "read",
                "basicsettings",
                "",
                Map.of(
                    "data",
                    Map.of("basicData", Map.of("characteristicsCi", List.of("color", "claim")))))
            .at("/data/records/0/elements");

    assertThat(elements.toString())
        .isEqualTo("{\"basicData\":{\"characteristicsCi\":{\"color\":\"14324a\",\"claim\":\"\"}}}");
    assertThat(code(call(JONAS, "read", "basicsettings", "", Map.of()))).isEqualTo(167);
  }

  @Test
  void aLinkLeadsToARecordWithinReach() {
    var link =
        call(JONAS, "get", "getlink", "estate", Map.of("recordId", 87))
            .at("/data/records/0/elements/url")
            .asText();

    assertThat(link).startsWith(sandbox.simulator().address().toString()).contains("estate=87");
    assertThat(code(call(MIRIAM, "get", "getlink", "estate", Map.of("recordId", 87))))
        .isEqualTo(80);
    assertThat(code(call(JONAS, "get", "getlink", "estate", Map.of()))).isEqualTo(79);
    assertThat(code(call(JONAS, "get", "getlink", "garage", Map.of("recordId", 87))))
        .isEqualTo(163);
  }

  @Test
  void anActivityIsLinkedAtOneOfTheRecordsThatItIsAbout() {
    var atEstate = call(ADMINISTRATOR, "get", "getlink", "agentslog", Map.of("recordId", 67001));
    var atAddress =
        call(
            ADMINISTRATOR,
            "get",
            "getlink",
            "agentslog",
            Map.of("recordId", 67001, "type", "address"));

    assertThat(atEstate.at("/data/records/0/elements/url").asText()).contains("estate=1042&");
    assertThat(atAddress.at("/data/records/0/elements/url").asText()).contains("address=211&");
    call(ADMINISTRATOR, "create", "agentslog", "", Map.of("estateid", 87, "actionkind", "Notiz"));
    assertThat(
            code(
                call(
                    ADMINISTRATOR,
                    "get",
                    "getlink",
                    "agentslog",
                    Map.of("recordId", 67027, "type", "address"))))
        .isEqualTo(156);
    assertThat(code(call(MIRIAM, "get", "getlink", "address", Map.of("recordId", 211))))
        .isEqualTo(80);
  }

  @Test
  void webhooksCannotBeFiredByProviders() {
    assertThat(code(call(ADMINISTRATOR, "do", "executeMarketplaceWebhooks", "", Map.of())))
        .isEqualTo(240);
  }

  private JsonNode call(
      int userId, String verb, String type, String id, Map<String, ?> parameters) {
    var all = new HashMap<String, Object>(parameters);
    all.put("extendedclaim", sandbox.claim(HANSEKONTOR, userId));
    return sandbox.call(credentials, verb, type, id, all);
  }
}
