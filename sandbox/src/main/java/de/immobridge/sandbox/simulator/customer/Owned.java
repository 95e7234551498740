package de.immobridge.sandbox.simulator.customer;

import java.util.OptionalInt;

/** Records each of which belongs to a user, which decides who may reach them. */
@FunctionalInterface
public interface Owned {

  /** The user whose record it is, 0 for nobody's; empty if there is no such record. */
  OptionalInt owner(int id);
}
