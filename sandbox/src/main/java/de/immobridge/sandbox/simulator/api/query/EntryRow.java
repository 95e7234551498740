package de.immobridge.sandbox.simulator.api.query;

import de.immobridge.sandbox.simulator.customer.Entry;
import de.immobridge.sandbox.simulator.customer.Field;
import de.immobridge.sandbox.simulator.customer.Value;

/** A record whose values are all that it shows, besides its id. */
public record EntryRow(Entry entry) implements Row {

  @Override
  public int id() {
    return entry.id();
  }

  @Override
  public Value value(Field field) {
    return field.name().equals("Nr")
        ? new Value.Text(Integer.toString(id()))
        : entry.value(field.name());
  }

  /** Whether it is the one that a resourceid names; without one, all are. */
  public boolean isAsked(String resourceId) {
    return resourceId.isEmpty() || resourceId.equals(Integer.toString(id()));
  }
}
