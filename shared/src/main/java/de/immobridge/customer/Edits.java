package de.immobridge.customer;

import static de.immobridge.customer.Attributes.text;

import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Who is editing which property in which language this moment, so that two of our users never
 * compare and write at the same time. A hold ends by itself. Thread-safe.
 */
public final class Edits {
  private static final Logger LOG = LoggerFactory.getLogger(Edits.class);

  /** {@code property} is not a word of DynamoDB's today; it may become one. */
  private static final Map<String, String> KEY_NAME = Map.of("#property", "property");

  private final DynamoDbClient dynamo;
  private final String table;
  private final Clock clock;
  private final RandomBytes random = new RandomBytes();

  public Edits(DynamoDbClient dynamo, String table, Clock clock) {
    this.dynamo = dynamo;
    this.table = table;
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
  public record Hold(String property, String holder) {}

  /**
   * Holds a property in a language.
   *
   * @param language the main language and a version of the same code are two things here
   * @param time after which the hold ends by itself; longer than the edit can take
   */
  public Holding hold(
      CustomerWebId customer,
      EstateId estate,
      EstateLanguage language,
      Duration time,
      Deadline deadline) {
    var hold = new Hold(property(customer, estate, language), random.id());
    Instant now = clock.instant();
    try {
      dynamo.putItem(
          Within.of(deadline, PutItemRequest.builder())
              .tableName(table)
              .item(
                  Map.of(
                      "property", text(hold.property()),
                      "holder", text(hold.holder()),
                      "expiresAt", Attributes.wholeSeconds(now.plus(time))))
              .conditionExpression("attribute_not_exists(#property) OR expiresAt <= :now")
              .expressionAttributeNames(KEY_NAME)
              .expressionAttributeValues(Map.of(":now", Attributes.seconds(now)))
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
              .build());
      return new Holding.Held(hold);
    } catch (ConditionalCheckFailedException held) {
      return isOurs(held, hold) ? new Holding.Held(hold) : new Holding.Busy();
    }
  }

  /** Ends a hold early; one that cannot be released ends by itself. */
  public void release(Hold hold, Deadline deadline) {
    try {
      dynamo.deleteItem(
          Within.of(deadline, DeleteItemRequest.builder())
              .tableName(table)
              .key(Map.of("property", text(hold.property())))
              .conditionExpression("holder = :holder")
              .expressionAttributeValues(Map.of(":holder", text(hold.holder())))
              .build());
    } catch (ConditionalCheckFailedException endedBefore) {
      // It has ended by itself, and may be somebody else's by now.
    } catch (SdkException | OutOfTimeException e) {
      LOG.warn("a hold was not released and ends by itself: {}", e.getMessage());
    }
  }

  /** The first answer to the same request may have got lost, and the SDK has asked again. */
  private static boolean isOurs(ConditionalCheckFailedException held, Hold hold) {
    Map<String, AttributeValue> item = held.item();
    return text(item, "holder").filter(hold.holder()::equals).isPresent();
  }

  private static String property(CustomerWebId customer, EstateId estate, EstateLanguage language) {
    return BoundTo.join(
        customer.value(),
        estate.value(),
        switch (language) {
          case EstateLanguage.Main() -> "main";
          case EstateLanguage.Version(String code) -> code;
        });
  }
}
