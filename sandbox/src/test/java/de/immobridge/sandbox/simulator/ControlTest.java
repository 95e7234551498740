package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.MUELLER;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The control addresses. */
class ControlTest {

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  @Test
  void callsAreListedPerActionWithoutTokenKeyAndHmac() {
    var credentials = sandbox.activated(HANSEKONTOR);
    var claim = sandbox.claim(HANSEKONTOR, ADMINISTRATOR);
    sandbox.send("DELETE", "/control/calls", "");
    var read =
        sandbox.action(
            credentials,
            "read",
            "estate",
            "87",
            Map.of("extendedclaim", claim, "data", List.of("plz"), "estatelanguage", "ENG"));
    var fields =
        sandbox.action(credentials, "get", "spaceship", "", Map.of("extendedclaim", claim));
    sandbox.answer(credentials.token(), read, fields);
    sandbox.answer(credentials.token(), read);

    var reply = sandbox.get("/control/calls");

    var calls = reply.json();
    assertThat(calls.findValuesAsText("resourcetype"))
        .containsExactly("estate", "spaceship", "estate");
    assertThat(calls.findValuesAsText("errorcode")).containsExactly("0", "25", "0");
    assertThat(calls.at("/0/actionid").asText())
        .isEqualTo("urn:onoffice-de-ns:smart:2.5:smartml:action:read");
    assertThat(calls.at("/0/resourceid").asText()).isEqualTo("87");
    assertThat(calls.at("/0/version").asText()).isEqualTo("stable");
    assertThat(calls.at("/0/parameters/extendedclaim").asText()).isEqualTo(claim);
    assertThat(calls.at("/0/parameters/data/0").asText()).isEqualTo("plz");
    assertThat(calls.at("/0/claim").asText()).hasSize(8).isEqualTo(calls.at("/2/claim").asText());
    assertThat(calls.at("/0/request").asInt()).isEqualTo(calls.at("/1/request").asInt());
    assertThat(calls.at("/2/request").asInt()).isEqualTo(calls.at("/0/request").asInt() + 1);
    assertThat(reply.text())
        .doesNotContain(credentials.token())
        .doesNotContain(credentials.key())
        .doesNotContain("hmac");
  }

  @Test
  void theListOfCallsCanBeCleared() {
    sandbox.activated(HANSEKONTOR);
    assertThat(sandbox.get("/control/calls").json()).hasSize(1);

    assertThat(sandbox.send("DELETE", "/control/calls", "").status()).isEqualTo(204);

    assertThat(sandbox.get("/control/calls").json()).isEmpty();
  }

  @Test
  void anEstateIsShownAsItIsStored() {
    var main = sandbox.get("/control/estates/" + HANSEKONTOR + "/87").json();
    var german = sandbox.get("/control/estates/" + HANSEKONTOR + "/87?language=DEU").json();
    var english = sandbox.get("/control/estates/" + HANSEKONTOR + "/87?language=ENG").json();

    assertThat(german).isEqualTo(main);
    assertThat(main.path("id").asInt()).isEqualTo(87);
    assertThat(main.path("language").asText()).isEqualTo("DEU");
    assertThat(english.path("id").asInt()).isEqualTo(2087);
    assertThat(english.path("mainLangId").asInt()).isEqualTo(87);
    assertThat(english.path("language").asText()).isEqualTo("ENG");
    assertThat(english.at("/elements/plz").asText()).isEqualTo("23568");
    assertThat(english.at("/elements/objekttitel").asText()).startsWith("Family home");
  }

  @Test
  void whatIsNotStoredIsNotFound() {
    assertThat(sandbox.get("/control/estates/" + HANSEKONTOR + "/4711").status()).isEqualTo(404);
    assertThat(sandbox.get("/control/estates/" + HANSEKONTOR + "/2087").status()).isEqualTo(404);
    assertThat(sandbox.get("/control/estates/nobody/87").status()).isEqualTo(404);
    var absent = sandbox.get("/control/estates/" + HANSEKONTOR + "/129?language=ENG");
    assertThat(absent.status()).isEqualTo(404);
    assertThat(absent.type()).isEqualTo("application/problem+json");
  }

  @Test
  void aRecordCanBeChangedBehindTheProvidersBack() {
    var path = "/control/estates/" + HANSEKONTOR + "/87?language=ENG";

    var reply = sandbox.patch(path, Map.of("elements", Map.of("lage", "Near the park")));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(sandbox.get(path).json().at("/elements/lage").asText()).isEqualTo("Near the park");
    assertThat(sandbox.patch(path, Map.of("elements", Map.of("nonsense", "x"))).status())
        .isEqualTo(400);
  }

  @Test
  void customersAreListedAsInTheStartLine() throws Exception {
    var customers = sandbox.get("/control/customers").json();

    assertThat(customers.findValuesAsText("customerWebId")).containsExactly(HANSEKONTOR, MUELLER);
    assertThat(customers.at("/0/customerName").asText()).isEqualTo("Hansekontor Immobilien");
    assertThat(customers.at("/0/users/0").toString())
        .isEqualTo("{\"userId\":17,\"administrator\":true}");
    assertThat(customers.at("/0/estates/3").toString())
        .isEqualTo("{\"id\":1042,\"languages\":[\"DEU\",\"ENG\"]}");
    assertThat(SignedAction.JSON.readTree(sandbox.simulator().customersJson()))
        .isEqualTo(customers);
  }

  @Test
  void eachSimulatorHasCustomersOfItsOwn() throws Exception {
    try (var other =
        Simulator.start(
            SimulatorOptions.standard("s")
                .withProvider("http://a.example/", "http://b.example/"))) {
      assertThat(other.port()).isNotEqualTo(sandbox.simulator().port());
    }
    assertThat(code(sandbox.unlock(sandbox.activation(HANSEKONTOR)))).isZero();
  }

  @Test
  void nothingIsFoundElsewhere() {
    assertThat(sandbox.get("/control/nothing").status()).isEqualTo(404);
    assertThat(sandbox.send("PUT", "/control/calls", "").status()).isEqualTo(405);
  }

  @Test
  void closingEndsItAtOnce() throws Exception {
    var simulator = Simulator.start(SimulatorOptions.standard("s"));
    int port = simulator.port();

    simulator.close();

    try (var again =
        Simulator.start(SimulatorOptions.standard("s").withAddress("127.0.0.1", port))) {
      assertThat(again.port()).isEqualTo(port);
    }
  }
}
