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

/** Addresses: read, made, changed, with their phone book. */
class AddressTest {

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  private Credentials credentials = new Credentials("", "", "", "");

  @BeforeEach
  void activate() {
    credentials = sandbox.activated(HANSEKONTOR);
  }

  @Test
  void addressesAreFilteredSortedAndReadInPages() {
    var all = read(ADMINISTRATOR, Map.of("data", List.of("Name"), "listlimit", 500));
    var filtered =
        read(
            ADMINISTRATOR,
            Map.of(
                "data",
                List.of("Name"),
                "filter",
                Map.of("ArtDaten", List.of(Map.of("op", "=", "val", "Interessent"))),
                "sortby",
                "Name",
                "sortorder",
                "DESC",
                "listlimit",
                2));

    assertThat(all.at("/data/meta/cntabsolute").asInt()).isEqualTo(13);
    assertThat(filtered.at("/data/meta/cntabsolute").asInt()).isEqualTo(5);
    assertThat(filtered.at("/data/records").findValuesAsText("Name"))
        .containsExactly("Vogt", "Nordlicht Software");
  }

  @Test
  void whoseAnAddressIsDecidesWhoSeesIt() {
    assertThat(ids(read(MIRIAM, Map.of()))).containsExactly("205", "217", "229");
    assertThat(ids(read(JONAS, Map.of("recordids", List.of(211, 217, 231)))))
        .containsExactly("211");
    assertThat(call(MIRIAM, "read", "211", Map.of()).at("/data/records")).isEmpty();
  }

  @Test
  void contactEntriesComeByKindWithIdAndComment() {
    var elements =
        call(
                ADMINISTRATOR,
                "read",
                "221",
                Map.of("data", List.of("phone", "mobile", "defaultemail", "Email", "Telefon1")))
            .at("/data/records/0/elements");

    assertThat(elements.path("Email").asText()).isEqualTo("max.vogt@post.example");
    assertThat(elements.path("Telefon1").asText()).isEqualTo("+49 40 555 0221");
    assertThat(elements.toString())
        .containsPattern("\"phone__\\d+\":\"\\+49 40 555 0221\",\"phone__\\d+__Comment\":\"\"")
        .containsPattern("\"mobile__\\d+\":\"\\+49 172 555 0221\"")
        .containsPattern("\"email__\\d+\":\"max.vogt@post.example\"");
  }

  @Test
  void aFilterOnPhoneLooksAtAllEntriesAndOnTelefon1AtTheStandardOne() {
    call(
        ADMINISTRATOR,
        "modify",
        "221",
        Map.of("phone", Map.of("action", "add", "newvalue", "+49 40 111")));

    assertThat(ids(read(ADMINISTRATOR, filter("phone", "+49 40 111")))).containsExactly("221");
    assertThat(ids(read(ADMINISTRATOR, filter("Telefon1", "+49 40 111")))).isEmpty();
  }

  @Test
  void countriesAreNamedInGermanOrByACode() {
    assertThat(country(Map.of("data", List.of("Land")))).isEqualTo("Schweden");
    assertThat(country(Map.of("data", List.of("Land"), "countryIsoCodeType", "ISO-3166-3")))
        .isEqualTo("SWE");
    assertThat(country(Map.of("data", List.of("Land"), "countryIsoCodeType", "ISO-3166-2")))
        .isEqualTo("SE");
  }

  @Test
  void aNewAddressHasItsFieldsAndContacts() {
    var created =
        create(
            JONAS,
            Map.of(
                "Name", "Winter",
                "Land", "FRA",
                "phone", "0451 1",
                "phone_business", "0451 2",
                "default_phone", "0451 2",
                "email", "winter@post.example"));

    var elements =
        call(
                JONAS,
                "read",
                created.at("/data/records/0/id").asText(),
                Map.of("data", List.of("Name", "Land", "Telefon1", "Email", "KdNr", "Status")))
            .at("/data/records/0/elements");
    assertThat(elements.path("Name").asText()).isEqualTo("Winter");
    assertThat(elements.path("Land").asText()).isEqualTo("Frankreich");
    assertThat(elements.path("Telefon1").asText()).isEqualTo("0451 2");
    assertThat(elements.path("Email").asText()).isEqualTo("winter@post.example");
    assertThat(elements.path("KdNr").asInt()).isEqualTo(1014);
  }

