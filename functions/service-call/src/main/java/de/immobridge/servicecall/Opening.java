package de.immobridge.servicecall;

import de.immobridge.customer.Customer;
import de.immobridge.customer.FormerApiClaims;
import de.immobridge.customer.FormerCustomers;
import de.immobridge.customer.ServiceSession;
import de.immobridge.customer.SessionToken;
import de.immobridge.customer.Sessions;
import de.immobridge.function.Parts;
import de.immobridge.function.SideBySide;
import de.immobridge.gateway.Message;
import de.immobridge.gateway.PageLanguage;
import de.immobridge.gateway.Request;
import de.immobridge.gateway.Response;
import de.immobridge.gateway.Texts;
import de.immobridge.marketplace.ServiceCall;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.Trouble;
import de.immobridge.property.Property;
import de.immobridge.property.Reading;
import de.immobridge.settings.Settings;
import java.util.Optional;

/**
 * Opens the service for one user at one property: remembers the claim and reads the property side
 * by side, then opens a session. onOffice is asked once.
 */
final class Opening {
  private static final Texts TEXTS = Texts.beside(Opening.class);

  private final Parts parts;
  private final FormerCustomers customers;
  private final FormerApiClaims claims;
  private final Sessions sessions;
  private final EditorPage editor;
  private final Settings settings;

  Opening(
      Parts parts,
      FormerCustomers customers,
      FormerApiClaims claims,
      Sessions sessions,
      EditorPage editor,
      Settings settings) {
    this.parts = parts;
    this.customers = customers;
    this.claims = claims;
    this.sessions = sessions;
    this.editor = editor;
    this.settings = settings;
  }

  Response open(Request request, ServiceCall call) throws Exception {
    var beside =
        SideBySide.of(
            () -> claims.remember(call.user(), call.claim(), call.signedAt()), () -> look(call));
    return answer(request, call, beside.second());
  }

  /** What is to be seen in the place from which the service was opened. */
  private sealed interface View {
    record NoRecord() implements View {}

    record NotUnlocked() implements View {}

    record Read(Customer customer, Reading reading) implements View {}
  }

  private View look(ServiceCall call) {
    Optional<EstateId> estate = call.estate();
    if (estate.isEmpty()) {
      return new View.NoRecord();
    }
    return customers
        .find(call.user().customer())
        .<View>map(customer -> new View.Read(customer, read(customer, call, estate.get())))
        .orElseGet(View.NotUnlocked::new);
  }

  private Reading read(Customer customer, ServiceCall call, EstateId estate) {
    return parts.properties(customer, call.claim()).read(estate, call.language());
  }

  private Response answer(Request request, ServiceCall call, View view) {
    return switch (view) {
      case View.NoRecord() -> message(request, call, 200, "no-record");
      case View.NotUnlocked() -> message(request, call, 403, "not-unlocked");
      case View.Read(Customer customer, Reading reading) -> {
        noteStatus(customer, reading);
        yield answer(request, call, reading);
      }
    };
  }

  private Response answer(Request request, ServiceCall call, Reading reading) {
    return switch (reading) {
      case Reading.Found(Property property) -> editor(request, call, property);
      case Reading.NotFound() -> message(request, call, 404, "not-found");
      case Reading.NoSuchLanguage _ -> message(request, call, 404, "no-such-language");
      case Reading.Failed(Trouble trouble) -> {
        parts.telemetry().trouble(request.routeKey(), trouble.word());
        yield switch (trouble) {
          case Trouble.CredentialsRefused _ -> message(request, call, 403, "suspended");
          case Trouble.ClaimRefused _ -> message(request, call, 403, "claim-refused");
          case Trouble.NotPermitted _ -> message(request, call, 404, "not-found");
          case Trouble.Refused _ -> message(request, call, 502, "refused");
          case Trouble.NoAnswer _ -> message(request, call, 502, "no-answer");
        };
      }
    };
  }

  /**
   * A customer whose credentials are refused is suspended. The next service call tries again, since
   * it proves that the service is on offer there; if it succeeds the customer is active again.
   */
  private void noteStatus(Customer customer, Reading reading) {
    boolean refused =
        reading instanceof Reading.Failed(Trouble trouble)
            && trouble instanceof Trouble.CredentialsRefused;
    boolean suspended = customer.status() == Customer.Status.SUSPENDED;
    if (refused && !suspended) {
      customers.suspend(customer.webId(), customer.credentials());
      parts.telemetry().suspended();
    } else if (suspended && reading instanceof Reading.Found) {
      customers.resume(customer.webId(), customer.credentials());
    }
  }

  private Response editor(Request request, ServiceCall call, Property property) {
    SessionToken session =
        sessions.open(
            new ServiceSession(
                call.user(),
                property.id(),
                property.language(),
                call.parameterCacheId(),
                call.userLanguage()),
            settings.lives().session());
    return editor.of(
        property, session, language(request, call), call.parameterCacheId().isPresent());
  }

  private Response message(Request request, ServiceCall call, int status, String kind) {
    PageLanguage language = language(request, call);
    return Message.of(status, kind, TEXTS.in(language))
        .response(request, language, settings.pages().frameAncestors());
  }

  private static PageLanguage language(Request request, ServiceCall call) {
    return PageLanguage.of(call.userLanguage(), request.acceptLanguage());
  }
}
