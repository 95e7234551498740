package de.immobridge.sandbox.simulator.customer;

import java.util.Optional;
import java.util.Set;

/** Hears of every record that a user has saved. */
@FunctionalInterface
public interface SaveListener {

  /** Does nothing. */
  SaveListener NONE = (_, _) -> {};

  /**
   * What was saved.
   *
   * @param language of the version of an estate that was open
   * @param changed the fields whose values are different now
   * @param throughApi whether the provider itself saved in the user's name
   */
  record Saved(
      int userId,
      Kind kind,
      int id,
      Optional<String> language,
      Set<String> changed,
      boolean throughApi) {
    public Saved {
      changed = Set.copyOf(changed);
    }

    /** A record without languages that the provider has saved. */
    public static Saved throughApi(int userId, Kind kind, int id, Set<String> changed) {
      return new Saved(userId, kind, id, Optional.empty(), changed, true);
    }
  }

  void saved(Office office, Saved saved);
}
