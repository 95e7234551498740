package de.immobridge.access;

import de.immobridge.customer.Customer;
import de.immobridge.customer.Customers;
import de.immobridge.customer.UnlockInDoubt;
import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.Credentials;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.User;
import de.immobridge.telemetry.Telemetry;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What we know of a customer's credentials in the course of one invocation: which are in use, which
 * else might be good, and what follows when onOffice takes them or does not (reference L).
 */
final class Standing {
  private final User user;
  private final Customers customers;
  private final Telemetry telemetry;
  private final Deadline deadline;
  private Customer customer;
  private Credentials credentials;

  Standing(
      User user, Customer customer, Customers customers, Telemetry telemetry, Deadline deadline) {
    this.user = user;
    this.customer = customer;
    this.customers = customers;
    this.telemetry = telemetry;
    this.deadline = deadline;
    this.credentials = customer.credentials();
  }

  User user() {
    return user;
  }

  Credentials credentials() {
    return credentials;
  }

  /** Whether onOffice has ever shown that it unlocked us. */
  boolean everUnlocked() {
    return customer.status() != Customer.Status.IN_DOUBT;
  }

  /** onOffice took what is in use. */
  void accepted() {
    switch (customer.status()) {
      case ACTIVE -> {}
      case SUSPENDED -> {
        customers.resume(customer.webId(), credentials, deadline);
        customer = customer.active();
      }
      case IN_DOUBT -> promote();
    }
  }

  /**
   * What else might be good, after a refusal: a pair that another environment has stored meanwhile,
   * and the pair of an unlock of which nobody knows how it ended.
   */
  List<Credentials> others() {
    customers.findAnew(customer.webId(), deadline).ifPresent(fresh -> customer = fresh);
    return Stream.concat(
            Stream.of(customer.credentials()),
            customer.inDoubt().map(UnlockInDoubt::credentials).stream())
        .filter(other -> !other.equals(credentials))
        .distinct()
        .toList();
  }

  /** onOffice took one of the others, so it is the one to use. */
  void accepted(Credentials other) {
    credentials = other;
    if (isInDoubt(other)) {
      promote();
    } else {
      accepted();
    }
  }

  private void promote() {
    customer
        .inDoubt()
        .filter(unlock -> unlock.credentials().equals(credentials))
        .ifPresent(unlock -> customers.promote(unlock, deadline));
    customer = customer.active();
  }

  private boolean isInDoubt(Credentials pair) {
    return customer.inDoubt().map(UnlockInDoubt::credentials).filter(pair::equals).isPresent();
  }

  /** onOffice has said no to every pair, and to the one in use twice. */
  void refused() {
    customer.inDoubt().ifPresent(unlock -> customers.discardUnlessUnderWay(unlock, deadline));
    if (customer.status() == Customer.Status.ACTIVE) {
      customers.suspend(customer.webId(), credentials, deadline);
      telemetry.suspended();
    }
  }

  /** A call that every user may make: reading one's own name (reference G.7). */
  Action cheapestCall() {
    return Action.reading(Action.Verb.READ, "user", user.userId(), Map.of("data", List.of("Name")));
  }
}
