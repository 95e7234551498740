package de.immobridge.gateway;

import io.jstach.jstache.JStache;
import java.util.List;
import java.util.Map;

/**
 * A page that only says something: an error, or how to begin.
 *
 * @param heading what happened
 * @param advice what was kept and what to do next
 */
public record Message(int status, String heading, String advice) {

  /**
   * The page in the user's language, with the correlation id.
   *
   * @param texts holds heading and advice under {@code kind.heading} and {@code kind.advice}
   */
  public static Message of(int status, String kind, Map<String, String> texts) {
    return new Message(
        status,
        texts.getOrDefault(kind + ".heading", kind),
        texts.getOrDefault(kind + ".advice", ""));
  }

  /** The answer to this request. */
  public Response response(Request request, PageLanguage language, List<String> frameAncestors) {
    String reference = language == PageLanguage.GERMAN ? "Vorgangsnummer" : "Reference number";
    String page = request.routeKey().substring(request.routeKey().lastIndexOf('/') + 1);
    var view =
        new View(
            language.tag(),
            heading,
            advice,
            reference,
            request.requestId(),
            Asset.BASE_STYLE.address(page));
    return Page.of(status, MessageViewRenderer.of().execute(view), frameAncestors);
  }

  @JStache(path = "de/immobridge/gateway/message.mustache", name = "MessageViewRenderer")
  record View(
      String language,
      String heading,
      String advice,
      String reference,
      String correlationId,
      String stylesheet) {}
}
