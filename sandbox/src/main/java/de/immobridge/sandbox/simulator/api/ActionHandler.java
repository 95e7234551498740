package de.immobridge.sandbox.simulator.api;

/** Carries out one kind of action; ends with {@link ApiFault} if it cannot. */
@FunctionalInterface
public interface ActionHandler {
  Outcome handle(Call call);
}
