package de.immobridge.sandbox.simulator.api;

import de.immobridge.sandbox.simulator.customer.Estate;
import de.immobridge.sandbox.simulator.customer.Office;
import de.immobridge.sandbox.simulator.customer.Reach;
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
    return mayRead(estate.userInCharge());
  }

  default boolean mayWrite(Estate estate) {
    return mayWrite(estate.userInCharge());
  }

  /** Whether a record may be seen that belongs to that user, or to nobody (0). */
  default boolean mayRead(int ownerId) {
    return switch (this) {
      case Person(var office, var user) -> office.customer().mayRead(user, ownerId);
      case Owner _ -> true;
      case Unlocking _, Unclaimed _ -> false;
    };
  }

  /** Whether a record may be changed that belongs to that user, or to nobody (0). */
  default boolean mayWrite(int ownerId) {
    return switch (this) {
      case Person(var office, var user) -> office.customer().mayWrite(user, ownerId);
      case Owner _ -> true;
      case Unlocking _, Unclaimed _ -> false;
    };
  }

  /** Whether new records may be made. */
  default boolean mayCreate() {
    return switch (this) {
      case Person(_, var user) -> user.write() != Reach.NONE;
      case Owner _ -> true;
      case Unlocking _, Unclaimed _ -> false;
    };
  }

  /** The user in whose name an action runs, 0 for nobody. */
  default int userId() {
    return this instanceof Person(_, var user) ? user.id() : 0;
  }
}
