package de.immobridge.onoffice;

import java.net.URI;

/**
 * Where API calls go.
 *
 * @param base scheme, host and port, without a path: {@code https://api.onoffice.de} or a sandbox
 */
public record Endpoint(URI base, ApiVersion version) {
  public Endpoint {
    if (base.getHost() == null) {
      throw new IllegalArgumentException("the API address needs a scheme and a host");
    }
  }

  /** The same host with another release line. */
  public Endpoint with(ApiVersion other) {
    return new Endpoint(base, other);
  }

  URI uri() {
    String text = base.toString();
    return URI.create(
        (text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + version.path());
  }
}
