package de.immobridge.sandbox.simulator.customer;

/** How far a right goes: to no record, the user's own, those of the user's group, or all. */
public enum Reach {
  NONE,
  OWN,
  GROUP,
  ALL
}
