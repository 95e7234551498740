package de.immobridge.onoffice;

import static de.immobridge.FakeOnOffice.CREDENTIALS;
import static de.immobridge.FakeOnOffice.answer;
import static de.immobridge.FakeOnOffice.estate;
import static de.immobridge.FakeOnOffice.labelled;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.CapturedLogs;
import de.immobridge.FakeOnOffice;
import de.immobridge.telemetry.Telemetry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nothing that is secret, and nothing of the bodies, is logged or counted. */
class LogsTest {
  @RegisterExtension static final FakeOnOffice ON_OFFICE = new FakeOnOffice();

  @Test
  void bodiesAndSecretsStayOutOfLogsAndMetrics() {
    String hush = "hush-hush";
    ON_OFFICE.answers(
        answer(labelled(1, 1)).replace("text that nobody may read", hush),
        "<html>" + hush + "</html>",
        answer(labelled(1, 0, estate("1", "lage", hush))));
    List<String> lines;
    String everything;
    try (var logs = new CapturedLogs()) {
      var client =
          new OnOfficeClient(
              ON_OFFICE.clock(),
              FakeOnOffice.reading(Duration.ofSeconds(5)),
              _ -> {},
              new Telemetry("Immobridge", Optional.empty()),
              ErrorCodes.DEFAULT);
      client.send(
          ON_OFFICE.endpoint(),
          CREDENTIALS,
          List.of(
              Action.reading(Action.Verb.READ, "estate", "1", Map.of("data", hush))
                  .with("extendedclaim", hush)),
          ON_OFFICE.deadline());
      lines = logs.lines();
      everything = logs.text();
    }

    assertThat(ON_OFFICE.requests()).hasSize(3);
    assertThat(lines).hasSize(3).allMatch(line -> line.contains("READ estate"));
    assertThat(everything)
        .doesNotContain(hush)
        .doesNotContain(CREDENTIALS.token().value())
        .doesNotContain(CREDENTIALS.key().value());
  }
}
