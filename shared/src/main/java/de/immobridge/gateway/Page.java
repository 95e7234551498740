package de.immobridge.gateway;

import java.util.List;

/** Answers with HTML that runs only in the frames and with the files we allow (reference K). */
public final class Page {
  private Page() {}

  /**
   * A page.
   *
   * @param frameAncestors hosts that may frame it, such as {@code https://*.onoffice.de}
   */
  public static Response of(int status, String html, List<String> frameAncestors) {
    return Response.of(status, "text/html; charset=utf-8", html)
        .with(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                + " img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors "
                + (frameAncestors.isEmpty() ? "'none'" : String.join(" ", frameAncestors)));
  }
}
