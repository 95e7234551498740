package de.immobridge.sandbox.simulator.api;

import de.immobridge.sandbox.simulator.knob.Choices.Fault;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;

/** Decides which request is hit by the fault that is set; counting starts anew with each change. */
final class TransportFaults {

  private final Knobs knobs;
  private int seen;
  private int hits;

  TransportFaults(Knobs knobs) {
    this.knobs = knobs;
    knobs.onChange(this::restart);
  }

  synchronized Fault next() {
    seen++;
    int every = Math.max(1, knobs.get(StandardKnobs.FAULT_EVERY));
    int times = knobs.get(StandardKnobs.FAULT_TIMES);
    if (seen % every != 0 || (times > 0 && hits >= times)) {
      return Fault.NONE;
    }
    hits++;
    return knobs.get(StandardKnobs.FAULT);
  }

  private synchronized void restart() {
    seen = 0;
    hits = 0;
  }
}
