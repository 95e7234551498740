package de.immobridge.sandbox.simulator.api.query;

import de.immobridge.sandbox.simulator.customer.Field;
import de.immobridge.sandbox.simulator.customer.Value;

/** A record as a list shows it: what filters, sorting and output look at. */
public interface Row {

  /** The id by which records are ordered when nothing else is asked for. */
  int id();

  /** The value that an answer shows. */
  Value value(Field field);

  /** The value that a filter compares. */
  default Value filtered(Field field) {
    return value(field);
  }
}
