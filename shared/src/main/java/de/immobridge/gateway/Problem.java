package de.immobridge.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An error for a program to read, as problem details (RFC 9457).
 *
 * @param kind the last part of the problem's type, stable, for programs to switch on
 * @param title what happened, for any occurrence of this kind
 * @param detail what was kept and what to do next
 */
public record Problem(int status, String kind, String title, String detail) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The answer, with the correlation id in body and header. */
  public Response response(Request request) {
    return response(request, JSON.createObjectNode());
  }

  /** The answer with further members of its own. */
  public Response response(Request request, ObjectNode members) {
    ObjectNode body = JSON.createObjectNode();
    body.put("type", "urn:immobridge:problem:" + kind);
    body.put("title", title);
    body.put("status", status);
    body.put("detail", detail);
    body.put("correlationId", request.requestId());
    body.setAll(members);
    return Response.of(status, "application/problem+json; charset=utf-8", body.toString());
  }
}
