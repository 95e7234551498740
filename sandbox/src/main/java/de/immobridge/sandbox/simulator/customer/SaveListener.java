package de.immobridge.sandbox.simulator.customer;

import java.util.Set;

/** Hears of every estate that a user has saved. */
@FunctionalInterface
public interface SaveListener {

  /** Does nothing. */
  SaveListener NONE = (_, _) -> {};

  /**
   * What was saved.
   *
   * @param language of the version that was open
   * @param changed the fields whose values are different now
   * @param throughApi whether the provider itself saved in the user's name
   */
  record Saved(int userId, int estateId, String language, Set<String> changed, boolean throughApi) {
    public Saved {
      changed = Set.copyOf(changed);
    }
  }

  void saved(Office office, Saved saved);
}
