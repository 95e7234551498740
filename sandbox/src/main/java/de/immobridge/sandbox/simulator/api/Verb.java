package de.immobridge.sandbox.simulator.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an action does, the last part of its actionid (F.3). */
public enum Verb {
  READ,
  CREATE,
  MODIFY,
  DELETE,
  GET,
  DO;

  private static final String PREFIX = "urn:onoffice-de-ns:smart:2.5:smartml:action:";

  /** The whole actionid. */
  public String actionId() {
    return PREFIX + name().toLowerCase(Locale.ROOT);
  }

  static Optional<Verb> of(String actionId) {
    return Arrays.stream(values()).filter(verb -> verb.actionId().equals(actionId)).findFirst();
  }
}
