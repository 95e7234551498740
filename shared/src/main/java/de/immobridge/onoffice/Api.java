package de.immobridge.onoffice;

import java.util.List;

/**
 * Calls into one onOffice instance, for as long as one invocation lasts. Whoever has one may call:
 * who it is, with what and until when was settled when it was given out.
 */
public interface Api {

  /** Sends these actions as one request; one outcome per action, in the same order. */
  List<Outcome> call(List<Action> actions);

  /** Sends one action. */
  default Outcome call(Action action) {
    return call(List.of(action)).getFirst();
  }
}
