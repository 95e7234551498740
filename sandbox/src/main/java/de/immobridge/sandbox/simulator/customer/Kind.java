package de.immobridge.sandbox.simulator.customer;

/** The kinds of records whose saving can call a webhook (I). */
public enum Kind {
  ESTATE,
  ADDRESS,
  TASK,
  CALENDAR
}
