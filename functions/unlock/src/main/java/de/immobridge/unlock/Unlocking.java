package de.immobridge.unlock;

import de.immobridge.customer.FormerCustomers;
import de.immobridge.customer.SessionToken;
import de.immobridge.customer.Sessions;
import de.immobridge.customer.UnlockSession;
import de.immobridge.gateway.Form;
import de.immobridge.gateway.Request;
import de.immobridge.gateway.Response;
import de.immobridge.onoffice.ApiKey;
import de.immobridge.onoffice.Credentials;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.Endpoint;
import de.immobridge.onoffice.UnlockApi;
import de.immobridge.telemetry.Telemetry;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Unlocks with the pasted key. The answer is the plain word that the page passes on to onOffice's
 * window (reference B.3); the header {@code X-Unlock-Reason} tells the page what to say.
 */
final class Unlocking {
  private static final String ACTIVE = "active";
  private static final String ERROR = "error";

  /** A key has 64 characters; what is much longer is something else and not worth asking. */
  private static final int LONGEST_KEY = 512;

  private final Sessions sessions;
  private final FormerCustomers customers;
  private final UnlockApi onOffice;
  private final Endpoint endpoint;
  private final Set<String> regularCustomers;
  private final Duration handleLife;
  private final Supplier<Deadline> deadline;
  private final Telemetry telemetry;

  Unlocking(
      Sessions sessions,
      FormerCustomers customers,
      UnlockApi onOffice,
      Endpoint endpoint,
      Set<String> regularCustomers,
      Duration handleLife,
      Supplier<Deadline> deadline,
      Telemetry telemetry) {
    this.sessions = sessions;
    this.customers = customers;
    this.onOffice = onOffice;
    this.endpoint = endpoint;
    this.regularCustomers = regularCustomers;
    this.handleLife = handleLife;
    this.deadline = deadline;
    this.telemetry = telemetry;
  }

  Response unlock(Request request) {
    Form form = Form.of(request);
    var handle = new SessionToken(form.text("handle"));
    Optional<UnlockSession> session = sessions.unlock(handle);
    if (session.isEmpty()) {
      return error(400, "window-expired");
    }
    String key = form.text("secret").replaceAll("\\s", "");
    if (key.isEmpty()) {
      return error(400, "key-missing");
    }
    if (key.length() > LONGEST_KEY) {
      return error(200, "key-wrong");
    }
    return unlock(
        handle, session.get(), new Credentials(session.get().apiToken(), new ApiKey(key)));
  }

  private Response unlock(SessionToken handle, UnlockSession session, Credentials credentials) {
    // The answer to an earlier click may have got lost; onOffice is not asked a second time.
    if (sessions.finishedWith(handle, session, credentials.key())) {
      return active();
    }
    var pending = customers.begin(session.administrator(), session.customerName(), credentials);
    UnlockApi.Result result =
        onOffice.unlock(
            endpoint,
            credentials,
            session.claim(),
            session.parameterCacheId(),
            regularCustomers.contains(session.administrator().customer().value()),
            deadline.get());
    telemetry.unlocked(result);
    return switch (result) {
      case UnlockApi.Result.Unlocked() -> {
        customers.promote(pending);
        sessions.finish(handle, session, credentials.key(), handleLife);
        yield active();
      }
      case UnlockApi.Result.Refused(var code) -> {
        customers.discard(pending);
        yield error(
            200,
            switch (code.kind()) {
              case "MARKET", "CLAIM" -> "window-expired";
              case "AUTH" -> "key-wrong";
              default -> "refused";
            });
      }
      case UnlockApi.Result.Unknown _ -> {
        customers.discard(pending);
        yield error(200, "no-answer");
      }
    };
  }

  private static Response active() {
    return Response.text(200, ACTIVE);
  }

  private static Response error(int status, String reason) {
    return Response.text(status, ERROR).with("X-Unlock-Reason", reason);
  }
}
