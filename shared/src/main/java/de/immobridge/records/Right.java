package de.immobridge.records;

import de.immobridge.json.Json;
import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.Outcome;
import de.immobridge.onoffice.Trouble;
import java.util.List;
import java.util.Map;

/** Whether a user may change an estate. onOffice itself is asked and decides. */
public sealed interface Right {

  /** He may. */
  record Granted() implements Right {}

  /** He may not, or the record is not there for him. */
  record Denied() implements Right {}

  /** onOffice did not tell; trying will. */
  record Unknown(Trouble trouble) implements Right {}

  /** Asks whether a user may change an estate. */
  static Ask<Right> toModify(String estateId, String userId) {
    Map<String, Object> parameters =
        Map.of(
            "action",
            "modify",
            "module",
            "estate",
            "userid",
            Ids.number(userId),
            "recordIds",
            List.of(Ids.number(estateId)));
    return Ask.of(
        Action.reading(Action.Verb.GET, "checkuserrecordsright", "", parameters),
        outcome -> read(outcome, estateId));
  }

  /** The answer lists those of the asked ids on which the user has the right. */
  private static Right read(Outcome outcome, String estateId) {
    return switch (outcome) {
      case Outcome.Unconfirmed unconfirmed -> new Unknown(Trouble.of(unconfirmed));
      case Outcome.Done(var entries, _) ->
          entries.stream().anyMatch(entry -> lists(entry.elements(), estateId))
              ? new Granted()
              : new Denied();
    };
  }

  private static boolean lists(Json elements, String id) {
    return elements.elements().stream().anyMatch(each -> each.text().equals(id))
        || elements.fields().values().stream().anyMatch(each -> each.text().equals(id));
  }
}
