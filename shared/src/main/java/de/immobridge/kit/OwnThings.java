package de.immobridge.kit;

import de.immobridge.customer.Owner;
import de.immobridge.customer.Store;
import de.immobridge.onoffice.Api;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.User;
import java.util.Optional;
import java.util.function.Function;

/** What is the provider's own: its small state, and its own version of onOffice. */
record OwnThings(Store store, Function<Deadline, Optional<Api>> ownVersion) {

  Now until(Deadline deadline) {
    return new Now(this, deadline);
  }

  /** The same, for as long as one invocation lasts. */
  record Now(OwnThings things, Deadline deadline) {

    State state(User user) {
      return new State(things.store(), Owner.user(user), deadline);
    }

    State state(CustomerWebId customer) {
      return new State(things.store(), Owner.customer(customer), deadline);
    }

    Optional<Api> ownVersion() {
      return things.ownVersion().apply(deadline);
    }
  }
}
