package de.immobridge.kit;

import de.immobridge.customer.Owner;
import de.immobridge.customer.Store;
import de.immobridge.onoffice.Deadline;
import java.time.Duration;
import java.util.Optional;

/**
 * The provider's own small state about one customer or one user: texts by name, each with a
 * version, so that a lost race is told and never hidden.
 */
public final class State {
  private final Store store;
  private final Owner owner;
  private final Deadline deadline;

  State(Store store, Owner owner, Deadline deadline) {
    this.store = store;
    this.owner = owner;
    this.deadline = deadline;
  }

  /** What is stored under this name. */
  public Optional<Store.Stored> read(String name) {
    return store.read(owner, name, deadline);
  }

  /**
   * Stores a text.
   *
   * @param expected the version that was read, or that there was none
   * @param life after which it is gone; empty for good
   */
  public Store.Writing write(
      String name, String text, Store.Expected expected, Optional<Duration> life) {
    return store.write(owner, name, text, expected, life, deadline);
  }

  /** Takes away what was read in this version. */
  public Store.Deleting delete(String name, Store.Version version) {
    return store.delete(owner, name, version, deadline);
  }
}
