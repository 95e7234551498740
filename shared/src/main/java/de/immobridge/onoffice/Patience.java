package de.immobridge.onoffice;

import java.time.Duration;

/**
 * How long we wait for onOffice (reference F.5).
 *
 * @param connect for a connection to come about
 * @param read for one whole answer
 * @param total for all tries of one request together; no try begins after it
 * @param repeats how often a failed try may be followed by another
 * @param pause before the first repeat; it doubles from one to the next
 */
public record Patience(
    Duration connect, Duration read, Duration total, int repeats, Duration pause) {

  public Patience {
    if (connect.isNegative() || read.isNegative() || total.isNegative() || repeats < 0) {
      throw new IllegalArgumentException("time-outs and repeats are not negative");
    }
  }
}
