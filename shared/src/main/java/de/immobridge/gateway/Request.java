package de.immobridge.gateway;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP call as API Gateway hands it over.
 *
 * @param routeKey method and path pattern of the route, such as {@code GET /unlock}
 * @param rawPath path as called, undecoded, with the stage where there is one
 * @param rawQuery query as called, undecoded, without the question mark
 * @param headers names in lower case; several values of one name are joined by commas
 * @param domainName the API's own host, which the caller cannot choose
 * @param requestId API Gateway's id of the call: our correlation id
 */
public record Request(
    String routeKey,
    String rawPath,
    String rawQuery,
    Map<String, String> headers,
    Map<String, String> pathParameters,
    byte[] body,
    String domainName,
    String requestId) {

  public Request {
    headers = Map.copyOf(headers);
    pathParameters = Map.copyOf(pathParameters);
  }

  /** A header by its lower-case name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** A part of the path that the route names; empty text if the route has no such part. */
  public String pathParameter(String name) {
    return pathParameters.getOrDefault(name, "");
  }

  /**
   * The scheme and host under which the caller sees us: the configured address, else the API's own.
   * Headers are not asked: whoever calls can write them.
   */
  public URI publicBase(Optional<URI> configured) {
    return configured.orElseGet(() -> URI.create("https://" + domainName));
  }

  /**
   * The way from the address called up to the root of our addresses, such as {@code ../}, whatever
   * stands before it in the browser.
   */
  public String root() {
    int depth = -1;
    for (int i = routeKey.indexOf('/'); i >= 0; i = routeKey.indexOf('/', i + 1)) {
      depth++;
    }
    if (rawPath.length() > 1 && rawPath.endsWith("/")) {
      depth++;
    }
    return depth <= 0 ? "./" : "../".repeat(depth);
  }

  /** The languages that the browser would like. */
  public String acceptLanguage() {
    return header("accept-language").orElse("");
  }

  /** The body as UTF-8 text. */
  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The token of an {@code Authorization: Bearer} header. */
  public Optional<String> bearerToken() {
    return header("authorization")
        .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
        .map(value -> value.substring(7).strip())
        .filter(token -> !token.isEmpty());
  }

  /** Query, headers and body carry secrets. */
  @Override
  public String toString() {
    return "Request[" + routeKey + ", " + requestId + "]";
  }
}
