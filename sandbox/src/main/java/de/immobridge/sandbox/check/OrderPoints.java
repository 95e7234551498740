package de.immobridge.sandbox.check;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.signature.MessageSignature;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Results of payments, which are browser navigations: they can be repeated. An order begins in the
 * provider's own page, which is not known here; so it is signed here, with the secret that both
 * share, and paid in onOffice's dialog.
 */
final class OrderPoints {
  private static final String SUBJECT = "Order results";
  private static final Verdict NO_ADDRESS = new Verdict.NotTried("No --result-url was given.");

  private OrderPoints() {}

  static List<Point> all() {
    return List.of(
        new Point(
            SUBJECT,
            "A result with a changed signature is refused.",
            walk -> walk.given().resultUrl().map(url -> tampered(walk, url)).orElse(NO_ADDRESS)),
        new Point(
            SUBJECT,
            "A result that is loaded twice is shown twice.",
            walk -> walk.given().resultUrl().map(url -> shownTwice(walk, url)).orElse(NO_ADDRESS)),
        new Point(
            SUBJECT,
            "A result that is loaded twice is credited once.",
            walk -> walk.given().resultUrl().map(url -> onceOnly(walk, url)).orElse(NO_ADDRESS)));
  }

  private static Verdict tampered(Walk walk, String resultUrl) {
    var result = paid(walk, resultUrl).toString();
    var visit = walk.visit(URI.create(result.replaceAll("signature=(.)", "signature=z")));
    return Verdict.of(
        visit.status() >= 400 && visit.status() < 500,
        "It was answered with HTTP " + visit.status() + " instead of a refusal (4xx).");
  }

  private static Verdict shownTwice(Walk walk, String resultUrl) {
    var result = paid(walk, resultUrl);
    int first = walk.visit(result).status();
    int second = walk.visit(result).status();
    return Verdict.of(first < 400, "It was answered with HTTP " + first + ".")
        .and(Verdict.of(second < 400, "The second time it was answered with HTTP " + second + "."));
  }

  private static Verdict onceOnly(Walk walk, String resultUrl) {
    if (walk.given().creditUrl().isEmpty()) {
      return new Verdict.NotTried("No --credit-url was given, which tells what was credited.");
    }
    var credit = URI.create(walk.given().creditUrl().get());
    var result = paid(walk, resultUrl);
    var before = walk.visit(credit).body();
    walk.visit(result);
    var once = walk.visit(credit).body();
    walk.visit(result);
    var twice = walk.visit(credit).body();
    return Verdict.of(!once.equals(before), "Nothing was credited.")
        .and(Verdict.of(twice.equals(once), "It was credited twice."));
  }

  /** The signed address to which onOffice sends the frame when an order was paid. */
  private static URI paid(Walk walk, String resultUrl) {
    walk.unlocked(Walk.AGENCY);
    var window = walk.service();
    var path = "/enterprise/windows/" + window.id() + "/message";
    var verdict = walk.ask("POST", path, Map.of("text", order(walk, window, resultUrl).toString()));
    if (!verdict.path("accepted").asBoolean()) {
      throw new IllegalStateException(verdict.path("reason").asText());
    }
    walk.note("onOffice: an order of 1.00 is paid by credit card");
    var order = "/enterprise/orders/" + verdict.at("/order/id").asText();
    return URI.create(walk.ask("POST", order, Map.of("status", "success")).path("url").asText());
  }

  private static ObjectNode order(Walk walk, Walk.Opened window, String resultUrl) {
    var order =
        JsonNodeFactory.instance
            .objectNode()
            .put("callbackurl", resultUrl)
            .put("parametercacheid", window.cacheId())
            .put("timestamp", Instant.now().getEpochSecond())
            .put("totalprice", "1.00");
    order
        .putArray("products")
        .addObject()
        .put("name", "Conformance")
        .put("price", "1.00")
        .put("quantity", "1")
        .put("circleofusers", "customer");
    return order.put("signature", MessageSignature.of(walk.given().secret(), order));
  }
}
