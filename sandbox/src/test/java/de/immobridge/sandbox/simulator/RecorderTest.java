package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The recording: everything in and out, one JSON line each, secrets masked. */
class RecorderTest {

  @TempDir static Path folder;

  @RegisterExtension
  final SandboxExtension sandbox =
      new SandboxExtension(options -> options.withRecording(folder.resolve("recording.ndjson")));

  @Test
  void windowsCallsAndAnswersAreRecordedInOrder() {
    sandbox.activated(HANSEKONTOR);

    var lines = lines();

    assertThat(lines)
        .extracting(line -> line.path("channel").asText() + " " + line.path("direction").asText())
        .containsExactly("window out", "api in", "api out");
    assertThat(lines.get(0).at("/url/parameters/customerWebId").asText()).isEqualTo(HANSEKONTOR);
    assertThat(lines.get(1).at("/body/request/actions/0/resourcetype").asText())
        .isEqualTo("unlockProvider");
    assertThat(lines.get(2).at("/body/status/code").asInt()).isEqualTo(200);
  }

  @Test
  void messagesOfWindowsAreRecorded() {
    var window = sandbox.service(HANSEKONTOR, ADMINISTRATOR).path("window").asText();
    sandbox.post("/enterprise/windows/" + window + "/message", Map.of("text", "nonsense"));

    var lines = lines();

    assertThat(lines.get(1).path("message").asText()).isEqualTo("nonsense");
    assertThat(lines.get(2).path("accepted").asBoolean(true)).isFalse();
  }

  @Test
  void noSecretIsRecordedAndTheSameSecretHasTheSameMask() throws Exception {
    var credentials = sandbox.activated(HANSEKONTOR);
    var service = sandbox.service(HANSEKONTOR, ADMINISTRATOR);
    var claim = service.path("apiClaim").asText();
    var action =
        sandbox.action(credentials, "read", "estate", "87", Map.of("extendedclaim", claim));
    sandbox.answer(credentials.token(), action);

    var text = sandbox.get("/control/recording").text();

    assertThat(text)
        .doesNotContain(credentials.token())
        .doesNotContain(credentials.key())
        .doesNotContain(credentials.claim())
        .doesNotContain(claim)
        .doesNotContain(action.path("hmac").asText())
        .doesNotContain(SandboxExtension.parameters(service.path("url").asText()).get("signature"));
    var lines = lines();
    assertThat(lines.get(3).at("/url/parameters/apiClaim").asText())
        .startsWith("#")
        .isEqualTo(lines.get(4).at("/body/request/actions/0/parameters/extendedclaim").asText());
    assertThat(Files.readString(folder.resolve("recording.ndjson"))).isEqualTo(text);
  }

  @Test
  void aRecordingCanBeginAnew() {
    sandbox.activated(HANSEKONTOR);

    sandbox.send("DELETE", "/control/recording", "");

    assertThat(sandbox.get("/control/recording").text()).isEmpty();
  }

  @Test
  void whatIsNoJsonIsRecordedByItsLength() {
    sandbox.send("POST", "/api/stable/api.php", "{{{");

    assertThat(lines().get(0).path("unreadable").asInt()).isEqualTo(3);
  }

  private List<JsonNode> lines() {
    return sandbox
        .get("/control/recording")
        .text()
        .lines()
        .map(line -> new Reply(200, "", line).json())
        .toList();
  }
}
