package de.immobridge.sandbox.simulator.marketplace;

/** Who may use the provider's services; the administrator chooses on activation (B.1). */
public enum Audience {
  USERS,
  ADMINISTRATORS
}
