package de.immobridge.kit;

import de.immobridge.access.ServiceSession;
import de.immobridge.access.Sessions;
import de.immobridge.gateway.PageLanguage;
import de.immobridge.gateway.Response;
import de.immobridge.json.Json;
import de.immobridge.json.JsonText;
import de.immobridge.marketplace.MessageSigner;
import de.immobridge.marketplace.WindowMessage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Turns what should happen into what is answered: to a person a page, to a script JSON. */
record Replies(
    PageFrame frame,
    Explainer explainer,
    Sessions sessions,
    MessageSigner signer,
    RecordsOf recordsOf,
    Duration sessionLife) {
  /** A reply in the form that the asker reads. */
  Response answer(Invocation invocation, Service service, ServiceSession session, Reply reply) {
    return switch (reply) {
      case Reply.Page page ->
          frame.around(
              page,
              invocation.request(),
              service,
              session,
              token(invocation, session.shown(recordsOf.mainId(session))),
              invocation.language(session.userLanguage()));
      case Reply.Data data -> data(invocation, session, data);
      case Reply.Explained why -> explain(invocation, session.userLanguage(), why);
    };
  }

  /** An explanation for the user of this session. */
  Response explain(Invocation invocation, ServiceSession session, Explanation why) {
    return explain(invocation, session.userLanguage(), Told.why(why));
  }

  /** An explanation in the form that the asker reads: a person a page, a script a problem. */
  Response explain(Invocation invocation, String userLanguage, Reply.Explained why) {
    PageLanguage language = invocation.language(userLanguage);
    return invocation.byPerson()
        ? explainer.page(invocation.request(), language, why)
        : explainer.problem(invocation.request(), language, why);
  }

  /** What a person sees while onOffice takes long. */
  Response loading(Invocation invocation, Service service, ServiceSession session) {
    return frame.loading(
        invocation.request(),
        service,
        token(invocation, session),
        invocation.language(session.userLanguage()));
  }

  /** A message goes out signed; where onOffice did not name its window there is none. */
  private Response data(Invocation invocation, ServiceSession session, Reply.Data data) {
    var envelope = new LinkedHashMap<String, Object>();
    envelope.put("reply", data.json());
    data.window()
        .flatMap(message -> signed(invocation, session, message))
        .ifPresent(message -> envelope.put("windowMessage", message));
    return Response.json(200, JsonText.write(Json.of(envelope)));
  }

  private Optional<String> signed(
      Invocation invocation, ServiceSession session, WindowMessage message) {
    return session.window().map(window -> signer.sign(message, window, invocation.deadline()));
  }

  private String token(Invocation invocation, ServiceSession session) {
    return sessions.seal(session, sessionLife, invocation.deadline());
  }
}
