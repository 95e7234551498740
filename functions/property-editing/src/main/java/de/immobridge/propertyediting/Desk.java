package de.immobridge.propertyediting;

import de.immobridge.customer.Customer;
import de.immobridge.customer.FormerApiClaims;
import de.immobridge.customer.FormerCustomers;
import de.immobridge.customer.ServiceSession;
import de.immobridge.customer.SessionToken;
import de.immobridge.customer.Sessions;
import de.immobridge.function.Parts;
import de.immobridge.function.SideBySide;
import de.immobridge.gateway.Request;
import de.immobridge.onoffice.Trouble;
import de.immobridge.property.PropertyAccess;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Brings together what a session needs to work: its customer, and its user's latest claim. */
final class Desk {
  private final Parts parts;
  private final Sessions sessions;
  private final FormerCustomers customers;
  private final FormerApiClaims claims;
  private final Clock clock;

  Desk(
      Parts parts,
      Sessions sessions,
      FormerCustomers customers,
      FormerApiClaims claims,
      Clock clock) {
    this.parts = parts;
    this.sessions = sessions;
    this.customers = customers;
    this.claims = claims;
    this.clock = clock;
  }

  /** Where a request ends up. */
  sealed interface Seat {
    /** Ready to work. */
    record Taken(ServiceSession session, Customer customer, PropertyAccess properties)
        implements Seat {}

    /** No session, or one that has expired. */
    record NoSession() implements Seat {}

    /** The session is for another property. */
    record OtherProperty(ServiceSession session) implements Seat {}

    /** The user's claim has expired. */
    record NoClaim(ServiceSession session) implements Seat {}

    /** onOffice does not take the customer's credentials. */
    record Suspended(ServiceSession session) implements Seat {}
  }

  Seat seat(Request request) throws Exception {
    Optional<ServiceSession> found =
        request.bearerToken().map(SessionToken::new).flatMap(sessions::service);
    if (found.isEmpty()) {
      return new Seat.NoSession();
    }
    ServiceSession session = found.get();
    if (!session.estate().value().equals(request.pathParameter("estateId"))) {
      return new Seat.OtherProperty(session);
    }
    var stored =
        SideBySide.of(
            () -> claims.latest(session.user()), () -> customers.find(session.user().customer()));
    Optional<FormerApiClaims.Latest> latest = stored.first();
    Optional<Customer> customer = stored.second();
    if (latest.isEmpty()) {
      return new Seat.NoClaim(session);
    }
    if (customer.isEmpty() || customer.get().status() == Customer.Status.SUSPENDED) {
      return new Seat.Suspended(session);
    }
    parts.telemetry().claimUsed(Duration.between(latest.get().signedAt(), clock.instant()));
    return new Seat.Taken(
        session, customer.get(), parts.properties(customer.get(), latest.get().claim()));
  }

  /** Notes what trouble says about the customer. */
  void note(Request request, Customer customer, Trouble trouble) {
    parts.telemetry().trouble(request.routeKey(), trouble.word());
    if (trouble instanceof Trouble.CredentialsRefused) {
      customers.suspend(customer.webId(), customer.credentials());
      parts.telemetry().suspended();
    }
  }
}
