package de.immobridge.telemetry.internal;

import java.time.LocalDate;

/**
 * The time of a line as Powertools writes it, to the millisecond and in UTC. By hand, for the JDK's
 * formatters alone would cost more than all the rest of a first line.
 */
public final class Timestamp {
  private static final int MILLIS_PER_DAY = 86_400_000;

  private Timestamp() {}

  /** Appends it. */
  public static StringBuilder append(StringBuilder out, long millis) {
    LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(millis, (long) MILLIS_PER_DAY));
    int rest = Math.floorMod(millis, MILLIS_PER_DAY);
    digits(out, day.getYear(), 1000).append('-');
    digits(out, day.getMonthValue(), 10).append('-');
    digits(out, day.getDayOfMonth(), 10).append('T');
    digits(out, rest / 3_600_000, 10).append(':');
    digits(out, rest / 60_000 % 60, 10).append(':');
    digits(out, rest / 1000 % 60, 10).append('.');
    return digits(out, rest % 1000, 100).append('Z');
  }

  private static StringBuilder digits(StringBuilder out, int number, int highest) {
    for (int place = highest; place > 0; place /= 10) {
      out.append((char) ('0' + number / place % 10));
    }
    return out;
  }
}
