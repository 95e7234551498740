package de.immobridge.access;

import de.immobridge.customer.ApiClaims;
import de.immobridge.customer.Customer;
import de.immobridge.customer.Customers;
import de.immobridge.onoffice.ApiClaim;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.Endpoint;
import de.immobridge.onoffice.OnOfficeClient;
import de.immobridge.onoffice.User;
import de.immobridge.telemetry.Telemetry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers, once for everybody, whether a user may act in a customer's instance. Thread-safe. */
public record CustomerAccess(
    Customers customers,
    ApiClaims claims,
    OnOfficeClient client,
    Endpoint endpoint,
    Telemetry telemetry,
    Clock clock) {
  /**
   * For a user whose call has just brought a claim. A suspended customer is tried again: the call
   * proves that the service is on offer there.
   *
   * @param later a later claim of this user, if the store turns out to hold one; asked only when
   *     onOffice refuses the one at hand
   */
  public Access withClaim(
      User user, ApiClaim claim, Supplier<Optional<ApiClaim>> later, Deadline deadline) {
    return customers
        .find(user.customer(), deadline)
        .<Access>map(customer -> ready(user, customer, claim, later, deadline))
        .orElseGet(Access.NotUnlocked::new);
  }

  /** For a user who comes back with a session: with the latest claim that is stored. */
  public Access withLatestClaim(User user, Deadline deadline) {
    Optional<ApiClaims.Latest> latest = claims.latest(user, deadline);
    if (latest.isEmpty()) {
      return new Access.NoClaim();
    }
    Optional<Customer> customer = customers.find(user.customer(), deadline);
    if (customer.isEmpty()) {
      return new Access.NotUnlocked();
    }
    if (customer.get().status() == Customer.Status.SUSPENDED) {
      return new Access.Suspended();
    }
    telemetry.claimUsed(Duration.between(latest.get().signedAt(), clock.instant()));
    return ready(
        user,
        customer.get(),
        latest.get().claim(),
        () -> claims.latest(user, deadline).map(ApiClaims.Latest::claim),
        deadline);
  }

  private Access.Ready ready(
      User user,
      Customer customer,
      ApiClaim claim,
      Supplier<Optional<ApiClaim>> later,
      Deadline deadline) {
    Endpoint at = customer.apiVersion().map(endpoint::with).orElse(endpoint);
    return new Access.Ready(
        new CustomerApi(
            client,
            at,
            new Standing(user, customer, customers, telemetry, deadline),
            claim,
            later,
            deadline,
            Optional.empty()));
  }
}
