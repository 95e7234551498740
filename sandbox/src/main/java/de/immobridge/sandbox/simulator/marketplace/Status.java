package de.immobridge.sandbox.simulator.marketplace;

/** How a customer stands to the provider. */
public enum Status {
  NOT_ACTIVATED,
  ACTIVE,
  BLOCKED
}
