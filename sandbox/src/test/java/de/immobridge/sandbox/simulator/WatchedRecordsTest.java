package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.JONAS;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static de.immobridge.sandbox.simulator.SandboxExtension.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Section I: webhooks that watch addresses, tasks and appointments. */
class WatchedRecordsTest {

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  private Credentials credentials = new Credentials("", "", "", "");

  @BeforeEach
  void watch() {
    credentials = sandbox.activated(HANSEKONTOR);
    sandbox.turn("webhook.delay", "1h");
    var webhooks =
        List.of(
            webhook("estates", "estate", Map.of()),
            webhook("addresses", "address", Map.of()),
            webhook("tasks", "task", Map.of("aufgabe", "task-id")),
            webhook("appointments", "calendar", Map.of()));
    var agreement =
        Map.of(
            "unlockUrl", "https://provider.example/unlock",
            "serviceUrl", "https://provider.example/service",
            "webhooks", webhooks);
    var reply =
        sandbox.send(
            "PUT", "/control/provider", SignedAction.JSON.valueToTree(agreement).toString());
    assertThat(reply.status()).as(reply.text()).isEqualTo(204);
  }

  private static Map<String, ?> webhook(String name, String place, Map<String, String> macros) {
    return Map.of(
        "name", name, "url", "http://127.0.0.1:9/" + name, "place", place, "macros", macros);
  }

  @Test
  void aNewAndAChangedAddressCallWhoWatchesAddresses() {
    int id = id(call("create", "address", "", Map.of("Name", "Kühn")));
    call("modify", "address", Integer.toString(id), Map.of("Vorname", "Ada"));

    assertThat(called()).containsExactly("addresses addressId=" + id, "addresses addressId=" + id);
    assertThat(parameters(deliveries().at("/1/url").asText()))
        .containsEntry("addressId", Integer.toString(id))
        .containsEntry("userId", Integer.toString(ADMINISTRATOR))
        .containsKeys("apiClaim", "signature")
        .doesNotContainKeys("estateId", "language");
  }

  @Test
  void aNewAndAChangedTaskCallWhoWatchesTasksUnderTheAgreedName() {
    int id = id(call("create", "task", "", Map.of("data", Map.of("Betreff", "Rückruf"))));
    call("modify", "task", Integer.toString(id), Map.of("data", Map.of("Betreff", "Besuch")));

    assertThat(called()).containsExactly("tasks taskId=" + id, "tasks taskId=" + id);
    assertThat(parameters(deliveries().at("/0/url").asText()))
        .containsEntry("aufgabe", Integer.toString(id))
        .doesNotContainKey("taskId");
  }

  @Test
  void aNewAppointmentCallsWhoWatchesAppointments() {
    var data = Map.of("start_dt", "2026-02-01 10:00:00", "end_dt", "2026-02-01 11:00:00");
    int id = id(call("create", "calendar", "", Map.of("data", data)));

    assertThat(called()).containsExactly("appointments calendarId=" + id);
  }

  @Test
  void aNewEstateCallsWhoWatchesEstatesIfAWatchedFieldWasGiven() {
    call("create", "estate", "", Map.of("data", Map.of("plz", "23552")));
    assertThat(called()).isEmpty();

    int id = id(call("create", "estate", "", Map.of("data", Map.of("kaufpreis", "1"))));
    assertThat(called()).containsExactly("estates estateId=" + id);
  }

  @Test
  void savingWithoutAChangeCallsNobodyUnlessTheKnobSaysSo() {
    call("modify", "address", "201", Map.of("Vorname", "Ada"));
    call("modify", "address", "201", Map.of("Vorname", "Ada"));
    assertThat(called()).hasSize(1);

    sandbox.turn("webhook.always", "true");
    call("modify", "address", "201", Map.of("Vorname", "Ada"));
    assertThat(called()).hasSize(2);
  }

  @Test
  void theEchoOfWritesThroughTheApiCanBeSwitchedOffHereToo() {
    sandbox.turn("webhook.echo", "false");

    call("modify", "address", "201", Map.of("Vorname", "Ada"));

    assertThat(called()).isEmpty();
  }

  @Test
  void anyOfThemCanBeFiredByHandAndTwice() {
    sandbox.turn("webhook.copies", "2");
    sandbox.post(
        "/control/webhook",
        Map.of("customerWebId", HANSEKONTOR, "userId", JONAS, "addressId", 203));

    assertThat(called()).containsExactly("addresses addressId=203", "addresses addressId=203");
    assertThat(deliveries().at("/0/url")).isEqualTo(deliveries().at("/1/url"));
  }

  private JsonNode deliveries() {
    return sandbox.get("/control/webhooks").json();
  }

  private List<String> called() {
    return StreamSupport.stream(deliveries().spliterator(), false)
        .map(
            each ->
                each.path("webhook").asText()
                    + " "
                    + each.properties().stream()
                        .filter(entry -> entry.getKey().matches("(estate|address|task|calendar)Id"))
                        .map(entry -> entry.getKey() + "=" + entry.getValue().asText())
                        .findFirst()
                        .orElse(""))
        .toList();
  }

  private static int id(JsonNode result) {
    assertThat(code(result)).as(result.toString()).isZero();
    return result.at("/data/records/0/id").asInt();
  }

  private JsonNode call(String verb, String type, String id, Map<String, ?> parameters) {
    return sandbox.callAs(ADMINISTRATOR, credentials, verb, type, id, parameters);
  }
}
