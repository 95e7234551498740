package de.immobridge.onoffice;

/** Why there is no usable answer to an action. */
public enum Fault {
  /** The time was over before anything was sent. */
  NO_TIME,
  /** No connection came about: nothing was sent. */
  NOT_CONNECTED,
  /** The connection broke after sending began. */
  CONNECTION_LOST,
  /** No whole answer within the read time-out. */
  TIMED_OUT,
  /** We stopped waiting sooner than onOffice may take, and ask again: nobody's fault. */
  GIVEN_UP,
  /** The answer pointed somewhere else; we follow only within the same host (reference F.1). */
  REDIRECTED,
  /** An HTTP status of a server that is busy or away for a while (reference N.14). */
  UNAVAILABLE,
  /** Any other HTTP status but 200. */
  HTTP_STATUS,
  /** A body without content. */
  EMPTY_BODY,
  /** A body that is not, or not completely, JSON of the expected form. */
  NOT_JSON,
  /** The answer has fewer results than the request had actions (reference F.6). */
  RESULT_MISSING,
  /** The action says success while the answer as a whole reports a fault (reference F.6). */
  CONTRADICTORY,
  /** The answer to a write does not say in every place that it succeeded (reference B.4). */
  STATUS_MISSING,
  /** onOffice says that something broke there, which may have been on the way to the end. */
  SERVER_ERROR;

  /** Whether a write may have been carried out all the same. */
  public boolean mayHaveBeenDone() {
    return switch (this) {
      case NO_TIME, NOT_CONNECTED, REDIRECTED -> false;
      default -> true;
    };
  }

  /** Whether another try can help a read. A time-out has already used up the caller's patience. */
  boolean passing() {
    return switch (this) {
      case NO_TIME, TIMED_OUT, GIVEN_UP, REDIRECTED, HTTP_STATUS, SERVER_ERROR -> false;
      default -> true;
    };
  }
}
