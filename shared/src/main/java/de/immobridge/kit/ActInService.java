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
final class ActInService {
  /** The action that every service has: the page itself, for whom it took too long at first. */
  private static final String OPEN = "open";

  private final Provider provider;
  private final Bearers bearers;
  private final CustomerAccess access;
  private final Calls calls;
  private final Replies replies;
  private final Telemetry telemetry;

  ActInService(
      Provider provider,
      Bearers bearers,
      CustomerAccess access,
      Calls calls,
      Replies replies,
      Telemetry telemetry) {
    this.provider = provider;
    this.bearers = bearers;
    this.access = access;
    this.calls = calls;
    this.replies = replies;
    this.telemetry = telemetry;
  }

  /** {@code POST /service/{service}/{action}}. */
  Response act(Invocation invocation) throws Exception {
    Request request = invocation.request();
    Optional<Input> input = Input.of(request);
    Optional<ServiceSession> found = bearers.session(invocation, input);
    if (found.isEmpty()) {
      return replies.answer(invocation, "", Explanation.NO_SESSION);
    }
    ServiceSession session = found.get();
    telemetry.who(session.user());
    telemetry.service(session.service());
    Optional<Service> service =
        provider
            .service(session.service())
            .filter(each -> each.name().equals(request.pathParameter("service")));
    Optional<Service.Acting> acting =
        service.map(each -> each.actions().get(request.pathParameter("action")));
    boolean opening = service.isPresent() && request.pathParameter("action").equals(OPEN);
    if (acting.isEmpty() && !opening) {
      return replies.answer(invocation, session.userLanguage(), Explanation.NO_SUCH_ACTION);
    }
    if (input.isEmpty()) {
      return replies.answer(invocation, session.userLanguage(), Explanation.MALFORMED);
    }
    try (var fields = calls.fields(invocation, session)) {
      return switch (access.withLatestClaim(session.user(), invocation.deadline())) {
        case Access.Denied denied ->
            replies.answer(invocation, session.userLanguage(), Explanation.of(denied));
        case Access.Ready(CustomerApi api) ->
            opening
                ? replies.page(
                    invocation,
                    service.get(),
                    session,
                    service.get().opening().open(calls.page(invocation, session, api, fields)))
                : replies.answer(
                    invocation,
                    service.orElseThrow(),
                    session,
                    acting
                        .orElseThrow()
                        .act(calls.action(invocation, session, api, fields, input.get())));
      };
    }
  }
}
