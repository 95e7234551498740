package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.JONAS;
import static de.immobridge.sandbox.simulator.SandboxExtension.MIRIAM;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tasks and appointments. */
class CalendarTest {

  private static final Map<String, ?> JANUARY =
      Map.of("datestart", "2026-01-01 00:00:00", "dateend", "2026-01-22 00:00:00");

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  private Credentials credentials = new Credentials("", "", "", "");

  @BeforeEach
  void activate() {
    credentials = sandbox.activated(HANSEKONTOR);
  }

  @Test
  void tasksAreFilteredByNumberAndCountedAsAnswered() {
    var result =
        call(
            ADMINISTRATOR,
            "read",
            "task",
            "",
            Map.of(
                "data",
                List.of("Betreff"),
                "filter",
                Map.of("Nr", List.of(Map.of("op", ">", "val", 501))),
                "listlimit",
                1));

    assertThat(result.at("/data/meta/cntabsolute").asInt()).isOne();
    assertThat(result.at("/data/records/0/id").asInt()).isEqualTo(503);
    assertThat(code(call(ADMINISTRATOR, "read", "task", "", Map.of("listoffset", 1))))
        .isEqualTo(138);
    assertThat(code(call(ADMINISTRATOR, "read", "task", "", Map.of("data", List.of("Nr")))))
        .isEqualTo(138);
  }

  @Test
  void aTaskBelongsToWhoIsResponsible() {
    var created =
        call(
            JONAS,
            "create",
            "task",
            "",
            Map.of(
                "data",
                Map.of("Betreff", "Texte prüfen", "Verantwortung", "m.okafor"),
                "relatedEstateId",
                1042));

    var id = created.at("/data/records/0/id").asText();
    var read =
        call(
            MIRIAM,
            "read",
            "task",
            id,
            Map.of("data", List.of("Betreff", "von", "Status"), "relatedEstateId", 1));
    assertThat(read.at("/data/records/0/elements").toString())
        .isEqualTo(
            "{\"Betreff\":\"Texte prüfen\",\"von\":\"j.brandt\",\"Status\":\"1\","
                + "\"relatedEstateId\":[\"1042\"]}");
    assertThat(code(call(JONAS, "modify", "task", id, Map.of("data", Map.of("Status", 3)))))
        .isEqualTo(80);
    assertThat(code(call(MIRIAM, "modify", "task", id, Map.of("data", Map.of("Status", 3)))))
        .isEqualTo(174);
  }

  @Test
  void appointmentsOfAPeriodAreOnesOwnThoseOfOthersOrAll() {
    assertThat(appointments(ADMINISTRATOR, Map.of())).containsExactly("2901");
    assertThat(appointments(ADMINISTRATOR, Map.of("users", List.of(21)))).containsExactly("2903");
    assertThat(appointments(ADMINISTRATOR, Map.of("groups", List.of(225))))
        .containsExactly("2901", "2903");
    assertThat(appointments(ADMINISTRATOR, Map.of("allusers", true)))
        .containsExactly("2901", "2903", "2905");
    assertThat(code(call(ADMINISTRATOR, "read", "calendar", "", Map.of()))).isEqualTo(289);
  }

  @Test
  void theNewListIsFilteredByItsOwnNamesAndTellsTimesInUtc() {
    assertThat(listed(Map.of())).containsExactly("2901", "2903", "2905");
    assertThat(listed(Map.of("userIds", List.of("21")))).containsExactly("2903");
    assertThat(listed(Map.of("isCancelled", true))).isEmpty();
    assertThat(listed(Map.of("type", List.of(Map.of("op", "=", "val", "Notar")))))
        .containsExactly("2901");
    var date =
        call(ADMINISTRATOR, "get", "appointmentList", "2901", Map.of("data", List.of("date")))
            .at("/data/records/0/elements/date");
    assertThat(date.path("start").asText()).isEqualTo("2026-01-22T09:00:00+00:00");
    assertThat(code(call(ADMINISTRATOR, "get", "appointmentList", "", Map.of()))).isEqualTo(230);
    assertThat(code(list(Map.of("startDate", "soon")))).isEqualTo(231);
    assertThat(
            code(
                call(
                    ADMINISTRATOR,
                    "get",
                    "appointmentList",
                    "",
                    Map.of("data", List.of("shoesize")))))
        .isEqualTo(154);
  }

  private List<String> listed(Map<String, ?> more) {
    var ids = new ArrayList<String>();
    list(more).at("/data/records").forEach(record -> ids.add(record.path("id").asText()));
    return ids;
  }

  private JsonNode list(Map<String, ?> more) {
    var filter =
        new HashMap<String, Object>(Map.of("startDate", "2026-01-01", "endDate", "2026-01-31"));
    filter.putAll(more);
    return call(ADMINISTRATOR, "get", "appointmentList", "", Map.of("filter", filter));
  }

  @Test
  void aNewAppointmentHasParticipantsAndRecords() {
    var created =
        call(
            ADMINISTRATOR,
            "create",
            "calendar",
            "",
            Map.of(
                "data",
                Map.of(
                    "start_dt", "2026-01-10 09:00:00",
                    "end_dt", "2026-01-10 10:00:00",
                    "description", "Fotos",
                    "art", "Intern"),
                "relatedEstateId",
                1042,
                "relatedAddressIds",
                List.of(211),
                "location",
                Map.of("sonstiges", "vor Ort"),
                "subscribers",
                Map.of("users", List.of(21))));

    var id = created.at("/data/records/0/id").asText();
    var elements =
        call(ADMINISTRATOR, "read", "calendar", id, Map.of()).at("/data/records/0/elements");
    assertThat(elements.path("user_ids").toString()).isEqualTo("[17,21]");
    assertThat(elements.path("assignedobjectids").toString()).isEqualTo("[1042]");
    assertThat(elements.path("assignedaddressids").toString()).isEqualTo("[211]");
    assertThat(elements.path("ort").asText()).isEqualTo("vor Ort");
    assertThat(appointments(JONAS, Map.of())).contains(id);
  }

  @Test
  void wrongAppointmentsHaveTheirCodes() {
    assertThat(codeOf(Map.of("end_dt", "2026-01-10 10:00:00"))).isEqualTo(91);
    assertThat(codeOf(Map.of("start_dt", "2026-01-10 10:00:00"))).isEqualTo(92);
    assertThat(codeOf(Map.of("start_dt", "2026-01-10 10:00:00", "end_dt", "2026-01-10 09:00:00")))
        .isEqualTo(93);
    assertThat(codeOf(Map.of("shoesize", 47))).isEqualTo(154);
    assertThat(codeOf(Map.of("start_dt", "soon", "end_dt", "later"))).isEqualTo(122);
  }

  private int codeOf(Map<String, ?> data) {
    return code(call(ADMINISTRATOR, "create", "calendar", "", Map.of("data", data)));
  }

  private List<String> appointments(int userId, Map<String, ?> more) {
    var parameters = new HashMap<String, Object>(JANUARY);
    parameters.putAll(more);
    var records = call(userId, "read", "calendar", "", parameters).at("/data/records");
    var ids = new ArrayList<String>();
    records.forEach(record -> ids.add(record.path("id").asText()));
    return ids;
  }

  private JsonNode call(
      int userId, String verb, String type, String id, Map<String, ?> parameters) {
    return sandbox.callAs(userId, credentials, verb, type, id, parameters);
  }
}
