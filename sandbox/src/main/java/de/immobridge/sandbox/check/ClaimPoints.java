package de.immobridge.sandbox.check;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.sandbox.simulator.recorder.ShortHash;
import java.util.List;
import java.util.Map;

/** Claims, languages, blocking: what the provider calls on behalf of whom. */
final class ClaimPoints {
  private static final String CLAIMS = "Claims";
  private static final String LANGUAGE = "Language";
  private static final String BLOCKING = "Blocking";
  private static final int SERVER_ERROR = 500;
  private static final Verdict NOTHING_CALLED =
      new Verdict.NotTried("Opening the service called nothing on the API.");

  private ClaimPoints() {}

  static List<Point> all() {
    return List.of(
        new Point(
            CLAIMS,
            "Every call carries the claim of the service call that it belongs to.",
            walk -> ownClaim(walk, Walk.ADMINISTRATOR)),
        new Point(
            CLAIMS,
            "Another user's call carries that user's claim.",
            walk -> ownClaim(walk, Walk.ADMINISTRATOR).and(ownClaim(walk, Walk.USER))),
        new Point(
            CLAIMS,
            "A service that is opened again works where only the latest claim is good.",
            ClaimPoints::latest),
        new Point(CLAIMS, "An expired claim is explained and not hammered.", ClaimPoints::expired),
        new Point(CLAIMS, "The page does not show the claim.", ClaimPoints::claimNotShown),
        new Point(
            LANGUAGE,
            "A property is read in the language in which the service was opened.",
            ClaimPoints::language),
        new Point(LANGUAGE, "The page speaks the language of the user.", ClaimPoints::userLanguage),
        new Point(
            BLOCKING, "A blocked provider explains itself to the user.", ClaimPoints::blocked),
        new Point(
            BLOCKING,
            "Unlocking again after a block works, with the new token and key.",
            ClaimPoints::again));
  }

  private static Verdict ownClaim(Walk walk, int user) {
    if (!walk.unlocked(Walk.AGENCY)) {
      return Verdict.NOT_UNLOCKED;
    }
    walk.calls();
    var window = walk.service(Walk.AGENCY, user, Map.of());
    walk.visit(window);
    List<JsonNode> calls = walk.calls();
    if (calls.isEmpty()) {
      return NOTHING_CALLED;
    }
    String hash = ShortHash.of(window.claim());
    return Verdict.of(
        calls.stream().allMatch(call -> call.path("claim").asText().equals(hash)),
        "A call of user " + user + " carried another claim, or none.");
  }

  private static Verdict latest(Walk walk) {
    walk.unlocked(Walk.AGENCY);
    walk.knobs(Map.of("claim.latestOnly", "true"));
    walk.visit(walk.service());
    walk.calls();
    int status = walk.visit(walk.service()).status();
    return Verdict.of(status == 200, "The second opening was answered with HTTP " + status + ".")
        .and(
            Verdict.of(
                walk.calls().stream().noneMatch(call -> call.path("errorcode").asInt() == 201),
                "The second opening used the claim of the first."));
  }

  private static Verdict expired(Walk walk) {
    walk.unlocked(Walk.AGENCY);
    walk.knobs(Map.of("claim.lifetime", "0s"));
    walk.calls();
    var answer = walk.visit(walk.service());
    int calls = walk.calls().size();
    return Verdict.of(
            answer.status() < SERVER_ERROR && !answer.body().isBlank(),
            "The user saw HTTP " + answer.status() + ".")
        .and(Verdict.of(calls <= 3, "The API was called " + calls + " times with a dead claim."));
  }

  private static Verdict claimNotShown(Walk walk) {
    walk.unlocked(Walk.AGENCY);
    var window = walk.service();
    return Verdict.of(
        !walk.visit(window).body().contains(window.claim()), "The claim stands in the page.");
  }

  private static Verdict language(Walk walk) {
    walk.unlocked(Walk.AGENCY);
    walk.calls();
    walk.visit(walk.service());
    var reads =
        walk.calls().stream().filter(call -> Walk.action(call).startsWith("read estate")).toList();
    if (reads.isEmpty()) {
      return new Verdict.NotTried("Opening the service read no property.");
    }
    return Verdict.of(
        reads.stream()
            .allMatch(read -> read.at("/parameters/estatelanguage").asText().equals("ENG")),
        "The property was read without estatelanguage=ENG.");
  }

  private static Verdict userLanguage(Walk walk) {
    walk.unlocked(Walk.AGENCY);
    String german = pageIn(walk, "DEU");
    String english = pageIn(walk, "ENG");
    return Verdict.of(
        german.contains("lang=\"de") && english.contains("lang=\"en"),
        "UserLanguage does not change the language that the page declares.");
  }

  private static String pageIn(Walk walk, String language) {
    return walk.visit(
            walk.service(Walk.AGENCY, Walk.ADMINISTRATOR, Map.of("UserLanguage", language)))
        .body();
  }

  private static Verdict blocked(Walk walk) {
    if (!walk.unlocked(Walk.AGENCY)) {
      return Verdict.NOT_UNLOCKED;
    }
    walk.block();
    var answer = walk.visit(walk.service());
    walk.calls();
    return Verdict.of(
        answer.status() < SERVER_ERROR && !answer.body().isBlank(),
        "The user saw HTTP " + answer.status() + ".");
  }

  private static Verdict again(Walk walk) {
    if (!walk.unlocked(Walk.AGENCY)) {
      return Verdict.NOT_UNLOCKED;
    }
    walk.block();
    walk.visit(walk.service());
    if (!walk.unlocked(Walk.AGENCY)) {
      return new Verdict.Broken("It could not be unlocked again.");
    }
    walk.calls();
    int status = walk.visit(walk.service()).status();
    boolean fine = walk.calls().stream().allMatch(call -> call.path("errorcode").asInt() == 0);
    return Verdict.of(status == 200, "The service was answered with HTTP " + status + ".")
        .and(Verdict.of(fine, "The API refused calls: the old token or key may be in use."));
  }
}
