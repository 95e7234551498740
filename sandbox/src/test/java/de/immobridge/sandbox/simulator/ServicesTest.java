package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A provider with several services and webhooks, each at its own address. */
class ServicesTest {

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  @BeforeEach
  void register() {
    assertThat(sandbox.send("PUT", "/control/provider", registration()).status()).isEqualTo(204);
  }

  private static String registration() {
    return SignedAction.JSON
        .valueToTree(
            Map.of(
                "unlockUrl",
                "https://provider.example/unlock",
                "name",
                Map.of("DEU", "Acme Bilder", "ENG", "Acme Pictures"),
                "services",
                List.of(
                    Map.of(
                        "name",
                        "expose",
                        "url",
                        "https://provider.example/expose?kind=a",
                        "title",
                        "Exposé"),
                    Map.of(
                        "name",
                        "staging",
                        "url",
                        "https://provider.example/staging",
                        "place",
                        "estate",
                        "tile",
                        Map.of("ENG", "Furnishes rooms."),
                        "macros",
                        Map.of("objekt", "estate-id", "bilder", "image-ids"))),
                "webhooks",
                List.of(
                    Map.of("name", "saved", "url", "http://127.0.0.1:9/saved"),
                    Map.of("name", "sold", "url", "http://127.0.0.1:9/sold"))))
        .toString();
  }

  @Test
  void withoutANameTheFirstServiceOpens() {
    assertThat(start(Map.of()).path("url").asText())
        .startsWith("https://provider.example/expose?")
        .contains("kind=a");
  }

  @Test
  void aServiceHasItsOwnAddressAndMacros() {
    var url =
        start(Map.of("service", "staging", "estateId", 87, "language", "ENG")).path("url").asText();

    assertThat(url).startsWith("https://provider.example/staging?");
    assertThat(parameters(url))
        .containsEntry("objekt", "87")
        .doesNotContainKeys("estateId", "language", "bilder");
  }

  @Test
  void unknownNamesArePlainlyRefused() {
    assertThat(start(Map.of("service", "x")).path("detail").asText()).contains("no service 'x'");
    var wrong = registration().replace("estate-id", "shoe-size");
    assertThat(sandbox.send("PUT", "/control/provider", wrong).json().path("detail").asText())
        .contains(
            "'macros' must be of: estate-id, language, image-ids, address-id, task-id,"
                + " calendar-id.");
  }

  @Test
  void thePagesLearnWhatCanBeStartedWhereAndWhatPeopleCallIt() {
    var provider = sandbox.get("/enterprise/provider").json();

    assertThat(provider.at("/name/DEU").asText()).isEqualTo("Acme Bilder");
    assertThat(provider.at("/name/ENG").asText()).isEqualTo("Acme Pictures");
    assertThat(provider.path("services").findValuesAsText("name"))
        .containsExactly("expose", "staging");
    assertThat(provider.path("services").findValuesAsText("place"))
        .containsExactly("anywhere", "estate");
    assertThat(provider.at("/services/0/title/DEU").asText()).isEqualTo("Exposé");
    assertThat(provider.at("/services/1/tile/ENG").asText()).isEqualTo("Furnishes rooms.");
    assertThat(sandbox.get("/enterprise/services").json()).isEqualTo(provider.path("services"));
  }

  @Test
  void aSaveCallsEveryWebhookAndAProcessStepTheOneItNames() {
    sandbox.activated(HANSEKONTOR);
    sandbox.patch(
        "/control/estates/" + HANSEKONTOR + "/87", Map.of("elements", Map.of("lage", "Neu")));
    sandbox.post(
        "/control/webhook",
        Map.of("customerWebId", HANSEKONTOR, "userId", 17, "estateId", 87, "webhook", "sold"));

    assertThat(sandbox.get("/control/webhooks").json().findValuesAsText("webhook"))
        .containsExactly("saved", "sold", "sold");
  }

  private JsonNode start(Map<String, ?> more) {
    var body = new HashMap<String, Object>(more);
    body.put("customerWebId", HANSEKONTOR);
    body.put("userId", ADMINISTRATOR);
    return sandbox.post("/control/service", body).json();
  }
}
