package de.immobridge.sandbox.simulator.api.query;

import de.immobridge.sandbox.simulator.knob.OnOfficeClock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The time as records carry it. GUESS: local time of Germany. */
public record LocalTime(OnOfficeClock clock) {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Berlin"));

  public String now() {
    return FORMAT.format(clock.now());
  }

  /** The same moment in UTC, as appointments note their changes. */
  public String utc() {
    return FORMAT.withZone(ZoneOffset.UTC).format(clock.now());
  }
}
