package de.immobridge.kit;

import de.immobridge.access.Sessions;
import de.immobridge.customer.Begun;
import de.immobridge.customer.Customers;
import de.immobridge.customer.UnlockInDoubt;
import de.immobridge.gateway.Form;
import de.immobridge.gateway.Response;
import de.immobridge.marketplace.Activation;
import de.immobridge.onoffice.ApiKey;
import de.immobridge.onoffice.Credentials;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.Endpoint;
import de.immobridge.onoffice.ErrorCode;
import de.immobridge.onoffice.UnlockApi;
import de.immobridge.telemetry.Telemetry;
import java.util.Optional;
import java.util.Set;

/**
 * What happens between the pasted key and the word that the page passes on to onOffice's window
 * (reference B.3); the header {@code X-Unlock-Reason} tells the page what to say.
 */
record Unlocking(
    Sessions sessions,
    Customers customers,
    UnlockApi onOffice,
    Endpoint endpoint,
    Set<String> regularCustomers,
    Telemetry telemetry) {
  private static final String ACTIVE = "active";
  private static final String ERROR = "error";

  /** The kind of error codes that say: this pair is none. */
  private static final String NOT_ACCEPTED = "AUTH";

  /** A key has 64 characters; what is much longer is something else and not worth asking. */
  private static final int LONGEST_KEY = 512;

  /** {@code POST /unlock}. */
  Response unlock(Invocation invocation) {
    Form form = Form.of(invocation.request());
    Optional<Activation> handle = sessions.unlock(form.text("handle"), invocation.deadline());
    if (handle.isEmpty()) {
      return error(400, "window-expired");
    }
    telemetry.who(handle.get().user());
    Optional<ApiKey> key = ApiKey.pasted(form.text("secret"));
    if (key.isEmpty()) {
      return error(400, "key-missing");
    }
    if (key.get().value().length() > LONGEST_KEY) {
      return error(200, "key-wrong");
    }
    return unlock(handle.get(), key.get(), invocation.deadline());
  }

  /**
   * The new pair is noted before onOffice is asked, and stays noted while nobody knows how it went:
   * the next service call tries it, and so does the next click.
   */
  private Response unlock(Activation handle, ApiKey key, Deadline deadline) {
    Begun begun =
        customers.begin(
            handle.user(),
            handle.customerName(),
            new Credentials(handle.apiToken(), key),
            handle.signedAt(),
            deadline);
    UnlockInDoubt unlock = begun.unlock();
    if (begun.before() == Begun.Before.IN_USE) {
      customers.promote(unlock, deadline);
      return Response.text(200, ACTIVE);
    }
    UnlockApi.Result result = askOnOffice(handle, unlock, deadline);
    telemetry.unlocked(result);
    return switch (result) {
      case UnlockApi.Result.Unlocked() -> {
        customers.promote(unlock, deadline);
        yield Response.text(200, ACTIVE);
      }
      case UnlockApi.Result.Refused(ErrorCode code) -> {
        customers.discard(unlock, deadline);
        boolean mayMeanYes =
            begun.before() == Begun.Before.IN_DOUBT && !code.kind().equals(NOT_ACCEPTED);
        yield error(200, mayMeanYes ? "outcome-unknown" : reason(code));
      }
      case UnlockApi.Result.Unknown _ -> error(200, "outcome-unknown");
    };
  }

  private UnlockApi.Result askOnOffice(Activation handle, UnlockInDoubt unlock, Deadline deadline) {
    return onOffice.unlock(
        endpoint,
        unlock.credentials(),
        handle.claim(),
        handle.parameterCacheId(),
        regularCustomers.contains(handle.user().customer().value()),
        deadline);
  }

  private static String reason(ErrorCode code) {
    return switch (code.kind()) {
      case "MARKET", "CLAIM" -> "window-expired";
      case NOT_ACCEPTED -> "key-wrong";
      default -> "refused";
    };
  }

  private static Response error(int status, String reason) {
    return Response.text(status, ERROR).with("X-Unlock-Reason", reason);
  }
}
