package de.immobridge.sandbox.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;

/** Pages in onOffice's frame, trouble of the API, and webhooks. */
final class PagePoints {
  private static final String FRAME = "Frame";
  private static final String TROUBLE = "Trouble";
  private static final String WEBHOOKS = "Webhooks and orders";
  private static final long GLANCE_NANOS = 50_000_000;
  private static final int LOOKS = 600;

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
            walk -> explained(walk, "truncated")),
        new Point(WEBHOOKS, "A webhook that comes twice is taken twice.", PagePoints::webhookTwice),
        new Point(
            WEBHOOKS,
            "An order result that is loaded twice is credited once.",
            _ ->
                new Verdict.NotTried(
                    "An order begins in the provider's own page, which is not known here.")));
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

  private static Verdict webhookTwice(Walk walk) {
    if (!walk.hasWebhook()) {
      return new Verdict.NotTried("No --webhook-url was given.");
    }
    walk.unlocked(Walk.AGENCY);
    walk.knobs(Map.of("webhook.copies", "2"));
    int before = walk.ask("GET", "/control/webhooks", Map.of()).size();
    walk.ask(
        "POST",
        "/control/webhook",
        Map.of(
            "customerWebId", Walk.AGENCY, "userId", Walk.ADMINISTRATOR, "estateId", Walk.ESTATE));
    for (int look = 0; look < LOOKS; look++) {
      JsonNode all = walk.ask("GET", "/control/webhooks", Map.of());
      var ours = StreamSupport.stream(all.spliterator(), false).skip(before).toList();
      if (ours.stream().noneMatch(each -> each.path("state").asText().equals("waiting"))) {
        ours.forEach(
            each ->
                walk.note(
                    "webhook -> "
                        + each.path("state").asText()
                        + " "
                        + each.path("status").asText("")));
        return Verdict.of(
            ours.size() == 2
                && ours.stream().allMatch(each -> each.path("status").asInt() / 100 == 2),
            "Not both were answered with 2xx.");
      }
      LockSupport.parkNanos(GLANCE_NANOS);
    }
    return new Verdict.Broken("It was not answered within half a minute.");
  }
}
