package de.immobridge.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What API Gateway is to answer.
 *
 * @param utf8 the body, which nobody changes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Response(int status, Map<String, String> headers, byte[] utf8) {

  /** Sent with every answer (reference K). */
  private static final Map<String, String> ALWAYS =
      Map.of(
          "Cache-Control", "no-store",
          "Referrer-Policy", "no-referrer",
          "Strict-Transport-Security", "max-age=31536000",
          "X-Content-Type-Options", "nosniff");

  public Response {
    headers = Map.copyOf(headers);
  }

  /** A plain word. */
  public static Response text(int status, String body) {
    return of(status, "text/plain; charset=utf-8", body);
  }

  /** A JSON text. */
  public static Response json(int status, String body) {
    return of(status, "application/json; charset=utf-8", body);
  }

  /** A body of any type with the headers that every answer has. */
  public static Response of(int status, String contentType, String body) {
    return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  static Response of(int status, String contentType, byte[] body) {
    return new Response(status, ALWAYS, body).with("Content-Type", contentType);
  }

  /** The same answer with one header set. */
  public Response with(String name, String value) {
    var more = new TreeMap<>(headers);
    more.put(name, value);
    return new Response(status, more, utf8);
  }

  /** The body as text. */
  public String body() {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  /** Bodies carry session tokens and texts. */
  @Override
  public String toString() {
    return "Response[" + status + "]";
  }
}
