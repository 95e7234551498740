package de.immobridge.sandbox.simulator.api.estate;

import de.immobridge.sandbox.simulator.api.query.Row;
import de.immobridge.sandbox.simulator.customer.Estate;
import de.immobridge.sandbox.simulator.customer.Field;
import de.immobridge.sandbox.simulator.customer.Value;
import de.immobridge.sandbox.simulator.customer.Version;

/** An estate in the version that an answer shows. */
public record Shown(Estate estate, Version version) implements Row {

  @Override
  public int id() {
    return estate.id();
  }

  @Override
  public Value value(Field field) {
    return estate.value(version, field);
  }

  /** Filters by id mean the main-language id, whichever version is shown (G.4). */
  @Override
  public Value filtered(Field field) {
    return field.name().equals("Id") ? new Value.Text(Integer.toString(id())) : value(field);
  }
}
