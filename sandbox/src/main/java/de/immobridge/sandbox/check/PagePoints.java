package de.immobridge.sandbox.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Pages in onOffice's frame, and trouble of the API. */
final class PagePoints {
  private static final String FRAME = "Frame";
  private static final String TROUBLE = "Trouble";

  private PagePoints() {}

  static List<Point> all() {
    return List.of(
        new Point(FRAME, "The pages can be shown in onOffice's frame.", PagePoints::framed),
        new Point(
            FRAME,
            "No page passes on its address, which carries token and claim.",
            PagePoints::referrer),
        new Point(
            TROUBLE,
            "A maintenance page of onOffice becomes an explanation.",
            walk -> explained(walk, "http-503")),
        new Point(
            TROUBLE,
            "An answer that breaks off becomes an explanation.",
            walk -> explained(walk, "truncated")));
  }

  private static Verdict framed(Walk walk) {
    walk.unlocked(Walk.AGENCY);
    var headers = walk.visit(walk.service()).headers();
    boolean forbidden = headers.containsKey("x-frame-options");
    String policy = headers.getOrDefault("content-security-policy", "");
    boolean shut =
        policy.contains("frame-ancestors 'none'") || policy.contains("frame-ancestors 'self'");
    return Verdict.of(!forbidden, "X-Frame-Options forbids it.")
        .and(Verdict.of(!shut, "The Content-Security-Policy forbids it."));
  }

  private static Verdict referrer(Walk walk) {
    walk.unlocked(Walk.AGENCY);
    var answer = walk.visit(walk.service());
    String policy = answer.headers().getOrDefault("referrer-policy", "").toLowerCase(Locale.ROOT);
    boolean said =
        policy.contains("no-referrer")
            || policy.contains("origin")
            || policy.contains("same-origin")
            || answer.body().contains("name=\"referrer\"");
    return Verdict.of(said, "There is no Referrer-Policy.");
  }

  private static Verdict explained(Walk walk, String fault) {
    walk.unlocked(Walk.AGENCY);
    walk.knobs(Map.of("fault.kind", fault));
    walk.calls();
    var answer = walk.visit(walk.service());
    if (walk.calls().isEmpty() && answer.status() == 200) {
      return new Verdict.NotTried("Opening the service needed nothing of the API.");
    }
    boolean trace = answer.body().contains("Exception") || answer.body().contains("Stack trace");
    return Verdict.of(!answer.body().isBlank(), "The user saw nothing.")
        .and(Verdict.of(!trace, "The user saw a stack trace."));
  }
}
