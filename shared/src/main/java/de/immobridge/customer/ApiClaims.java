package de.immobridge.customer;

import static de.immobridge.customer.Attributes.bytes;
import static de.immobridge.customer.Attributes.seconds;
import static de.immobridge.customer.Attributes.text;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.immobridge.customer.Table.Condition;
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

/**
 * The latest claim of each user (reference E). Latest means the latest signed time, in whatever
 * order the calls arrive; of two with the same time the later arrival wins. Thread-safe.
 */
public final class ApiClaims {
  private final Table table;
  private final Seal seal;
  private final Optional<Duration> maxAge;
  private final Clock clock;

  /**
   * The claims in this table.
   *
   * @param maxAge how long after its signed time a claim counts; empty while onOffice sets no limit
   */
  public ApiClaims(
      DynamoDbClient dynamo, String table, Seal seal, Optional<Duration> maxAge, Clock clock) {
    this.table = new Table(dynamo, table);
    this.seal = seal;
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
    item.put("claim", bytes(seal.seal(Purpose.API_CLAIM, BoundTo.user(user), plain, deadline)));
    item.put("signedAt", seconds(signedAt));
    maxAge.ifPresent(age -> item.put("expiresAt", seconds(signedAt.plus(age))));
    String noLaterOne = "attribute_not_exists(signedAt) OR signedAt <= :given";
    return put(
        user, item, new Condition(noLaterOne, Map.of(":given", seconds(signedAt))), deadline);
  }

  /** A later claim that nobody can read must not stand in the way of one that can be read. */
  private Remembering put(
      User user, Map<String, AttributeValue> item, Condition condition, Deadline deadline) {
    Optional<Map<String, AttributeValue>> other = table.put(item, condition, deadline);
    if (other.isEmpty()) {
      return new Remembering.Remembered();
    }
    return read(user, other.get(), deadline)
        .<Remembering>map(Remembering.Later::new)
        .orElseGet(
            () -> {
              AttributeValue unreadable = bytes(bytes(other.get(), "claim").orElseThrow());
              var stillThere = new Condition("claim = :given", Map.of(":given", unreadable));
              return put(user, item, stillThere, deadline);
            });
  }

  /** The latest claim of this user, unless it has expired. */
  public Optional<Latest> latest(User user, Deadline deadline) {
    Map<String, AttributeValue> item = table.read(key(user), deadline);
    if (item.isEmpty() || Attributes.expired(item, clock.instant())) {
      return Optional.empty();
    }
    return read(user, item, deadline).filter(latest -> !tooOld(latest.signedAt()));
  }

  private Optional<Latest> read(User user, Map<String, AttributeValue> item, Deadline deadline) {
    Instant signedAt = seconds(item, "signedAt").orElseThrow();
    byte[] sealed = bytes(item, "claim").orElseThrow();
    return seal.openStored(Purpose.API_CLAIM, user.customer(), BoundTo.user(user), sealed, deadline)
        .map(plain -> new Latest(new ApiClaim(new String(plain, UTF_8)), signedAt));
  }

  /** By today's setting; the item may have been stored under another. */
  private boolean tooOld(Instant signedAt) {
    return maxAge.filter(age -> !signedAt.plus(age).isAfter(clock.instant())).isPresent();
  }

  private static Map<String, AttributeValue> key(User user) {
    return Map.of("customerWebId", text(user.customer().value()), "userId", text(user.userId()));
  }
}
