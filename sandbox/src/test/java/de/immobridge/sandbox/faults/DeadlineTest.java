package de.immobridge.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.sandbox.functions.Functions;
import de.immobridge.sandbox.gateway.LocalContext;
import de.immobridge.sandbox.kit.Acme;
import de.immobridge.sandbox.testkit.Agency;
import de.immobridge.sandbox.testkit.OnOffice;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Whatever hangs for a minute, the answer is written before Lambda ends the call. Whoever waits
 * here gives up after 40 seconds, which is less than anything that hangs.
 */
class DeadlineTest {
  private static final String LITTLE_TIME_MS = "4000";
  private static final int USER = 17;

  @RegisterExtension
  final OnOffice onOffice =
      OnOffice.with(this::functions).onDynamoDbLocal().setting("API_READ_TIMEOUT", "60");

  private @Nullable Tables tables;

  private Functions functions(Map<String, String> environment, Clock clock) {
    tables =
        Tables.before(URI.create(Objects.requireNonNull(environment.get("DYNAMODB_ENDPOINT"))));
    var ours = new HashMap<>(environment);
    ours.put("DYNAMODB_ENDPOINT", tables.address().toString());
    return Functions.of(Acme.provider(), ours, Clock.systemUTC());
  }

  private Tables tables() {
    return Objects.requireNonNull(tables);
  }

  private Agency agency() {
    return onOffice.agency("hansekontor-4711");
  }

  private static void littleTime() {
    System.setProperty(LocalContext.REMAINING_MS, LITTLE_TIME_MS);
  }

  @AfterEach
  void close() {
    System.clearProperty(LocalContext.REMAINING_MS);
    tables().close();
  }

  @Test
  void anEditThatOnOfficeDoesNotAnswerIsAnsweredAsUnknownOrNotDone() {
    var page = agency().activated().user(USER).at(87, "ENG").opens("first");
    String seen = agency().estate(87).text("lage", "ENG");
    onOffice.knob("api.latency", "60s");
    littleTime();

    assertThat(Scene.told(page.edits(87, Map.of("lage", "mine"), Map.of("lage", seen))))
        .isEqualTo("502 no-answer");
  }

  @Test
  void anUnlockThatOnOfficeDoesNotAnswerIsUnknown() {
    var window = agency().opensActivation(USER);
    onOffice.knob("api.latency", "60s");
    littleTime();

    assertThat(window.pastes().headers()).containsEntry("x-unlock-reason", "outcome-unknown");
  }

  @Test
  void tablesThatHangAreAnsweredWithAnExplanation() {
    var page = agency().activated().user(USER).at(87, "ENG").opens("first");
    tables().are(Tables.State.SILENT);
    littleTime();

    assertThat(Scene.told(page.reads(87))).isEqualTo("500 unexpected");
    assertThat(Scene.told(page.edits(87, Map.of("lage", "mine"), Map.of("lage", ""))))
        .isEqualTo("500 unexpected");
    assertThat(Scene.told(agency().user(USER).at(87, "ENG").opens("first")))
        .isEqualTo("500 unexpected");
  }

  @Test
  void aCallThatHasNoTimeLeftBeginsNothingAtOnOffice() {
    var page = agency().activated().user(USER).at(87, "ENG").opens("first");
    onOffice.forgetCalls();
    System.setProperty(LocalContext.REMAINING_MS, "1000");

    assertThat(page.reads(87).status()).isGreaterThanOrEqualTo(500);
    assertThat(onOffice.calls()).isEmpty();
  }
}
