package de.immobridge.kit;

import de.immobridge.access.ServiceSession;
import de.immobridge.access.Sessions;
import java.util.Optional;

/** Finds out whose session a request carries: in its header, or in a form's hidden field. */
record Bearers(Sessions sessions) {

  /** The session of the {@code Authorization} header. */
  Optional<ServiceSession> session(Invocation invocation) {
    return invocation
        .request()
        .bearerToken()
        .flatMap(token -> sessions.service(token, invocation.deadline()));
  }

  /** The same, also after its end. */
  Optional<ServiceSession> evenIfOver(Invocation invocation) {
    return invocation
        .request()
        .bearerToken()
        .flatMap(token -> sessions.evenIfOver(token, invocation.deadline()));
  }

  /** The session of the header or, where a form was sent, of its field {@code session}. */
  Optional<ServiceSession> session(Invocation invocation, Optional<Input> input) {
    return session(invocation)
        .or(
            () ->
                input
                    .filter(_ -> Input.isForm(invocation.request()))
                    .map(form -> form.text("session"))
                    .filter(token -> !token.isEmpty())
                    .flatMap(token -> sessions.service(token, invocation.deadline())));
  }
}
