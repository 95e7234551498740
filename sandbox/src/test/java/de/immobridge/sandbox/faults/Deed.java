package de.immobridge.sandbox.faults;

import de.immobridge.sandbox.visit.Visitor;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** What somebody does, up to the moment at which something goes wrong. */
enum Deed {
  UNLOCK("An administrator pastes the key", Deed::unlock),
  OPEN("A broker opens the service", Deed::open),
  OPEN_PATIENTLY("A page that was still loading asks again", Deed::openPatiently),
  READ("The page reads the property", Deed::read),
  EDIT("The page saves a text", Deed::edit),
  ACTION("The page calls an action that writes", Deed::action),
  MESSAGE("The page has a message to onOffice's window signed", Deed::message);

  /** What is done with one request knows no second answer. */
  private static final Set<Fault> SECOND =
      EnumSet.of(Fault.SECOND_ANSWER_LOST, Fault.SECOND_HTTP_503, Fault.SECOND_TRUNCATED);

  private static final Set<Fault> AFTERWARDS = EnumSet.of(Fault.SESSION_OVER, Fault.SOMEBODY_ELSE);

  private static final Set<Fault> BESIDES_UNLOCKING =
      EnumSet.of(Fault.BLOCKED, Fault.CLAIM_EXPIRED, Fault.SOMEBODY_ELSE, Fault.CODE_262);

  /** Signing asks neither onOffice nor the tables. */
  private static final Set<Fault> FOR_MESSAGES =
      EnumSet.of(
          Fault.NONE,
          Fault.ANSWER_LOST,
          Fault.LATE,
          Fault.BLOCKED,
          Fault.CLAIM_EXPIRED,
          Fault.CLOCK,
          Fault.TABLES_AWAY,
          Fault.SESSION_OVER);

  private final String words;
  private final Function<Scene, Prepared> preparation;

  /**
   * Everything is ready.
   *
   * @param act what is told
   * @param stored what is stored, once the fault is over
   * @param then what is told when it is done once more, without a fault
   */
  record Prepared(Supplier<String> act, Supplier<String> stored, Supplier<String> then) {}

  Deed(String words, Function<Scene, Prepared> preparation) {
    this.words = words;
    this.preparation = preparation;
  }

  Prepared prepared(Scene scene) {
    return preparation.apply(scene);
  }

  /** Whether this can go wrong with it, and says something of its own. */
  boolean meets(Fault fault) {
    return switch (this) {
      case UNLOCK -> !SECOND.contains(fault) && !BESIDES_UNLOCKING.contains(fault);
      case OPEN, OPEN_PATIENTLY, READ -> !SECOND.contains(fault) && !AFTERWARDS.contains(fault);
      case EDIT, ACTION -> true;
      case MESSAGE -> FOR_MESSAGES.contains(fault);
    };
  }

  @Override
  public String toString() {
    return words;
  }

  private static Prepared unlock(Scene scene) {
    var window = scene.agency().opensActivation(Scene.ADMINISTRATOR);
    return new Prepared(
        () -> unlocked(window.pastes()),
        () -> "onOffice: " + scene.agency().status() + "; " + scene.known(),
        () -> "the service: " + Scene.told(scene.opens()) + "; " + scene.known());
  }

  private static String unlocked(Visitor.Answer answer) {
    String reason = answer.headers().getOrDefault("x-unlock-reason", "");
    return answer.status() == 200 || !reason.isEmpty()
        ? (answer.body() + " " + reason).strip()
        : Scene.told(answer);
  }

  private static Prepared open(Scene scene) {
    scene.agency().activated();
    return new Prepared(
        () -> Scene.told(scene.opens()), scene::known, () -> Scene.told(scene.opens()));
  }

  private static Prepared openPatiently(Scene scene) {
    scene.agency().activated();
    var page = scene.opens();
    Supplier<String> asking = () -> Scene.told(page.action("open", Map.of()));
    return new Prepared(asking, scene::known, asking);
  }

  private static Prepared read(Scene scene) {
    scene.agency().activated();
    var page = scene.opens();
    Supplier<String> reading = () -> Scene.told(page.reads(Scene.ESTATE));
    return new Prepared(reading, scene::known, reading);
  }

  private static Prepared edit(Scene scene) {
    scene.agency().activated();
    var page = scene.opens();
    page.reads(Scene.ESTATE);
    String seen = scene.text();
    Supplier<String> editing =
        () -> Scene.told(page.edits(Scene.ESTATE, Map.of("lage", "mine"), Map.of("lage", seen)));
    return new Prepared(editing, () -> written(scene, seen), editing);
  }

  private static Prepared action(Scene scene) {
    scene.agency().activated();
    var page = scene.opens();
    String seen = scene.text();
    Supplier<String> acting =
        () -> Scene.told(page.action("write", Map.of("seen", seen, "word", "mine")));
    return new Prepared(acting, () -> written(scene, seen), acting);
  }

  private static String written(Scene scene, String seen) {
    String now = scene.text();
    return switch (now) {
          case "mine" -> "the new text; ";
          case "theirs" -> "their text; ";
          default -> now.equals(seen) ? "the old text; " : "another text; ";
        }
        + scene.known();
  }

  private static Prepared message(Scene scene) {
    scene.agency().activated();
    var page = scene.opens();
    Supplier<String> signing =
        () -> {
          var answer =
              page.call(
                  "POST",
                  "/service/message",
                  Map.of("onOfficeType", "onOffice.service.refreshParent"));
          if (answer.status() != 200) {
            return Scene.told(answer);
          }
          return page.posts(answer.body()).accepted()
              ? "signed, and onOffice accepts it"
              : "signed, and onOffice does not accept it";
        };
    return new Prepared(signing, scene::known, signing);
  }
}
