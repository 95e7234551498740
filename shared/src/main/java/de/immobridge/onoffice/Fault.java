package de.immobridge.onoffice;

/** Why there is no usable answer to an action. */
public enum Fault {
  /** No connection came about: nothing was sent. */
  NOT_CONNECTED,
  /** The connection broke after sending began. */
  CONNECTION_LOST,
  /** No whole answer within the read time-out. */
  TIMED_OUT,
  /** The answer pointed somewhere else; we follow only within the same host (reference F.1). */
  REDIRECTED,
  /** An HTTP status other than 200. */
  HTTP_STATUS,
  /** A body without content. */
  EMPTY_BODY,
  /** A body that is not, or not completely, JSON of the expected form. */
  NOT_JSON,
  /** The answer has fewer results than the request had actions (reference F.6). */
  RESULT_MISSING,
  /** The action says success while the answer as a whole reports a fault (reference F.6). */
  CONTRADICTORY;

  /** Whether a write may have been carried out all the same. */
  public boolean mayHaveBeenDone() {
    return this != NOT_CONNECTED && this != REDIRECTED;
  }

  /** Whether another try can help a read. A time-out has already used up the caller's patience. */
  boolean passing() {
    return this != TIMED_OUT && this != REDIRECTED;
  }
}