  @Test
  void aDuplicateIsChangedOrLeftAlone() {
    var mail = "max.vogt@post.example";
    var kept =
        create(
            ADMINISTRATOR,
            Map.of(
                "Name",
                "Other",
                "email",
                mail,
                "checkDuplicate",
                true,
                "noOverrideByDuplicate",
                true));
    assertThat(kept.at("/data/records/0/id").asInt()).isEqualTo(221);
    assertThat(name(221)).isEqualTo("Vogt");

    create(ADMINISTRATOR, Map.of("Name", "Other", "email", mail, "checkDuplicate", true));
    assertThat(name(221)).isEqualTo("Other");
    assertThat(
            create(ADMINISTRATOR, Map.of("Name", "Third", "email", mail))
                .at("/data/records/0/id")
                .asInt())
        .isGreaterThan(231);
  }

  @Test
  void contactEntriesAreFoundByTheirOldValue() {
    change("phone", Map.of("action", "modify", "oldvalue", "+49 40 555 0221", "newvalue", "1"));
    change("email", Map.of("action", "add", "newvalue", "m@post.example", "default", true));
    change("mobile", Map.of("action", "delete", "oldvalue", "+49 172 555 0221"));

    var elements =
        call(ADMINISTRATOR, "read", "221", Map.of("data", List.of("Telefon1", "Email", "mobile")))
            .at("/data/records/0/elements");
    assertThat(elements.toString())
        .isEqualTo("{\"id\":221,\"Telefon1\":\"1\",\"Email\":\"m@post.example\"}");
  }

  @Test
  void wrongChangesHaveTheirCodes() {
    assertThat(code(change("phone", Map.of("oldvalue", "1")))).isEqualTo(81);
    assertThat(code(change("phone", Map.of("action", "paint")))).isEqualTo(82);
    assertThat(code(change("phone", Map.of("action", "delete", "oldvalue", "1")))).isEqualTo(83);
    assertThat(code(change("phone", Map.of("action", "add")))).isEqualTo(85);
    assertThat(code(change("phone", Map.of("action", "delete")))).isEqualTo(86);
    change("phone", Map.of("action", "add", "newvalue", "+49 40 555 0221"));
    assertThat(code(change("phone", Map.of("action", "delete", "oldvalue", "+49 40 555 0221"))))
        .isEqualTo(87);
    assertThat(code(create(ADMINISTRATOR, Map.of("default_email", "x@post.example"))))
        .isEqualTo(258);
    assertThat(code(create(ADMINISTRATOR, Map.of("Shoesize", "47")))).isEqualTo(141);
    assertThat(code(create(ADMINISTRATOR, Map.of("Land", "Atlantis")))).isEqualTo(77);
    assertThat(code(create(ADMINISTRATOR, Map.of("Benutzer", "nobody")))).isEqualTo(251);
    assertThat(code(read(ADMINISTRATOR, Map.of("filterid", 99)))).isEqualTo(284);
  }

  @Test
  void rightsDecideWhoMayWrite() {
    assertThat(code(create(MIRIAM, Map.of("Name", "X")))).isEqualTo(131);
    assertThat(code(call(MIRIAM, "modify", "217", Map.of("Name", "X")))).isEqualTo(174);
    assertThat(code(call(MIRIAM, "modify", "211", Map.of("Name", "X")))).isEqualTo(80);
    assertThat(code(call(JONAS, "modify", "211", Map.of("Name", "X")))).isEqualTo(261);
    assertThat(code(call(JONAS, "modify", "213", Map.of("Name", "X")))).isZero();
  }

  private static Map<String, ?> filter(String field, String value) {
    return Map.of("filter", Map.of(field, List.of(Map.of("op", "=", "val", value))));
  }

  private String country(Map<String, ?> parameters) {
    return call(ADMINISTRATOR, "read", "217", parameters)
        .at("/data/records/0/elements/Land")
        .asText();
  }

  private String name(int id) {
    return call(ADMINISTRATOR, "read", Integer.toString(id), Map.of("data", List.of("Name")))
        .at("/data/records/0/elements/Name")
        .asText();
  }

  private static List<String> ids(JsonNode result) {
    return result.at("/data/records").findValuesAsText("id").stream().distinct().toList();
  }

  private JsonNode change(String name, Map<String, ?> change) {
    return call(ADMINISTRATOR, "modify", "221", Map.of(name, change));
  }

  private JsonNode create(int userId, Map<String, ?> parameters) {
    return call(userId, "create", "", parameters);
  }

  private JsonNode read(int userId, Map<String, ?> parameters) {
    return call(userId, "read", "", parameters);
  }

  private JsonNode call(int userId, String verb, String id, Map<String, ?> parameters) {
    return sandbox.callAs(userId, credentials, verb, "address", id, parameters);
  }
}
