package de.immobridge.sandbox.check;

import de.immobridge.sandbox.visit.UnlockPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Unlocking: what is called when, and which word is told. */
final class UnlockPoints {
  private static final String SUBJECT = "Unlocking";
  private static final int SERVER_ERROR = 500;

  private UnlockPoints() {}

  static List<Point> all() {
    return List.of(
        new Point(
            SUBJECT,
            "The page has a field for the API key, and showing it calls nothing.",
            UnlockPoints::shown),
        new Point(
            SUBJECT,
            "The page carries neither API token nor claim where they can be read.",
            UnlockPoints::nothingReadable),
        tried("A wrong key is not told as success.", UnlockPoints::wrongKey),
        tried(
            "After a wrong key the right one works in the same window.",
            UnlockPoints::secondAttempt),
        tried(
            "The word 'active' is told when, and only when, unlockProvider has succeeded.",
            UnlockPoints::refusedByOnOffice),
        tried("During unlocking nothing but unlockProvider is called.", UnlockPoints::nothingElse),
        tried(
            "A lost answer of unlockProvider is not told as success, and can be tried again.",
            UnlockPoints::lostAnswer));
  }

  private static Point tried(String promise, BiFunction<Walk, Walk.Opened, Verdict> trial) {
    return new Point(SUBJECT, promise, walk -> trial.apply(walk, walk.activation(Walk.AGENCY)));
  }

  private static Verdict shown(Walk walk) {
    walk.calls();
    boolean there = walk.page(walk.activation(Walk.AGENCY)).isPresent();
    return Verdict.of(there, "There is no form with a field to type into.")
        .and(Verdict.of(walk.calls().isEmpty(), "The API was called before a key was there."));
  }

  private static Verdict nothingReadable(Walk walk) {
    var window = walk.activation(Walk.AGENCY);
    String body = walk.visit(window).body();
    return Verdict.of(
        window.secrets().stream().noneMatch(body::contains),
        "Token or claim stand in the page as they are.");
  }

  private static Verdict wrongKey(Walk walk, Walk.Opened window) {
    return walk.page(window)
        .map(
            page -> {
              var answer = walk.paste(page, "f".repeat(window.apiKey().length()));
              return Verdict.of(!Walk.word(answer).equals("active"), "It was told as 'active'.")
                  .and(
                      Verdict.of(
                          answer.status() < SERVER_ERROR, "It ended in an error of the server."));
            })
        .orElseGet(UnlockPoints::noForm);
  }

  private static Verdict secondAttempt(Walk walk, Walk.Opened window) {
    Optional<UnlockPage> page = walk.page(window);
    page.ifPresent(it -> walk.paste(it, "f".repeat(window.apiKey().length())));
    return page.map(it -> told(Walk.word(walk.paste(it, window.apiKey()))))
        .orElseGet(UnlockPoints::noForm);
  }

  private static Verdict refusedByOnOffice(Walk walk, Walk.Opened window) {
    walk.knobs(Map.of("fault.errors", "unlockProvider=177*1"));
    Optional<UnlockPage> page = walk.page(window);
    return page.map(
            it -> {
              String refused = Walk.word(walk.paste(it, window.apiKey()));
              walk.resetKnobs();
              walk.calls();
              return Verdict.of(
                      !refused.equals("active"), "onOffice refused, and 'active' was told.")
                  .and(told(Walk.word(walk.paste(it, window.apiKey()))))
                  .and(
                      Verdict.of(
                          walk.active(Walk.AGENCY),
                          "'active' was told, but unlockProvider had not succeeded."));
            })
        .orElseGet(UnlockPoints::noForm);
  }

  private static Verdict nothingElse(Walk walk, Walk.Opened window) {
    walk.calls();
    if (walk.unlock(Walk.AGENCY, window).isEmpty()) {
      return noForm();
    }
    var actions = walk.calls().stream().map(Walk::action).toList();
    return Verdict.of(
        actions.equals(List.of("do unlockProvider")), "What was called: " + actions + ".");
  }

  private static Verdict lostAnswer(Walk walk, Walk.Opened window) {
    walk.knobs(Map.of("fault.kind", "drop-answer", "fault.times", "1"));
    Optional<UnlockPage> page = walk.page(window);
    return page.map(
            it -> {
              String word = Walk.word(walk.paste(it, window.apiKey()));
              walk.resetKnobs();
              return Verdict.of(!word.equals("active"), "Nobody knew, and 'active' was told.")
                  .and(told(Walk.word(walk.paste(it, window.apiKey()))));
            })
        .orElseGet(UnlockPoints::noForm);
  }

  private static Verdict told(String word) {
    return Verdict.of(word.equals("active"), "The right key was answered with '" + word + "'.");
  }

  private static Verdict noForm() {
    return new Verdict.NotTried("The unlock page has no form with a field to type into.");
  }
}
