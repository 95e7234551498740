package de.immobridge.sandbox.check;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Signed addresses: what is genuine is opened, everything else is turned away. */
final class SignaturePoints {
  private static final String SUBJECT = "Signed addresses";
  private static final long DAY = 86_400;

  private SignaturePoints() {}

  static List<Point> all() {
    return List.of(
        new Point(SUBJECT, "A genuine service call is opened.", walk -> opened(walk, Map.of())),
        new Point(
            SUBJECT,
            "Umlauts, blanks and ampersands in signed values do no harm.",
            SignaturePoints::otherAgency),
        new Point(
            SUBJECT,
            "A parameter that the provider does not know does no harm.",
            walk -> opened(walk, Map.of("someNewParameter", "a b&c=ä"))),
        new Point(
            SUBJECT,
            "A list among the parameters does no harm.",
            walk -> opened(walk, Map.of("imageIds", List.of("11", "12")))),
        refused(
            "A changed signature is refused.",
            url -> url.replaceAll("signature=(.)", "signature=z")),
        refused(
            "A call without a signature is refused.",
            url -> url.replaceAll("&?signature=[0-9a-f]*", "")),
        refused(
            "A parameter that was changed after signing is refused.",
            url -> url.replace("userId=" + Walk.ADMINISTRATOR, "userId=" + Walk.USER)),
        refused("A parameter that was added after signing is refused.", url -> url + "&more=1"),
        refused(
            "A parameter that comes a second time is refused.",
            url -> url + "&userId=" + Walk.USER),
        new Point(
            SUBJECT,
            "A call that was signed yesterday is refused.",
            walk ->
                turnedAway(
                    walk,
                    walk.service(
                            Walk.AGENCY, Walk.ADMINISTRATOR, Map.of("timestamp", timestamp(-DAY)))
                        .address())),
        new Point(
            SUBJECT,
            "A call from tomorrow is refused.",
            walk ->
                turnedAway(
                    walk,
                    walk.service(
                            Walk.AGENCY, Walk.ADMINISTRATOR, Map.of("timestamp", timestamp(DAY)))
                        .address())),
        new Point(
            SUBJECT,
            "An activation with a changed signature is refused.",
            walk ->
                turnedAway(
                    walk,
                    URI.create(
                        walk.activation(Walk.AGENCY)
                            .address()
                            .toString()
                            .replaceAll("signature=(.)", "signature=z")))));
  }

  private static Point refused(String promise, java.util.function.UnaryOperator<String> change) {
    return new Point(
        SUBJECT,
        promise,
        walk -> turnedAway(walk, URI.create(change.apply(walk.service().address().toString()))));
  }

  private static Verdict opened(Walk walk, Map<String, ?> parameters) {
    if (!walk.unlocked(Walk.AGENCY)) {
      return Verdict.NOT_UNLOCKED;
    }
    int status = walk.visit(walk.service(Walk.AGENCY, Walk.ADMINISTRATOR, parameters)).status();
    return Verdict.of(status == 200, "It was answered with HTTP " + status + ".");
  }

  private static Verdict otherAgency(Walk walk) {
    if (!walk.unlocked(Walk.OTHER_AGENCY)) {
      return new Verdict.Broken("The agency Müller & Söhne could not unlock the provider.");
    }
    int status = walk.visit(walk.service(Walk.OTHER_AGENCY, Walk.ADMINISTRATOR, Map.of())).status();
    return Verdict.of(status < 400, "It was answered with HTTP " + status + ".");
  }

  private static Verdict turnedAway(Walk walk, URI address) {
    walk.calls();
    int status = walk.visit(address).status();
    var calls = walk.calls();
    return Verdict.of(
            status >= 400 && status < 500,
            "It was answered with HTTP " + status + " instead of a refusal (4xx).")
        .and(Verdict.of(calls.isEmpty(), "It was refused, but the API was called on its behalf."));
  }

  private static String timestamp(long secondsFromNow) {
    return Long.toString(Instant.now().getEpochSecond() + secondsFromNow);
  }
}
