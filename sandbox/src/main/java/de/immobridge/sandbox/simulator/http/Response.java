package de.immobridge.sandbox.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.sandbox.simulator.problem.Problem;

/** What goes back: content, or a connection that breaks off. */
public sealed interface Response {

  /** An ordinary answer. */
  @SuppressWarnings("ArrayRecordComponent") // a body is sent, never compared
  record Content(int status, String type, byte[] body) implements Response {}

  /** No answer at all: the connection is closed. */
  record Dropped() implements Response {}

  /** 200 with JSON. */
  static Response json(JsonNode node) {
    return new Content(200, "application/json; charset=utf-8", Json.write(node));
  }

  /** 204. */
  static Response none() {
    return new Content(204, "", new byte[0]);
  }

  /** A text of any kind. */
  static Response text(int status, String type, String text) {
    return new Content(status, type + "; charset=utf-8", text.getBytes(UTF_8));
  }

  /** Problem details. */
  static Response problem(Problem problem) {
    var details =
        Json.object()
            .put("type", "about:blank")
            .put("status", problem.status())
            .put("detail", problem.sentence());
    return new Content(problem.status(), "application/problem+json", Json.write(details));
  }
}
