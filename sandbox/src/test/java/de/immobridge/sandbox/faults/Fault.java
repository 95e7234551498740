package de.immobridge.sandbox.faults;

import java.util.function.Consumer;

/** What goes wrong between us and onOffice, or between us and our tables. */
enum Fault {
  NONE("nothing", _ -> {}),
  ANSWER_LOST("onOffice does it, its answer is lost", api("drop-answer")),
  ANSWER_LOST_ONCE("onOffice does it, its first answer is lost", once("drop-answer")),
  SECOND_ANSWER_LOST("onOffice does it, its second answer is lost", second("drop-answer")),
  NOT_REACHED("the connection ends before onOffice has acted", api("drop")),
  NOT_REACHED_ONCE("the first connection ends before onOffice has acted", once("drop")),
  MAINTENANCE("onOffice answers with a page of HTML", api("html")),
  HTTP_500("onOffice answers HTTP 500", api("http-500")),
  HTTP_503("onOffice answers HTTP 503", api("http-503")),
  HTTP_503_ONCE("onOffice's first answer is HTTP 503", once("http-503")),
  SECOND_HTTP_503("onOffice's second answer is HTTP 503", second("http-503")),
  TRUNCATED("onOffice's answer ends in the middle", api("truncated")),
  SECOND_TRUNCATED("onOffice's second answer ends in the middle", second("truncated")),
  EMPTY("onOffice's answer is empty", api("empty")),
  MISSING_RESULT("onOffice's answer lacks a result", api("missing-result")),
  NO_RESULTS("onOffice's answer has no results", api("no-results")),
  LATE("onOffice answers later than anybody waits", knob("api.latency", "3800ms")),
  SLOW("onOffice is slow", knob("api.latency", "2000ms")),
  BLOCKED("the administrator has blocked us", scene -> scene.agency().blocked()),
  CLAIM_EXPIRED("the user's claim is too old", scene -> scene.onOffice().claimsExpire()),
  CODE_1("onOffice refuses: 1, an error of its own", code(1)),
  CODE_303("onOffice refuses: 303, busy", code(303)),
  CODE_80("onOffice refuses: 80, no such record", code(80)),
  CODE_174("onOffice refuses: 174, no right", code(174)),
  CODE_262("onOffice refuses: 262, no right to this record", code(262)),
  CLOCK("our clock is ten minutes off", knob("clock.offset", "10m")),
  TABLES_AWAY("our tables do not answer well", tables(Tables.State.REFUSING)),
  TABLES_READ_ONLY("our tables take no write", tables(Tables.State.REFUSING_WRITES)),
  TABLES_TAKE_ONE(
      "our tables take one write and refuse the next", tables(Tables.State.TAKING_ONE_WRITE)),
  TABLES_LOSE_ONE("one answer of our tables is lost", tables(Tables.State.LOSING_ONE_ANSWER)),
  TABLES_LOSE_ALL("our tables write, their answers are lost", tables(Tables.State.LOSING_ANSWERS)),
  SESSION_OVER("the session is over", Scene::sessionEnds),
  SOMEBODY_ELSE("somebody else changes the text first", Scene::somebodyElseChangesTheText);

  private final String words;
  private final Consumer<Scene> strike;

  Fault(String words, Consumer<Scene> strike) {
    this.words = words;
    this.strike = strike;
  }

  void strikes(Scene scene) {
    strike.accept(scene);
  }

  @Override
  public String toString() {
    return words;
  }

  private static Consumer<Scene> api(String kind) {
    return knob("fault.kind", kind);
  }

  private static Consumer<Scene> once(String kind) {
    return scene -> {
      knob("fault.times", "1").accept(scene);
      api(kind).accept(scene);
    };
  }

  private static Consumer<Scene> second(String kind) {
    return scene -> {
      knob("fault.every", "2").accept(scene);
      once(kind).accept(scene);
    };
  }

  private static Consumer<Scene> code(int number) {
    return knob(
        "fault.errors", "estate=" + number + ",unlockProvider=" + number + ",user=" + number);
  }

  private static Consumer<Scene> knob(String name, String value) {
    return scene -> scene.onOffice().knob(name, value);
  }

  private static Consumer<Scene> tables(Tables.State state) {
    return scene -> scene.tables().are(state);
  }
}
