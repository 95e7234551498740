package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section F: requests, authentication, answers. */
class ApiProtocolTest {

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  private Credentials credentials = new Credentials("", "", "", "");
  private String claim = "";

  @BeforeEach
  void activate() {
    credentials = sandbox.activated(HANSEKONTOR);
    claim = sandbox.claim(HANSEKONTOR, ADMINISTRATOR);
  }

  @Test
  void aGoodRequestIsAnsweredAsDocumented() {
    var action = read();
    action.put("identifier", "my label");

    var answer = sandbox.answer(credentials.token(), action);

    assertThat(answer.at("/status/code").asInt()).isEqualTo(200);
    assertThat(answer.at("/status/errorcode").asInt(-1)).isZero();
    var result = answer.at("/response/results/0");
    assertThat(result.path("actionid").asText()).endsWith(":read");
    assertThat(result.path("resourcetype").asText()).isEqualTo("estate");
    assertThat(result.path("resourceid").asText()).isEqualTo("87");
    assertThat(result.path("identifier").asText()).isEqualTo("my label");
    assertThat(result.path("cacheable").asBoolean()).isTrue();
    assertThat(result.at("/data/meta/cntabsolute").asInt()).isEqualTo(1);
    assertThat(result.at("/status/errorcode").asInt(-1)).isZero();
    assertThat(result.at("/status/message").asText()).isEqualTo("OK");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stable", "latest"})
  void bothAddressesAnswerAndAreToldApart(String version) {
    sandbox.send("DELETE", "/control/calls", "");

    sandbox.send(
        "POST", "/api/" + version + "/api.php", sandbox.request(credentials.token(), read()));

    assertThat(sandbox.get("/control/calls").json().at("/0/version").asText()).isEqualTo(version);
  }

  @Test
  void hmacVersionMayBeANumber() {
    var action = read();
    action.put("hmac_version", 2);

    assertThat(code(only(action))).isZero();
  }

  @Test
  void parametersMayBeAnEmptyList() {
    var action = read();
    action.set("parameters", SignedAction.JSON.createArrayNode());

    assertThat(code(only(action))).isEqualTo(193);
  }

  @ParameterizedTest
  @CsvSource({"-120, 0", "120, 0", "-121, 136", "121, 136"})
  void timestampsMayBeOffByTwoMinutes(long offset, int expected) {
    var action =
        SignedAction.of(credentials, sandbox.now() + offset, "read", "estate", "87", parameters());

    assertThat(code(only(action))).isEqualTo(expected);
  }

  @Test
  void theTimeWindowCanBeWidened() {
    sandbox.turn("api.timeWindow", "10m");
    var action =
        SignedAction.of(credentials, sandbox.now() - 500, "read", "estate", "87", parameters());

    assertThat(code(only(action))).isZero();
  }

  @Test
  void onofficesOwnClockCanBeWrong() {
    sandbox.turn("clock.offset", "10m");

    assertThat(code(only(read()))).isEqualTo(136);
  }

  @Test
  void anUnknownTokenIsNotAuthenticated() {
    var answer = sandbox.answer("0".repeat(32), read());

    assertThat(code(answer.at("/response/results/0"))).isEqualTo(22);
    assertThat(answer.at("/status/code").asInt()).isEqualTo(400);
    assertThat(answer.at("/status/errorcode").asInt()).isEqualTo(97);
  }

  @Test
  void anHmacOverAnythingElseIsWrong() {
    assertThat(code(only(changed(action -> action.put("hmac", "x"))))).isEqualTo(137);
    assertThat(code(only(changed(action -> action.put("timestamp", sandbox.now() - 1)))))
        .isEqualTo(137);
    assertThat(code(only(changed(action -> action.put("resourcetype", "fields"))))).isEqualTo(137);
    assertThat(code(only(changed(action -> action.remove("hmac_version"))))).isEqualTo(137);
  }

  @Test
  void parametersAndResourceIdAreNotCoveredByTheHmac() {
    assertThat(code(only(changed(action -> action.put("resourceid", "1042"))))).isZero();
  }

  @Test
  void unknownActionsAndResourceTypesHaveTheirCodes() {
    assertThat(code(sandbox.call(credentials, "juggle", "estate", "", claimed()))).isEqualTo(23);
    assertThat(code(sandbox.call(credentials, "read", "spaceship", "", claimed()))).isEqualTo(25);
    assertThat(code(sandbox.call(credentials, "delete", "estate", "87", claimed()))).isEqualTo(25);
  }

  @Test
  void actionsOfTheWrongShapeHaveTheirCodes() {
    assertThat(code(only(changed(action -> action.remove("actionid"))))).isEqualTo(16);
    assertThat(code(only(changed(action -> action.put("actionid", ""))))).isEqualTo(17);
    assertThat(code(only(changed(action -> action.remove("resourceid"))))).isEqualTo(18);
    assertThat(code(only(changed(action -> action.remove("resourcetype"))))).isEqualTo(19);
    assertThat(code(only(changed(action -> action.put("parameters", "x"))))).isEqualTo(20);
    assertThat(code(only(changed(action -> action.withObject("parameters").put("", "x")))))
        .isEqualTo(21);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                            | 9",
        "{                                             | 4",
        "{} {}                                         | 4",
        "{\"request\":{\"actions\":[]}}                | 13",
        "{\"token\":7,\"request\":{\"actions\":[]}}    | 13",
        "{\"token\":\"x\"}                             | 14",
        "{\"token\":\"x\",\"request\":{}}              | 15",
      })
  void unreadableRequestsFailAtTheTopLevel(String body, int expected) {
    var answer = sandbox.send("POST", "/api/stable/api.php", body).json();

    assertThat(answer.at("/status/errorcode").asInt()).isEqualTo(expected);
    assertThat(answer.at("/response/results").isEmpty()).isTrue();
  }

