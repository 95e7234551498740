package de.immobridge.customer;

/** The time of an invocation was over before this call could begin: nothing was asked. */
public final class OutOfTimeException extends RuntimeException {
  OutOfTimeException() {
    super("AWS was not asked: the time of this invocation is over");
  }
}
