package de.immobridge.telemetry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.CapturedLogs;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/** What SLF4J asks of those who log for it. */
class LoggersTest {
  private static final LineFormat WORDS = entry -> entry.level() + " " + entry.message();

  private final Loggers loggers = new Loggers(Levels.of("WARN", "com.acme=DEBUG"), WORDS);

  @ParameterizedTest
  @EnumSource(Level.class)
  void aLoggerSaysWhatItsLevelAllowsAndNoMore(Level least) {
    var logger = new LineLogger("com.acme", least, WORDS);

    try (var logs = new CapturedLogs()) {
      for (Level level : Level.values()) {
        boolean allowed = level.toInt() >= least.toInt();
        assertThat(logger.isEnabledForLevel(level)).isEqualTo(allowed);
        logger.atLevel(level).log("hello");
        assertThat(logs.text().contains(level + " hello")).isEqualTo(allowed);
      }
    }
  }

  @Test
  void aNameHasOneLogger() {
    Logger logger = loggers.getLogger("org.example");

    assertThat(logger.getName()).isEqualTo("org.example");
    assertThat(loggers.getLogger("org.example")).isSameAs(logger);
  }

  /** Powertools sets the level of a running function. */
  @Test
  void aNewGeneralLevelReachesLoggersThatAreInUse() {
    Logger general = loggers.getLogger("org.example");
    Logger ruled = loggers.getLogger("com.acme.Expose");
    assertThat(general.isInfoEnabled()).isFalse();

    loggers.general(Level.INFO);

    assertThat(general.isInfoEnabled()).isTrue();
    assertThat(general.isDebugEnabled()).isFalse();
    assertThat(ruled.isDebugEnabled()).as("a rule of its own").isTrue();
    assertThat(loggers.level("org.example")).isEqualTo(Level.INFO);
    assertThat(loggers.level("com.acme.Expose")).isEqualTo(Level.DEBUG);
  }

  @Test
  void aMemberOfALineNeedsNoMembersBeforeIt() {
    var json = new LineLogger("com.acme", Level.INFO, new JsonLine());

    try (var logs = new CapturedLogs()) {
      json.atInfo().addKeyValue("tries", 3).log("done");
      json.atInfo().setMessage("again").log();

      assertThat(logs.text()).contains("\"message\":\"done\"", "\"tries\":3", "again");
    }
  }

  @Test
  void whatIsKnownOfAThreadIsForgottenOneByOneOrAllAtOnce() {
    var context = new LogContext();
    context.setContextMap(Map.of("customer", "agency-1", "user", "17"));

    context.remove("user");
    assertThat(context.get("user")).isNull();
    assertThat(context.getCopyOfContextMap()).containsOnlyKeys("customer");

    context.setContextMap(null);
    assertThat(context.getCopyOfContextMap()).isNull();
  }
}
