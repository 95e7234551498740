package de.immobridge.sandbox.simulator.marketplace;

/** What comes of a window message. */
public sealed interface MessageVerdict {

  /** The parent obeys. */
  record Accepted(boolean refresh, boolean close) implements MessageVerdict {}

  /** The parent does nothing. */
  record Refused(String reason) implements MessageVerdict {}
}
