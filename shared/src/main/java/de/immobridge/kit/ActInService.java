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
  /** The action that every service has: the page itself, for whom it took too long at first. */
  private static final String OPEN = "open";

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
        case Access.Ready(CustomerApi api) -> {
          var all = calls.circumstances(invocation, session, api, fields);
          Service its = service.orElseThrow();
          yield opening
              ? replies.page(invocation, its, session, its.opening().open(new PageCall(all)))
              : replies.answer(
                  invocation,
                  its,
                  session,
                  acting.orElseThrow().act(new ActionCall(all, input.get())));
        }
      };
    }
  }
}
