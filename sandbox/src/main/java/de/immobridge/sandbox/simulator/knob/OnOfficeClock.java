package de.immobridge.sandbox.simulator.knob;

import java.time.Clock;
import java.time.Instant;

/** The time onOffice believes in: the given clock, moved by a knob. */
public record OnOfficeClock(Clock clock, Knobs knobs) {

  public Instant now() {
    return clock.instant().plus(knobs.get(StandardKnobs.CLOCK_OFFSET));
  }
}
