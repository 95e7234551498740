package de.immobridge.onoffice;

/**
 * An {@code errorcode} of the API with what follows from it (reference F.7).
 *
 * @param kind the group it belongs to, for example AUTH, CLAIM or FIELD
 * @param repeat what the client may do about it
 * @param remedy what a person can do about it
 * @param meaning in our words; never the text onOffice sent, which may carry values
 */
public record ErrorCode(int number, String kind, Repeat repeat, Remedy remedy, String meaning) {

  /** Whether the same action may be sent again. */
  public enum Repeat {
    /** Only after changing something. */
    NO,
    /** Once, with a new timestamp. */
    FRESH_TIMESTAMP,
    /** Reads and idempotent writes, a few times. */
    BACKOFF,
    /** Reads, once. */
    READS_ONCE
  }

  /** Who or what can mend it. */
  public enum Remedy {
    /** The customer's administrator, by unlocking the provider: it may never have been done. */
    UNLOCK,
    /** The customer's administrator, by unlocking the provider again (reference L). */
    UNLOCK_AGAIN,
    /** The user, by opening the service again: that brings a new claim (reference E). */
    OPEN_AGAIN,
    /** Somebody who gives this user the right, if the record is there at all. */
    MORE_RIGHTS,
    /** Nobody who is there. */
    NONE
  }

  /** The same code where something else mends it. */
  public ErrorCode mendedBy(Remedy other) {
    return new ErrorCode(number, kind, repeat, other, meaning);
  }

  /** Whether something broke on the server, so that a write may have been carried out in part. */
  public boolean serverFault() {
    return repeat == Repeat.BACKOFF || repeat == Repeat.READS_ONCE;
  }
}
