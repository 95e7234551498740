package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.MUELLER;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Section G.3: the field configuration of a customer. */
class FieldConfigurationTest {

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  @Test
  void textsHaveNoLengthAndVarcharsHaveOne() {
    var fields = fields(HANSEKONTOR, Map.of());

    assertThat(fields.at("/objektbeschreibung/type").asText()).isEqualTo("text");
    assertThat(fields.at("/objektbeschreibung/length").isNull()).isTrue();
    assertThat(fields.at("/objektbeschreibung/permittedvalues").isNull()).isTrue();
    assertThat(fields.at("/plz/type").asText()).isEqualTo("varchar");
    assertThat(fields.at("/plz/length").asInt()).isEqualTo(20);
  }

  @Test
  void permittedValuesAreKeysWithoutLabelsAndKeysToLabelsWithThem() {
    assertThat(fields(HANSEKONTOR, Map.of()).at("/vermarktungsart/permittedvalues").toString())
        .isEqualTo("[\"kauf\",\"miete\"]");
    var german = fields(HANSEKONTOR, Map.of("labels", true)).path("vermarktungsart");
    assertThat(german.path("permittedvalues").toString())
        .isEqualTo("{\"kauf\":\"Kauf\",\"miete\":\"Miete\"}");
    assertThat(german.path("label").asText()).isEqualTo("Vermarktungsart");
    assertThat(
            fields(HANSEKONTOR, Map.of("labels", true, "language", "ENG"))
                .at("/vermarktungsart/permittedvalues/miete")
                .asText())
        .isEqualTo("Rent");
  }

  @Test
  void realDataTypesAreToldOnRequest() {
    assertThat(fields(HANSEKONTOR, Map.of()).at("/benutzer/type").asText()).isEqualTo("text");
    var real = fields(HANSEKONTOR, Map.of("realDataTypes", true));
    assertThat(real.at("/benutzer/type").asText()).isEqualTo("user");
    assertThat(real.at("/lage/type").asText()).isEqualTo("freetext");
  }

  @Test
  void dependenciesAndFiltersAreToldOnRequest() {
    assertThat(fields(HANSEKONTOR, Map.of()).at("/objekttyp/dependencies").toString())
        .isEqualTo("[]");
    var fields =
        fields(HANSEKONTOR, Map.of("showfielddependencies", true, "showfieldfilters", true));
    assertThat(fields.at("/objekttyp/dependencies/praxis").asText()).isEqualTo("buero_praxen");
    assertThat(fields.at("/kaltmiete/filters/kaltmiete/vermarktungsarten").toString())
        .isEqualTo("[\"miete\"]");
  }

  @Test
  void compoundFieldsNameTheirParts() {
    assertThat(fields(HANSEKONTOR, Map.of()).at("/courtage/compoundFields").toString())
        .isEqualTo("[\"courtage_wert\",\"courtage_art\"]");
  }

  @Test
  void unitsComeOnRequest() {
    assertThat(
            fields(HANSEKONTOR, Map.of("showFieldMeasureFormat", true))
                .at("/wohnflaeche/fieldMeasureFormat")
                .asText())
        .isEqualTo("DATA_TYPE_AREA");
  }

  @Test
  void aFieldListNarrowsTheAnswer() {
    assertThat(fields(HANSEKONTOR, Map.of("fieldList", List.of("plz", "ort")))).hasSize(2);
  }

  @Test
  void inactiveFieldsAreShownAloneAndCannotBeRead() {
    assertThat(fields(HANSEKONTOR, Map.of()).has("ehemals_energie")).isFalse();
    assertThat(fields(HANSEKONTOR, Map.of("showOnlyInactive", true)).size()).isEqualTo(1);
    var credentials = sandbox.activated(HANSEKONTOR);
    var parameters =
        Map.of(
            "extendedclaim",
            sandbox.claim(HANSEKONTOR, ADMINISTRATOR),
            "data",
            List.of("ehemals_energie"));
    assertThat(code(sandbox.call(credentials, "read", "estate", "87", parameters))).isEqualTo(143);
  }

  @Test
  void customersHaveFieldsOfTheirOwn() {
    assertThat(fields(HANSEKONTOR, Map.of()).has("ind_energieberatung")).isTrue();
    assertThat(fields(MUELLER, Map.of()).has("ind_energieberatung")).isFalse();
  }

  @Test
  void eachModuleIsARecordAndThoseWithoutFieldsAreEmpty() {
    var result = get(HANSEKONTOR, Map.of("modules", List.of("estate", "project")));

    assertThat(result.path("cacheable").asBoolean()).isTrue();
    assertThat(result.at("/data/records").findValuesAsText("id"))
        .containsExactly("estate", "project");
    assertThat(result.at("/data/records/1/elements").toString()).isEqualTo("[]");
    assertThat(code(get(HANSEKONTOR, Map.of("modules", List.of("garage"))))).isEqualTo(163);
    assertThat(code(get(HANSEKONTOR, Map.of("modules", "estate")))).isEqualTo(74);
  }

  private JsonNode fields(String webId, Map<String, ?> parameters) {
    var all = new HashMap<String, Object>(parameters);
    all.put("modules", List.of("estate"));
    return get(webId, all).at("/data/records/0/elements");
  }

  private JsonNode get(String webId, Map<String, ?> parameters) {
    var credentials = sandbox.activated(webId);
    var all = new HashMap<String, Object>(parameters);
    all.put("extendedclaim", sandbox.claim(webId, ADMINISTRATOR));
    return sandbox.call(credentials, "get", "fields", "", all);
  }
}
