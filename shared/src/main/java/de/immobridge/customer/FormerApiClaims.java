package de.immobridge.customer;

import static de.immobridge.customer.Attributes.bytes;
import static de.immobridge.customer.Attributes.seconds;
import static de.immobridge.customer.Attributes.text;

import de.immobridge.onoffice.ApiClaim;
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

/**
 * The latest claim of each user (reference E). Latest means the latest signed time, in whatever
 * order the calls arrive; of two with the same time the later arrival wins. Thread-safe.
 */
public final class FormerApiClaims {
  private final DynamoDbClient dynamo;
  private final String table;
  private final SecretCipher cipher;
  private final Optional<Duration> maxAge;
  private final Clock clock;

  /**
   * The claims in this table.
   *
   * @param maxAge how long after its signed time a claim counts; empty while onOffice sets no limit
   */
  public FormerApiClaims(
      DynamoDbClient dynamo,
      String table,
      SecretCipher cipher,
      Optional<Duration> maxAge,
      Clock clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.cipher = cipher;
    this.maxAge = maxAge;
    this.clock = clock;
  }

  /**
   * A stored claim.
   *
   * @param signedAt when onOffice signed the call that brought it
   */
  public record Latest(ApiClaim claim, Instant signedAt) {}

  /** Stores the claim unless a later one is there; whether it was stored. */
  public boolean remember(User user, ApiClaim claim, Instant signedAt) {
    var item = new HashMap<>(key(user));
    item.put("claim", bytes(cipher.encrypt(user.customer(), claim.value())));
    item.put("signedAt", seconds(signedAt));
    maxAge.ifPresent(age -> item.put("expiresAt", seconds(signedAt.plus(age))));
    try {
      dynamo.putItem(
          request ->
              request
                  .tableName(table)
                  .item(item)
                  .conditionExpression("attribute_not_exists(signedAt) OR signedAt <= :signedAt")
                  .expressionAttributeValues(Map.of(":signedAt", seconds(signedAt))));
      return true;
    } catch (ConditionalCheckFailedException laterOneIsThere) {
      return false;
    }
  }

  /** The latest claim of this user, unless it has expired. */
  public Optional<Latest> latest(User user) {
    Map<String, AttributeValue> item =
        dynamo
            .getItem(request -> request.tableName(table).key(key(user)).consistentRead(true))
            .item();
    if (item.isEmpty() || Attributes.expired(item, clock.instant())) {
      return Optional.empty();
    }
    Instant signedAt = seconds(item, "signedAt").orElseThrow();
    if (tooOld(signedAt)) {
      return Optional.empty();
    }
    byte[] encrypted = bytes(item, "claim").orElseThrow();
    return Optional.of(
        new Latest(new ApiClaim(cipher.decrypt(user.customer(), encrypted)), signedAt));
  }

  /** By today's setting; the item may have been stored under another. */
  private boolean tooOld(Instant signedAt) {
    return maxAge.map(age -> !signedAt.plus(age).isAfter(clock.instant())).orElse(false);
  }

  private static Map<String, AttributeValue> key(User user) {
    return Map.of("customerWebId", text(user.customer().value()), "userId", text(user.userId()));
  }
}
