package de.immobridge.customer;

import static de.immobridge.customer.Attributes.text;

import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.EstateId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Who is editing which property this moment, so that two of our users never compare and write at
 * the same time. A hold ends by itself. One that could not be released is in nobody's way here, and
 * its release is tried again with the next one. Thread-safe.
 */
public final class Edits {
  private static final Logger LOG = LoggerFactory.getLogger(Edits.class);

  /** {@code property} is not a word of DynamoDB's today; it may become one. */
  private static final Map<String, String> KEY_NAME = Map.of("#property", "property");

  private final Table table;
  private final Clock clock;
  private final RandomBytes random = new RandomBytes();

  /** Holds of edits that have ended, of which the table does not know yet. */
  private final Map<String, Hold> ended = new ConcurrentHashMap<>();

  public Edits(DynamoDbClient dynamo, String table, Clock clock) {
    this.table = new Table(dynamo, table);
    this.clock = clock;
  }

  /** Whether the property may be edited now. */
  public sealed interface Holding {
    /** It may, until the hold is released or ends. */
    record Held(Hold hold) implements Holding {}

    /** Somebody else is editing it. */
    record Busy() implements Holding {}
  }

  /** One edit's own hold. */
  public record Hold(String property, String holder, Instant ends) {}

  /**
   * Holds a property, in all its languages.
   *
   * @param estate the id of its main language, as far as it is known
   * @param time after which the hold ends by itself; longer than the edit can take
   */
  public Holding hold(CustomerWebId customer, EstateId estate, Duration time, Deadline deadline) {
    String property = BoundTo.join(customer.value(), estate.value());
    var hold = new Hold(property, random.id(), clock.instant().plus(time));
    Optional<String> other = put(hold, hold.holder(), deadline);
    if (other.filter(ended::containsKey).isPresent()) {
      other = put(hold, other.get(), deadline);
    }
    return other.filter(holder -> !holder.equals(hold.holder())).isEmpty()
        ? new Holding.Held(hold)
        : new Holding.Busy();
  }

  /**
   * Holds it, unless another hold is in the way; its holder, if so. That may be ourselves: the
   * first answer to the same request may have got lost, and the SDK has asked again.
   *
   * @param over whose hold is in nobody's way
   */
  private Optional<String> put(Hold hold, String over, Deadline deadline) {
    var item =
        Map.of(
            "property", text(hold.property()),
            "holder", text(hold.holder()),
            "expiresAt", Attributes.wholeSeconds(hold.ends()));
    var free =
        new Table.Condition(
            "attribute_not_exists(#property) OR expiresAt <= :now OR holder = :over",
            KEY_NAME,
            Map.of(":now", Attributes.seconds(clock.instant()), ":over", text(over)));
    return table.put(item, free, deadline).map(other -> text(other, "holder").orElse(""));
  }

  /** Ends a hold early; one that cannot be released ends by itself. */
  public void release(Hold hold, Deadline deadline) {
    ended.put(hold.holder(), hold);
    try {
      delete(hold, deadline);
      ended.values().removeIf(other -> !clock.instant().isBefore(other.ends()));
      for (Hold other : List.copyOf(ended.values())) {
        delete(other, deadline);
      }
    } catch (SdkException | OutOfTimeException e) {
      LOG.warn("a hold was not released yet: {}", e.getMessage());
    }
  }

  /** One that has ended by itself may be somebody else's by now. */
  private void delete(Hold hold, Deadline deadline) {
    var stillOurs = new Table.Condition("holder = :holder", Map.of(":holder", text(hold.holder())));
    table.delete(Map.of("property", text(hold.property())), stillOurs, deadline);
    ended.remove(hold.holder());
  }
}
