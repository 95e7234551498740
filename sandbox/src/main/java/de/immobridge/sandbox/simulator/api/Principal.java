package de.immobridge.sandbox.simulator.api;

import de.immobridge.sandbox.simulator.customer.Estate;
import de.immobridge.sandbox.simulator.customer.Office;
import de.immobridge.sandbox.simulator.customer.User;
import de.immobridge.sandbox.simulator.marketplace.ApiUser;

/** On whose behalf an action runs, once token, HMAC, time and claim were found good. */
public sealed interface Principal {

  Office office();

  /** An API user that may do one thing: unlock. */
  record Unlocking(Office office, ApiUser apiUser, String claim) implements Principal {}

  /** A user of a customer, known by a claim; may do what that user may do (E). */
  record Person(Office office, User user) implements Principal {}

  /** An unlocked API user without a claim, which but one call allows (H.4). */
  record Unclaimed(Office office) implements Principal {}

  /** The ordinary API user of the provider's own client; may see and change everything there. */
  record Owner(Office office) implements Principal {}

  default boolean mayRead(Estate estate) {
    return switch (this) {
      case Person(var office, var user) -> office.customer().mayRead(user, estate);
      case Owner _ -> true;
      case Unlocking _, Unclaimed _ -> false;
    };
  }

  default boolean mayWrite(Estate estate) {
    return switch (this) {
      case Person(var office, var user) -> office.customer().mayWrite(user, estate);
      case Owner _ -> true;
      case Unlocking _, Unclaimed _ -> false;
    };
  }
}
