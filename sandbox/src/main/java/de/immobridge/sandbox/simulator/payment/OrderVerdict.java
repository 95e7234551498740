package de.immobridge.sandbox.simulator.payment;

/** What comes of an order message. */
public sealed interface OrderVerdict {

  /** The payment dialog opens. */
  record Placed(Order order) implements OrderVerdict {}

  /** Nothing happens. */
  record Refused(String reason) implements OrderVerdict {}
}
