package de.immobridge.kit;

import de.immobridge.access.Access;
import de.immobridge.access.CustomerAccess;
import de.immobridge.access.CustomerApi;
import de.immobridge.access.ServiceSession;
import de.immobridge.gateway.Request;
import de.immobridge.gateway.Response;
import de.immobridge.telemetry.Telemetry;
import java.util.Optional;

/** What happens between a page's request for an action and the reply. */
record ActInService(
    Provider provider,
    Bearers bearers,
    CustomerAccess access,
    Calls calls,
    Replies replies,
    Telemetry telemetry) {
  /** {@code POST /service/{service}/{action}}. */
  Response act(Invocation invocation) throws Exception {
    Request request = invocation.request();
    Optional<Input> input = Input.of(request);
    Optional<ServiceSession> found = bearers.session(invocation, input);
    if (found.isEmpty()) {
      return replies.explain(invocation, "", Told.why(Explanation.NO_SESSION));
    }
    ServiceSession session = found.get();
    telemetry.who(session.user());
    telemetry.service(session.service());
    Optional<Service> service =
        provider
            .service(session.service())
            .filter(each -> each.name().equals(request.pathParameter("service")));
    Optional<Service.Acting> acting =
        service.flatMap(each -> each.acting(request.pathParameter("action")));
    if (acting.isEmpty()) {
      return replies.explain(invocation, session, Explanation.NO_SUCH_ACTION);
    }
    if (input.isEmpty()) {
      return replies.explain(invocation, session, Explanation.MALFORMED);
    }
    try (var fields = calls.fields(invocation, session)) {
      return switch (access.withLatestClaim(session.user(), invocation.deadline())) {
        case Access.Denied denied -> replies.explain(invocation, session, Explanation.of(denied));
        case Access.Ready(CustomerApi api) -> {
          var all = calls.circumstances(invocation, session, api, fields);
          Reply reply = acting.get().act(new ActionCall(all, input.get()));
          yield replies.answer(invocation, service.orElseThrow(), session, reply);
        }
      };
    }
  }
}
