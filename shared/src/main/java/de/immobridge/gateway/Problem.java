package de.immobridge.gateway;

import de.immobridge.json.Json;
import de.immobridge.json.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An error for a program to read, as problem details (RFC 9457).
 *
 * @param kind the last part of the problem's type, stable, for programs to switch on
 * @param title what happened, for any occurrence of this kind
 * @param detail what was kept and what to do next
 */
public record Problem(int status, String kind, String title, String detail) {

  /** The answer, with the correlation id in body and header. */
  public Response response(Request request) {
    return response(request, Map.of());
  }

  /**
   * The answer with further members of its own.
   *
   * @param members of types that {@link Json#of} takes
   */
  public Response response(Request request, Map<String, ?> members) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "urn:immobridge:problem:" + kind);
    body.put("title", title);
    body.put("status", status);
    body.put("detail", detail);
    body.put("correlationId", request.requestId());
    body.putAll(members);
    return Response.of(status, "application/problem+json; charset=utf-8", JsonText.write(body));
  }
}