  @Test
  void eachActionHasItsOwnStatus() {
    var bad = sandbox.action(credentials, "read", "spaceship", "", claimed());

    var answer = sandbox.answer(credentials.token(), read(), bad, read(), read());

    assertThat(List.of(0, 1, 2, 3))
        .extracting(i -> code(answer.at("/response/results/" + i)))
        .containsExactly(0, 25, 0, 0);
    assertThat(answer.at("/status/errorcode").asInt()).isEqualTo(97);
  }

  @ParameterizedTest
  @CsvSource({"look-below, 500, 97", "own, 500, 25", "zero, 200, 0"})
  void whatTheTopLevelSaysOfAFailureCanBeChosen(String position, int code, int errorCode) {
    sandbox.turn("api.topLevel", position);
    var bad = sandbox.action(credentials, "read", "spaceship", "", claimed());

    var answer = sandbox.answer(credentials.token(), bad);

    assertThat(answer.at("/status/code").asInt()).isEqualTo(code);
    assertThat(answer.at("/status/errorcode").asInt(-1)).isEqualTo(errorCode);
    assertThat(code(answer.at("/response/results/0"))).isEqualTo(25);
  }

  @Test
  void emptyObjectsArriveAsLists() {
    var result = only(read());

    assertThat(result.at("/data/records/0/elements").isArray()).isTrue();
  }

  @Test
  void onlyPostIsAnswered() {
    assertThat(sandbox.get("/api/stable/api.php").status()).isEqualTo(405);
  }

  private Map<String, ?> claimed() {
    return Map.of("extendedclaim", claim);
  }

  private ObjectNode parameters() {
    return SignedAction.JSON.valueToTree(claimed());
  }

  private ObjectNode read() {
    return sandbox.action(credentials, "read", "estate", "87", claimed());
  }

  private ObjectNode changed(Consumer<ObjectNode> change) {
    var action = read();
    change.accept(action);
    return action;
  }

  private JsonNode only(ObjectNode action) {
    return sandbox.answer(credentials.token(), action).at("/response/results/0");
  }
}
