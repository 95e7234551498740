package de.immobridge.customer;

import static de.immobridge.customer.Attributes.bytes;
import static de.immobridge.customer.Attributes.seconds;
import static de.immobridge.customer.Attributes.text;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.immobridge.onoffice.ApiClaim;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * The latest claim of each user (reference E). Latest means the latest signed time, in whatever
 * order the calls arrive; of two with the same time the later arrival wins. Thread-safe.
 */
public final class ApiClaims {
  private final DynamoDbClient dynamo;
  private final String table;
  private final StoredSecrets secrets;
  private final Optional<Duration> maxAge;
  private final Clock clock;

  /**
   * The claims in this table.
   *
   * @param maxAge how long after its signed time a claim counts; empty while onOffice sets no limit
   */
  public ApiClaims(
      DynamoDbClient dynamo, String table, Seal seal, Optional<Duration> maxAge, Clock clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.secrets = new StoredSecrets(seal);
    this.maxAge = maxAge;
    this.clock = clock;
  }

  /**
   * A stored claim.
   *
   * @param signedAt when onOffice signed the call that brought it
   */
  public record Latest(ApiClaim claim, Instant signedAt) {}

  /** What became of a claim that a call brought. */
  public sealed interface Remembering {
    /** It is the latest, and stored. */
    record Remembered() implements Remembering {}

    /** A later one is stored, which is the one to use. */
    record Later(Latest latest) implements Remembering {}
  }

  /** Stores the claim unless a later one is there. */
  public Remembering remember(User user, ApiClaim claim, Instant signedAt, Deadline deadline) {
    var item = new HashMap<>(key(user));
    byte[] plain = claim.value().getBytes(UTF_8);
    byte[] sealed = secrets.seal(Purpose.API_CLAIM, BoundTo.user(user), plain, deadline);
    item.put("claim", bytes(sealed));
    item.put("signedAt", seconds(signedAt));
    maxAge.ifPresent(age -> item.put("expiresAt", seconds(signedAt.plus(age))));
    try {
      put(
          item,
          "attribute_not_exists(signedAt) OR signedAt <= :given",
          seconds(signedAt),
          deadline);
      return new Remembering.Remembered();
    } catch (ConditionalCheckFailedException laterOneIsThere) {
      Map<String, AttributeValue> later = laterOneIsThere.item();
      return laterOr(user, item, later, deadline);
    }
  }

  private Remembering laterOr(
      User user,
      Map<String, AttributeValue> item,
      Map<String, AttributeValue> later,
      Deadline deadline) {
    return read(user, later, deadline)
        .<Remembering>map(Remembering.Later::new)
        .orElseGet(() -> replace(user, item, later, deadline));
  }

  /** A later claim that nobody can read must not stand in the way of one that can be read. */
  private Remembering replace(
      User user,
      Map<String, AttributeValue> item,
      Map<String, AttributeValue> unreadable,
      Deadline deadline) {
    try {
      put(item, "claim = :given", bytes(bytes(unreadable, "claim").orElseThrow()), deadline);
      return new Remembering.Remembered();
    } catch (ConditionalCheckFailedException anotherCallWasFirst) {
      return laterOr(user, item, anotherCallWasFirst.item(), deadline);
    }
  }

  /** The latest claim of this user, unless it has expired. */
  public Optional<Latest> latest(User user, Deadline deadline) {
    Map<String, AttributeValue> item =
        dynamo
            .getItem(
                Within.of(deadline, GetItemRequest.builder())
                    .tableName(table)
                    .key(key(user))
                    .consistentRead(true)
                    .build())
            .item();
    if (item.isEmpty() || Attributes.expired(item, clock.instant())) {
      return Optional.empty();
    }
    return read(user, item, deadline).filter(latest -> !tooOld(latest.signedAt()));
  }

  private Optional<Latest> read(User user, Map<String, AttributeValue> item, Deadline deadline) {
    Instant signedAt = seconds(item, "signedAt").orElseThrow();
    byte[] sealed = bytes(item, "claim").orElseThrow();
    return secrets
        .open(Purpose.API_CLAIM, user.customer(), BoundTo.user(user), sealed, deadline)
        .map(plain -> new Latest(new ApiClaim(new String(plain, UTF_8)), signedAt));
  }

  /** By today's setting; the item may have been stored under another. */
  private boolean tooOld(Instant signedAt) {
    return maxAge.map(age -> !signedAt.plus(age).isAfter(clock.instant())).orElse(false);
  }

  private void put(
      Map<String, AttributeValue> item, String condition, AttributeValue given, Deadline deadline) {
    dynamo.putItem(
        Within.of(deadline, PutItemRequest.builder())
            .tableName(table)
            .item(item)
            .conditionExpression(condition)
            .expressionAttributeValues(Map.of(":given", given))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build());
  }

  private static Map<String, AttributeValue> key(User user) {
    return Map.of("customerWebId", text(user.customer().value()), "userId", text(user.userId()));
  }
}
