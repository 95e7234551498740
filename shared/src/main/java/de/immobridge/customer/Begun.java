package de.immobridge.customer;

/** An unlock that has begun, and what is known of earlier clicks with the same pair. */
public record Begun(UnlockInDoubt unlock, Before before) {

  /** What an earlier click with the same pair came to. */
  public enum Before {
    NOTHING,
    /** Nobody knows: if onOffice says no now, that may only mean that it has said yes before. */
    IN_DOUBT,
    /** The same activation has put it in use, and the answer has got lost on its way. */
    IN_USE
  }
}
