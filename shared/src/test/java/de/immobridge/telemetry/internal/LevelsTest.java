package de.immobridge.telemetry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.Level;

class LevelsTest {

  @Test
  void providersSpeakAtInfoAndLibrariesWarn() {
    Levels levels = Levels.of(null, null);

    assertThat(levels.of("com.acme.Expose")).isEqualTo(Level.INFO);
    assertThat(levels.of("de.immobridge.kit.Entry")).isEqualTo(Level.INFO);
    assertThat(levels.of("software.amazon.awssdk.request")).isEqualTo(Level.WARN);
    assertThat(levels.of("org.apache.hc.client5.http.wire")).isEqualTo(Level.WARN);
  }

  /** At TRACE the SDK writes the API token, an HTTP client everything. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "software.amazon.awssdk.request",
        "software.amazon.awssdk",
        "software.amazon",
        "org.apache.hc.client5.http.wire",
        "org.apache.http.wire",
        "io.netty.handler.logging.LoggingHandler",
        "jdk.httpclient.HttpClient",
        "com.amazonaws.request"
      })
  void whatSendsSecretsNeverSpeaksBelowInfo(String logger) {
    for (String rules :
        new String[] {
          "", "software=TRACE", "software.amazon=TRACE,org=TRACE,io=TRACE", logger + "=TRACE"
        }) {
      assertThat(Levels.of("TRACE", rules).of(logger).toInt())
          .as(rules)
          .isGreaterThanOrEqualTo(Level.INFO.toInt());
      assertThat(Levels.of(null, rules).with(Level.TRACE).of(logger).toInt())
          .isGreaterThanOrEqualTo(Level.INFO.toInt());
    }
  }

  @Test
  void theLongestBeginningCounts() {
    Levels levels = Levels.of("INFO", "com.acme=ERROR, com.acme.price =debug,nonsense,x=loud");

    assertThat(levels.of("com.acme.Expose")).isEqualTo(Level.ERROR);
    assertThat(levels.of("com.acme.price.List")).isEqualTo(Level.DEBUG);
    assertThat(levels.of("com.acmeprice")).isEqualTo(Level.INFO);
    assertThat(levels.of("x")).isEqualTo(Level.INFO);
  }

  @Test
  void aStrictLevelHoldsForLibrariesToo() {
    assertThat(Levels.of("ERROR", null).of("software.amazon.awssdk")).isEqualTo(Level.ERROR);
    assertThat(Levels.of("FATAL", null).of("com.acme")).isEqualTo(Level.ERROR);
    assertThat(Levels.of("INFO", "software.amazon=INFO").of("software.amazon.x"))
        .isEqualTo(Level.INFO);
  }
}
