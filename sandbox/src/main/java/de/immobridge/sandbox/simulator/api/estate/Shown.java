package de.immobridge.sandbox.simulator.api.estate;

import de.immobridge.sandbox.simulator.customer.Estate;
import de.immobridge.sandbox.simulator.customer.Field;
import de.immobridge.sandbox.simulator.customer.Value;
import de.immobridge.sandbox.simulator.customer.Version;

/** An estate in the version that an answer shows. */
record Shown(Estate estate, Version version) {

  Value value(Field field) {
    return estate.value(version, field);
  }
}
