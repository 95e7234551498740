package de.immobridge.records;

import de.immobridge.json.Json;
import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.Outcome;
import de.immobridge.onoffice.Trouble;
import java.util.List;
import java.util.Map;

/** Whether a user may do something with a record. onOffice itself is asked and decides. */
public sealed interface Right {

  /** He may. */
  record Granted() implements Right {}

  /** He may not, or the record is not there for him. */
  record Denied() implements Right {}

  /** onOffice did not tell; trying will. */
  record Unknown(Trouble trouble) implements Right {}

  /** What may be done with a record. */
  enum Deed {
    READ("read"),
    MODIFY("modify"),
    DELETE("delete"),
    CREATE("create");

    private final String word;

    Deed(String word) {
      this.word = word;
    }
  }

  /** Asks for one right of one user on one record. */
  static Ask<Right> ask(Module module, String recordId, String userId, Deed deed) {
    Map<String, Object> parameters =
        Map.of(
            "action", deed.word,
            "module", module.rightModule(),
            "userid", Ids.number(userId),
            "recordIds", List.of(Ids.number(recordId)));
    return Ask.of(
        Action.reading(Action.Verb.GET, "checkuserrecordsright", "", parameters),
        outcome -> read(outcome, recordId));
  }

  /** The answer lists those of the asked ids on which the user has the right. */
  private static Right read(Outcome outcome, String recordId) {
    return switch (outcome) {
      case Outcome.Refused refused -> new Unknown(Trouble.of(refused));
      case Outcome.NoAnswer(var fault) -> new Unknown(Trouble.of(fault));
      case Outcome.Done(var entries, _) ->
          entries.stream().anyMatch(entry -> lists(entry.elements(), recordId))
              ? new Granted()
              : new Denied();
    };
  }

  private static boolean lists(Json elements, String id) {
    return elements.elements().stream().anyMatch(each -> each.text().equals(id))
        || elements.fields().values().stream().anyMatch(each -> each.text().equals(id));
  }
}
