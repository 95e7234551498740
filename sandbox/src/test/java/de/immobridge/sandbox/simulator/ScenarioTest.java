package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static de.immobridge.sandbox.simulator.SandboxExtension.parameters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.Scenario;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Scenarios: small files of knobs. */
class ScenarioTest {

  static final List<String> SHIPPED = Scenario.SHIPPED;

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  @ParameterizedTest
  @FieldSource("SHIPPED")
  void whatIsShippedCanBePlayedAndSaysWhatItIsAbout(String name) {
    assertThat(sandbox.post("/control/scenario", Map.of("name", name)).status()).isEqualTo(200);
    assertThat(Scenario.shipped(name).about()).endsWith(".");
  }

  @Test
  void inHappyEverythingWorks() {
    play("happy");

    assertThat(read(sandbox.activated(HANSEKONTOR))).isZero();
  }

  @Test
  void inExpiredClaimEveryCallIsTooLate() {
    play("expired-claim");
    var window = sandbox.activation(HANSEKONTOR);

    assertThat(code(sandbox.unlock(window))).as("unlocking still works").isZero();
    assertThat(read(window)).isEqualTo(201);
  }

  @Test
  void inBlockedTheProviderIsBlockedBehindItsBack() {
    play("blocked");
    var first = sandbox.activated(HANSEKONTOR);

    var action =
        sandbox.action(
            first,
            "read",
            "estate",
            "87",
            Map.of("extendedclaim", sandbox.claim(HANSEKONTOR, ADMINISTRATOR)));
    var together = sandbox.answer(first.token(), action, action);
    assertThat(together.at("/response/results").findValuesAsText("errorcode"))
        .containsExactly("0", "0");
    assertThat(read(first)).isEqualTo(22);
    assertThat(read(sandbox.activated(HANSEKONTOR))).isZero();
  }

  @Test
  void inFlakyEveryThirdRequestFails() {
    var credentials = sandbox.activated(HANSEKONTOR);
    play("flaky");

    var action =
        sandbox.action(
            credentials,
            "read",
            "estate",
            "87",
            Map.of("extendedclaim", sandbox.claim(HANSEKONTOR, ADMINISTRATOR)));
    var body = sandbox.request(credentials.token(), action);
    assertThat(
            IntStream.range(0, 3)
                .map(_ -> sandbox.send("POST", "/api/stable/api.php", body).status()))
        .containsExactly(200, 200, 503);
  }

  @Test
  void inSlowAnswersTakeTheirTime() {
    var knobs = new Knobs();
    knobs.turn(Scenario.shipped("slow").knobs());

    assertThat(knobs.get(StandardKnobs.LATENCY)).hasSeconds(2);
    assertThat(knobs.get(StandardKnobs.FIELDS_LATENCY)).hasSeconds(6);
  }

  @Test
  void inMultilingualIdsAreAtTheirMostAwkward() {
    play("multilingual");
    var body =
        Map.of("customerWebId", HANSEKONTOR, "userId", 17, "estateId", 1042, "language", "ENG");

    var url = sandbox.post("/control/service", body).json().path("url").asText();

    assertThat(parameters(url)).containsEntry("estateId", "1.043");
  }

  @Test
  void playingOneTurnsBackWhatWasTurnedBefore() {
    sandbox.turn("api.topLevel", "own");

    play("flaky");

    var knobs = sandbox.get("/control/knobs").json();
    assertThat(knobs.at("/api.topLevel/value").asText()).isEqualTo("look-below");
    assertThat(knobs.at("/fault.every/value").asText()).isEqualTo("3");
  }

  @Test
  void anUnknownOneIsRefused() {
    var reply = sandbox.post("/control/scenario", Map.of("name", "/etc/passwd"));

    assertThat(reply.status()).isEqualTo(400);
    assertThatThrownBy(() -> Simulator.start(SimulatorOptions.standard("s").withScenario("nope")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("happy");
  }

  @Test
  void oneCanBeAFileAndKnobsComeAfterIt(@TempDir Path folder) throws Exception {
    var file = folder.resolve("mine.properties");
    Files.writeString(file, "about=Mine.\napi.topLevel=own\nfault.every=7\n");
    var options =
        SimulatorOptions.standard("s")
            .withScenario(file.toString())
            .withKnobs(Map.of("fault.every", "9"));

    try (var simulator = Simulator.start(options)) {
      var knobs = Reply.of(simulator, "GET", "/control/knobs", "").json();
      assertThat(knobs.at("/api.topLevel/value").asText()).isEqualTo("own");
      assertThat(knobs.at("/fault.every/value").asText()).isEqualTo("9");
    }
  }

  private void play(String name) {
    sandbox.post("/control/scenario", Map.of("name", name));
  }

  private int read(Credentials credentials) {
    var claim = sandbox.claim(HANSEKONTOR, ADMINISTRATOR);
    return code(sandbox.call(credentials, "read", "estate", "87", Map.of("extendedclaim", claim)));
  }
}
