package de.immobridge.gateway;

import io.jstach.jstachio.Renderer;
import java.util.List;

/**
 * What a page may load and who may frame it, as its Content-Security-Policy (reference K). Nothing
 * that is not said here runs or is shown.
 *
 * @param frameAncestors hosts that may frame it, such as {@code https://*.onoffice.de}
 * @param images hosts whose pictures it shows, beside our own
 */
public record Policy(List<String> frameAncestors, List<String> images) {
  public Policy {
    frameAncestors = List.copyOf(frameAncestors);
    images = List.copyOf(images);
  }

  /** A page that shows no foreign pictures. */
  public Policy(List<String> frameAncestors) {
    this(frameAncestors, List.of());
  }

  /** The page with this policy. */
  public Response page(int status, String html) {
    return Response.of(status, "text/html; charset=utf-8", html)
        .with("Content-Security-Policy", header());
  }

  /** The model's page with this policy. */
  public <T> Response page(int status, Renderer<T> renderer, T model) {
    return Response.of(status, "text/html; charset=utf-8", Markup.utf8(renderer, model))
        .with("Content-Security-Policy", header());
  }

  private String header() {
    return "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src"
        + " 'self'"
        + (images.isEmpty() ? "" : " " + String.join(" ", images))
        + "; base-uri 'none'; form-action 'self'; frame-ancestors "
        + (frameAncestors.isEmpty() ? "'none'" : String.join(" ", frameAncestors));
  }
}
