package de.immobridge.onoffice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When an invocation must have answered. One reaches every client, so that whatever hangs, the
 * answer is still written.
 *
 * @param impatient whether this is the time that somebody wants to wait for now, and not the end of
 *     the invocation
 */
public record Deadline(Clock clock, Instant end, boolean impatient) {

  /** This long from now. */
  public static Deadline in(Duration time, Clock clock) {
    return new Deadline(clock, clock.instant().plus(time), false);
  }

  /** The time that is left, zero once it is over. */
  public Duration left() {
    Duration left = Duration.between(clock.instant(), end);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** What is left, but no more than a client's own limit. */
  public Duration atMost(Duration limit) {
    Duration left = left();
    return left.compareTo(limit) < 0 ? left : limit;
  }

  /** Whether nothing may be begun any more. */
  public boolean over() {
    return !clock.instant().isBefore(end);
  }

  /** The earlier of this one and this long from now. */
  public Deadline within(Duration time) {
    Deadline sooner = in(time, clock);
    return sooner.end.isBefore(end) ? sooner : this;
  }

  /** The same, for somebody who waits no longer than this now and will ask again. */
  public Deadline impatiently(Duration time) {
    Deadline sooner = in(time, clock);
    return sooner.end.isBefore(end) ? new Deadline(clock, sooner.end, true) : this;
  }
}
