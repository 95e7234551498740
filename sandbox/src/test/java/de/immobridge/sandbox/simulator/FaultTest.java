package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section M.9: faults that can be set. */
class FaultTest {
  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  private Credentials credentials = new Credentials("", "", "", "");

  @BeforeEach
  void activate() {
    credentials = sandbox.activated(HANSEKONTOR);
  }

  @Test
  void aConnectionCanBreakOffBeforeAnythingIsDone() {
    sandbox.turn("fault.kind", "drop");

    assertThatThrownBy(this::save).isInstanceOf(ConnectionLost.class);
    assertThat(stored()).isNotEqualTo("neu");
  }

  @Test
  void aConnectionCanBreakOffAfterEverythingIsDone() {
    sandbox.turn("fault.kind", "drop-answer");

    assertThatThrownBy(this::save).isInstanceOf(ConnectionLost.class);
    assertThat(stored()).isEqualTo("neu");
  }

  @ParameterizedTest
  @CsvSource({"html, 200", "http-500, 500", "http-503, 503"})
  void aPageCanComeInsteadOfAnAnswer(String kind, int status) {
    sandbox.turn("fault.kind", kind);

    var reply = save();

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.type()).startsWith("text/html");
    assertThat(stored()).isNotEqualTo("neu");
  }

  @Test
  void halfOfTheJsonCanBeMissing() {
    sandbox.turn("fault.kind", "truncated");

    var reply = save();

    assertThat(reply.status()).isEqualTo(200);
    assertThatThrownBy(reply::json).isInstanceOf(AssertionError.class);
    assertThat(stored()).isEqualTo("neu");
  }

  @Test
  void theBodyCanBeEmpty() {
    sandbox.turn("fault.kind", "empty");

    assertThat(save().text()).isEmpty();
  }

  @Test
  void theLastResultCanBeMissing() {
    sandbox.turn("fault.kind", "missing-result");

    var answer = sandbox.answer(credentials.token(), read(), read());

    assertThat(answer.at("/response/results")).hasSize(1);
  }

  @Test
  void allResultsCanBeMissing() {
    sandbox.turn("fault.kind", "no-results");

    var answer = sandbox.answer(credentials.token(), read(), read());

    assertThat(answer.at("/response/results").isEmpty()).isTrue();
    assertThat(answer.at("/status/code").asInt()).isEqualTo(200);
  }

  @Test
  void everyNthRequestIsHit() {
    sandbox.patch("/control/knobs", Map.of("fault.kind", "http-500", "fault.every", "3"));

    assertThat(IntStream.range(0, 6).map(_ -> save().status()))
        .containsExactly(200, 200, 500, 200, 200, 500);
  }

  @Test
  void afterSomeHitsItIsOver() {
    sandbox.patch("/control/knobs", Map.of("fault.kind", "http-500", "fault.times", "2"));

    assertThat(IntStream.range(0, 4).map(_ -> save().status())).containsExactly(500, 500, 200, 200);
  }

  @Test
  void turningAKnobBeginsTheCountingAnew() {
    sandbox.patch("/control/knobs", Map.of("fault.kind", "http-500", "fault.times", "1"));
    assertThat(IntStream.range(0, 2).map(_ -> save().status())).containsExactly(500, 200);

    sandbox.turn("fault.errors", "estate=303*1");
    assertThat(save().status()).isEqualTo(500);
    assertThat(IntStream.range(0, 2).map(_ -> code(only(read())))).containsExactly(303, 0);

    sandbox.patch("/control/knobs", Map.of("fault.kind", "none"));
    assertThat(code(only(read()))).isEqualTo(303);
  }

  @Test
  void codesCanBeAskedForByResourceType() {
    sandbox.turn("fault.errors", "estate=303*2, fields=1");

    assertThat(IntStream.range(0, 3).map(_ -> code(only(read())))).containsExactly(303, 303, 0);
    assertThat(IntStream.range(0, 2).map(_ -> code(only(fields())))).containsExactly(1, 1);
  }

  @Test
  void aCodeThatWasAskedForStopsTheAction() {
    sandbox.turn("fault.errors", "*=175");

    assertThat(code(save().json().at("/response/results/0"))).isEqualTo(175);
    assertThat(stored()).isNotEqualTo("neu");
  }

  @Test
  void knobsAreListedTurnedAndTurnedBack() {
    var before = sandbox.get("/control/knobs").json();
    assertThat(before.at("/api.topLevel/value").asText()).isEqualTo("look-below");
    assertThat(before.at("/api.topLevel/allowed").asText()).isEqualTo("look-below, own, zero");

    sandbox.turn("api.topLevel", "own");
    assertThat(sandbox.get("/control/knobs").json().at("/api.topLevel/value").asText())
        .isEqualTo("own");

    sandbox.send("DELETE", "/control/knobs", "");
    assertThat(sandbox.get("/control/knobs").json()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "no.such.knob, x",
    "url.signature, E",
    "api.latency, soon",
    "fault.every, -1",
    "webhook.echo, maybe",
    "claim.lifetime, never",
    "fault.errors, estate",
  })
  void whatIsNoKnobOrNoPositionIsRefusedAndNothingIsTurned(String knob, String value) {
    var before = sandbox.get("/control/knobs").json();

    var reply = sandbox.patch("/control/knobs", Map.of("api.topLevel", "own", knob, value));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("detail").asText()).contains(knob);
    assertThat(sandbox.get("/control/knobs").json()).isEqualTo(before);
  }

  private ObjectNode read() {
    return sandbox.action(credentials, "read", "estate", "87", Map.of("extendedclaim", claim()));
  }

  private ObjectNode fields() {
    return sandbox.action(credentials, "get", "fields", "", Map.of("extendedclaim", claim()));
  }

  private JsonNode only(ObjectNode action) {
    return sandbox.answer(credentials.token(), action).at("/response/results/0");
  }

  private String claim() {
    return sandbox.claim(HANSEKONTOR, ADMINISTRATOR);
  }

  private Reply save() {
    var action =
        sandbox.action(
            credentials,
            "modify",
            "estate",
            "87",
            Map.of("extendedclaim", claim(), "data", Map.of("lage", "neu")));
    return sandbox.send(
        "POST", "/api/stable/api.php", sandbox.request(credentials.token(), action));
  }

  private String stored() {
    return sandbox
        .get("/control/estates/" + HANSEKONTOR + "/87")
        .json()
        .at("/elements/lage")
        .asText();
  }
}
