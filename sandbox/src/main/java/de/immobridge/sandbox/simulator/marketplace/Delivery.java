package de.immobridge.sandbox.simulator.marketplace;

import de.immobridge.sandbox.simulator.customer.Kind;
import java.time.Instant;

/**
 * One webhook call, sent, lost or still waiting (I).
 *
 * @param webhook the name of the one that is called
 * @param recordId of the record that was saved
 * @param dueAt when it is sent, or sent again, by onOffice's clock
 * @param tries how often it was sent so far
 */
public record Delivery(
    int number,
    String webhook,
    String webId,
    int userId,
    Kind kind,
    int recordId,
    String url,
    Instant dueAt,
    State state,
    int tries) {

  /** What has become of it. */
  public sealed interface State {}

  /** Its time has not come, or the answer is outstanding. */
  public record Waiting() implements State {}

  /** The provider answered. */
  public record Answered(int status) implements State {
    boolean content() {
      return status / 100 == 2;
    }
  }

  /** The provider could not be reached. */
  public record Failed() implements State {}

  Delivery in(State newState, int newTries) {
    return new Delivery(
        number, webhook, webId, userId, kind, recordId, url, dueAt, newState, newTries);
  }

  Delivery dueAt(Instant later) {
    return new Delivery(number, webhook, webId, userId, kind, recordId, url, later, state, tries);
  }

  @Override
  public String toString() {
    return "Delivery[" + number + ", webId=" + webId + ", " + kind + " " + recordId + "]";
  }
}
