package de.immobridge.customer;

import de.immobridge.onoffice.Deadline;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * One table of DynamoDB, asked within the deadline. A condition that does not hold is a result and
 * no exception: it is what the item was that stood in the way.
 */
record Table(DynamoDbClient dynamo, String name) {
  private static final ReturnValuesOnConditionCheckFailure IN_THE_WAY =
      ReturnValuesOnConditionCheckFailure.ALL_OLD;

  /**
   * What must be so for a change to be made.
   *
   * @param names what its {@code #words} stand for: DynamoDB has names of its own for many
   */
  record Condition(
      String expression, Map<String, String> names, Map<String, AttributeValue> values) {
    Condition(String expression, Map<String, AttributeValue> values) {
      this(expression, Map.of(), values);
    }

    /** Values are a customer's: not for logs. */
    @Override
    public String toString() {
      return "Condition[" + expression + "]";
    }

    /** Nothing: what is there does not matter. */
    static Condition none(Map<String, String> names, Map<String, AttributeValue> values) {
      return new Condition("", names, values);
    }

    /** DynamoDB refuses an empty one. */
    private @Nullable String text() {
      return expression.isEmpty() ? null : expression;
    }

    /** DynamoDB refuses an empty one. */
    private static <V> @Nullable Map<String, V> some(Map<String, V> map) {
      return map.isEmpty() ? null : map;
    }
  }

  /** The item as it is now; empty if there is none. */
  Map<String, AttributeValue> read(Map<String, AttributeValue> key, Deadline deadline) {
    return dynamo
        .getItem(
            Within.of(deadline, GetItemRequest.builder())
                .tableName(name)
                .key(key)
                .consistentRead(true)
                .build())
        .item();
  }

  /** Writes the item; else the one that stands in the way, which may be none. */
  Optional<Map<String, AttributeValue>> put(
      Map<String, AttributeValue> item, Condition condition, Deadline deadline) {
    return unless(
        () ->
            dynamo.putItem(
                Within.of(deadline, PutItemRequest.builder())
                    .tableName(name)
                    .item(item)
                    .conditionExpression(condition.text())
                    .expressionAttributeNames(Condition.some(condition.names))
                    .expressionAttributeValues(Condition.some(condition.values))
                    .returnValuesOnConditionCheckFailure(IN_THE_WAY)
                    .build()));
  }

  /** Deletes the item; else the one that stands in the way, which may be none. */
  Optional<Map<String, AttributeValue>> delete(
      Map<String, AttributeValue> key, Condition condition, Deadline deadline) {
    return unless(
        () ->
            dynamo.deleteItem(
                Within.of(deadline, DeleteItemRequest.builder())
                    .tableName(name)
                    .key(key)
                    .conditionExpression(condition.text())
                    .expressionAttributeNames(Condition.some(condition.names))
                    .expressionAttributeValues(Condition.some(condition.values))
                    .returnValuesOnConditionCheckFailure(IN_THE_WAY)
                    .build()));
  }

  private static Optional<Map<String, AttributeValue>> unless(Runnable change) {
    try {
      change.run();
      return Optional.empty();
    } catch (ConditionalCheckFailedException inTheWay) {
      return Optional.of(inTheWay.hasItem() ? inTheWay.item() : Map.of());
    }
  }

  /**
   * Changes the item and gives it as it is then; empty if the condition does not hold.
   *
   * @param change may use the condition's names and values
   */
  Optional<Map<String, AttributeValue>> update(
      Map<String, AttributeValue> key, String change, Condition condition, Deadline deadline) {
    try {
      return Optional.of(
          dynamo
              .updateItem(
                  Within.of(deadline, UpdateItemRequest.builder())
                      .tableName(name)
                      .key(key)
                      .updateExpression(change)
                      .conditionExpression(condition.text())
                      .expressionAttributeNames(Condition.some(condition.names))
                      .expressionAttributeValues(Condition.some(condition.values))
                      .returnValues(ReturnValue.ALL_NEW)
                      .build())
              .attributes());
    } catch (ConditionalCheckFailedException itDoesNotHold) {
      return Optional.empty();
    }
  }
}
