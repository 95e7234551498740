package de.immobridge.kit;

import de.immobridge.access.Access;
import de.immobridge.access.CustomerAccess;
import de.immobridge.access.CustomerApi;
import de.immobridge.access.ServiceSession;
import de.immobridge.customer.ApiClaims;
import de.immobridge.gateway.Response;
import de.immobridge.marketplace.ServiceCall;
import de.immobridge.onoffice.ApiClaim;
import de.immobridge.telemetry.Telemetry;
import java.time.Duration;
import java.util.Optional;

/** What happens between the signed address of a service and its page. */
record OpenService(
    Provider provider,
    Admission admission,
    ApiClaims claims,
    CustomerAccess access,
    Calls calls,
    Replies replies,
    Telemetry telemetry,
    Duration loadingAfter) {
  /** {@code GET /service} and {@code GET /service/{service}}: onOffice opens a window. */
  Response open(Invocation invocation) throws Exception {
    Optional<Service> wanted = provider.service(invocation.request().pathParameter("service"));
    if (wanted.isEmpty()) {
      return replies.explain(invocation, "", Told.why(Explanation.NO_SUCH_SERVICE));
    }
    Service service = wanted.get();
    return switch (admission.serviceCall(invocation, service.macros())) {
      case Admission.Verdict.TurnedAway<ServiceCall>(Response response) -> response;
      case Admission.Verdict.Admitted<ServiceCall>(ServiceCall call) -> {
        telemetry.who(call.user());
        telemetry.service(service.name());
        ServiceSession session = calls.session(call, service);
        try (var remembering = Beside.start(Telemetry.beside(() -> remember(invocation, call)));
            var fields = calls.fields(invocation, session)) {
          Response page = show(invocation, service, call, session, remembering, fields);
          remembering.result();
          yield page;
        }
      }
    };
  }

  private Response show(
      Invocation invocation,
      Service service,
      ServiceCall call,
      ServiceSession session,
      Beside<Optional<ApiClaim>> laterClaim,
      StoredFields fields)
      throws Exception {
    Access entrance =
        access.withClaim(
            call.user(), call.claim(), () -> Beside.known(laterClaim), invocation.deadline());
    return switch (entrance) {
      case Access.Denied denied ->
          replies.answer(invocation, service, session, Told.why(Explanation.of(denied)));
      case Access.Ready(CustomerApi api) -> {
        CustomerApi impatient = api.waiting(loadingAfter);
        var all = calls.circumstances(invocation, session, impatient, fields);
        Reply reply = service.opening().open(new PageCall(all));
        yield impatient.gaveUp()
            ? replies.loading(invocation, service, session)
            : replies.answer(invocation, service, session, reply);
      }
    };
  }

  /** Stores the claim unless a later one is there; that one, if so. */
  private Optional<ApiClaim> remember(Invocation invocation, ServiceCall call) {
    return switch (claims.remember(
        call.user(), call.claim(), call.signedAt(), invocation.deadline())) {
      case ApiClaims.Remembering.Remembered() -> Optional.empty();
      case ApiClaims.Remembering.Later(ApiClaims.Latest latest) -> Optional.of(latest.claim());
    };
  }
}
