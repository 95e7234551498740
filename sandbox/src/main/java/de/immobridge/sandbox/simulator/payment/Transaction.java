package de.immobridge.sandbox.simulator.payment;

import java.time.Instant;

/** A movement of money, or of what would be money. */
public record Transaction(
    int id,
    String webId,
    int buyer,
    Price price,
    Kind kind,
    Method method,
    State state,
    Instant at) {

  /** Why money moves. */
  public enum Kind {
    PURCHASE,
    SUBSCRIPTION,
    SUBSEQUENT,
    REFUND
  }

  /** How it moves (H.1). */
  public enum Method {
    CREDIT_CARD,
    SEPA
  }

  /** How far it has come. */
  public enum State {
    IN_PROCESS,
    PAID,
    REFUNDED
  }

  Transaction in(State newState) {
    return new Transaction(id, webId, buyer, price, kind, method, newState, at);
  }
}
