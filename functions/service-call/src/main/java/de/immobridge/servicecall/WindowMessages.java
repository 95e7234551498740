package de.immobridge.servicecall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.immobridge.customer.ServiceSession;
import de.immobridge.customer.SessionToken;
import de.immobridge.customer.Sessions;
import de.immobridge.gateway.Problem;
import de.immobridge.gateway.Request;
import de.immobridge.gateway.Response;
import de.immobridge.marketplace.MessageSigner;
import de.immobridge.marketplace.WindowMessage;
import de.immobridge.onoffice.Deadline;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Signs the messages that the page posts to onOffice's window (reference D.2). Which window it is
 * comes from the session; of the body only the type is taken.
 */
final class WindowMessages {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Sessions sessions;
  private final MessageSigner signer;
  private final Supplier<Deadline> deadline;

  WindowMessages(Sessions sessions, MessageSigner signer, Supplier<Deadline> deadline) {
    this.sessions = sessions;
    this.signer = signer;
    this.deadline = deadline;
  }

  Response sign(Request request) {
    Optional<ServiceSession> session =
        request.bearerToken().map(SessionToken::new).flatMap(sessions::service);
    if (session.isEmpty()) {
      return new Problem(
              401,
              "no-session",
              "There is no such session, or it has expired.",
              "Open the service in onOffice again.")
          .response(request);
    }
    Optional<WindowMessage> message = message(request);
    if (message.isEmpty()) {
      return new Problem(
              400,
              "unknown-message",
              "There is no such window message.",
              "Send JSON with onOfficeType: refreshParent, refreshParentAndClose or"
                  + " closeProviderWindow, each after onOffice.service.")
          .response(request);
    }
    return session
        .get()
        .window()
        .map(window -> Response.json(200, signer.sign(message.get(), window, deadline.get())))
        .orElseGet(
            () ->
                new Problem(
                        409,
                        "no-window",
                        "onOffice did not name its window.",
                        "Everything saved is saved. Reload the record in onOffice by hand.")
                    .response(request));
  }

  private static Optional<WindowMessage> message(Request request) {
    try {
      JsonNode body = JSON.readTree(request.body());
      String name = body.path("onOfficeType").asText(body.path("type").asText(""));
      return WindowMessage.of(name);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
