package de.immobridge.records;

import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.EstateId;
import java.util.List;
import java.util.Map;

/** An entry for the activities: what was done, with which estate or addresses. */
public final class NewActivity {
  private final Action action;

  private NewActivity(Action action) {
    this.action = action;
  }

  Action action() {
    return action;
  }

  private static NewActivity of(String whose, Object ids) {
    return new NewActivity(Action.writing(Action.Verb.CREATE, "agentslog", "", Map.of(whose, ids)));
  }

  /** Of an estate. */
  public static NewActivity about(EstateId estate) {
    return of("estateid", Ids.number(estate.value()));
  }

  /** Of these addresses; each gets an entry of its own. */
  public static NewActivity with(List<String> addresses) {
    if (addresses.isEmpty()) {
      throw new IllegalArgumentException("an activity is of an estate or of addresses");
    }
    return of("addressids", Ids.numbers(addresses));
  }

  /** With these addresses too. */
  public NewActivity andWith(List<String> addresses) {
    return and("addressids", Ids.numbers(addresses));
  }

  /** The kind of action, as the customer has named it. */
  public NewActivity kind(String kind) {
    return and("actionkind", kind);
  }

  /** In words. */
  public NewActivity note(String note) {
    return and("note", TextType.carried(note));
  }

  /** Anything else that onOffice knows of an activity, such as {@code duration} in seconds. */
  public NewActivity and(String name, Object value) {
    return new NewActivity(action.with(name, value));
  }
}
