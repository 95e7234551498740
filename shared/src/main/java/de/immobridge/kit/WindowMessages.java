package de.immobridge.kit;

import de.immobridge.access.ServiceSession;
import de.immobridge.gateway.Response;
import de.immobridge.marketplace.MessageSigner;
import de.immobridge.marketplace.WindowMessage;
import java.util.Optional;

/**
 * Signs the messages that a page posts to onOffice's window (reference D.2). Which window it is
 * comes from the session, which may be over: closing the window must work to the end. Of the body
 * only the type is taken.
 */
record WindowMessages(Bearers bearers, MessageSigner signer, Replies replies) {

  /** {@code POST /service/message}. */
  Response sign(Invocation invocation) {
    Optional<ServiceSession> found = bearers.evenIfOver(invocation);
    if (found.isEmpty()) {
      return replies.explain(invocation, "", Told.why(Explanation.NO_SESSION));
    }
    ServiceSession session = found.get();
    Optional<WindowMessage> message =
        Input.of(invocation.request()).flatMap(WindowMessages::message);
    if (message.isEmpty()) {
      return replies.explain(invocation, session, Explanation.UNKNOWN_MESSAGE);
    }
    return session
        .window()
        .map(
            window -> Response.json(200, signer.sign(message.get(), window, invocation.deadline())))
        .orElseGet(() -> replies.explain(invocation, session, Explanation.NO_WINDOW));
  }

  private static Optional<WindowMessage> message(Input input) {
    String name = input.text("onOfficeType");
    return WindowMessage.of(name.isEmpty() ? input.text("type") : name);
  }
}
