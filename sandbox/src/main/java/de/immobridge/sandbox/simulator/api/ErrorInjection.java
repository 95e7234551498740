package de.immobridge.sandbox.simulator.api;

import de.immobridge.sandbox.simulator.knob.ErrorRule;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;
import java.util.HashMap;
import java.util.Map;

/** Gives actions the codes that were asked for; counting starts anew with each change. */
final class ErrorInjection {

  private final Knobs knobs;
  private final Map<ErrorRule, Integer> used = new HashMap<>();

  ErrorInjection(Knobs knobs) {
    this.knobs = knobs;
    knobs.onChange(this::restart);
  }

  synchronized void check(String resourceType) {
    for (var rule : knobs.get(StandardKnobs.ERRORS)) {
      int count = used.getOrDefault(rule, 0);
      if (rule.concerns(resourceType) && (rule.times() == 0 || count < rule.times())) {
        used.put(rule, count + 1);
        throw ApiFault.of(rule.code(), "This code was asked for");
      }
    }
  }

  private synchronized void restart() {
    used.clear();
  }
}
