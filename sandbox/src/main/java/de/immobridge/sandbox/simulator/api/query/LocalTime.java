package de.immobridge.sandbox.simulator.api.query;

import de.immobridge.sandbox.simulator.knob.OnOfficeClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The time as records carry it. GUESS: local time of Germany. */
public record LocalTime(OnOfficeClock clock) {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZONE);
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

  /** A moment of a record with its offset, as newer calls write it: in UTC. */
  public static String iso(String local) {
    return LocalDateTime.from(FORMAT.parse(local))
        .atZone(ZONE)
        .withZoneSameInstant(ZoneOffset.UTC)
        .format(ISO);
  }

  /** A moment as records carry it. */
  public static String of(Instant moment) {
    return FORMAT.format(moment);
  }

  public String now() {
    return of(clock.now());
  }

  /** The same moment in UTC, as appointments note their changes. */
  public String utc() {
    return FORMAT.withZone(ZoneOffset.UTC).format(clock.now());
  }
}
