package de.immobridge.customer;

import static de.immobridge.customer.Attributes.bytes;
import static de.immobridge.customer.Attributes.seconds;
import static de.immobridge.customer.Attributes.text;

import de.immobridge.onoffice.ApiKey;
import de.immobridge.onoffice.ApiToken;
import de.immobridge.onoffice.ApiVersion;
import de.immobridge.onoffice.Credentials;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.User;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The customers and their credentials. A new pair is pending until onOffice has said success, so
 * that a mistyped key never replaces a good one (reference B.5). Thread-safe.
 */
public final class FormerCustomers {
  private static final Logger LOG = LoggerFactory.getLogger(FormerCustomers.class);
  private static final String ACTIVE = "active";
  private static final String SUSPENDED = "suspended";

  private final DynamoDbClient dynamo;
  private final String table;
  private final SecretCipher cipher;
  private final Clock clock;

  public FormerCustomers(DynamoDbClient dynamo, String table, SecretCipher cipher, Clock clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.cipher = cipher;
    this.clock = clock;
  }

  /** An unlock that has begun. */
  public record PendingUnlock(
      String id, User administrator, String customerName, ApiToken token, byte[] encryptedKey) {

    @Override
    public String toString() {
      return "PendingUnlock[" + id + "]";
    }
  }

  /**
   * The customer, if it has ever unlocked us. One whose key can no longer be read, such as after a
   * restore under another encryption key, counts as one that has not: unlocking again repairs it.
   */
  public Optional<Customer> find(CustomerWebId customer) {
    Map<String, AttributeValue> item =
        dynamo
            .getItem(request -> request.tableName(table).key(key(customer)).consistentRead(true))
            .item();
    try {
      return text(item, "apiToken").map(token -> customer(customer, token, item));
    } catch (SecretCipher.UnreadableSecretException e) {
      LOG.error("the stored key of a customer cannot be read: it has to unlock again");
      return Optional.empty();
    }
  }

  /** Notes a new pair beside the one in use. */
  public PendingUnlock begin(User administrator, String customerName, Credentials credentials) {
    var pending =
        new PendingUnlock(
            UUID.randomUUID().toString(),
            administrator,
            customerName,
            credentials.token(),
            cipher.encrypt(administrator.customer(), credentials.key().value()));
    dynamo.updateItem(
        request ->
            request
                .tableName(table)
                .key(key(administrator.customer()))
                .updateExpression(
                    "SET pendingId = :id, pendingToken = :token, pendingKey = :key,"
                        + " pendingBy = :by, pendingAt = :at")
                .expressionAttributeValues(
                    Map.of(
                        ":id", text(pending.id()),
                        ":token", text(pending.token().value()),
                        ":key", bytes(pending.encryptedKey()),
                        ":by", text(administrator.userId()),
                        ":at", seconds(clock.instant()))));
    return pending;
  }

  /** onOffice has said success: the pending pair is the one in use, and the customer is active. */
  public void promote(PendingUnlock pending) {
    String set =
        "SET apiToken = :token, apiKey = :key, #status = :active, #name = :name,"
            + " unlockedBy = :by, unlockedAt = :at";
    var values =
        Map.of(
            ":token", text(pending.token().value()),
            ":key", bytes(pending.encryptedKey()),
            ":active", text(ACTIVE),
            ":name", text(pending.customerName()),
            ":by", text(pending.administrator().userId()),
            ":at", seconds(clock.instant()));
    var withId = new HashMap<>(values);
    withId.put(":id", text(pending.id()));
    Map<String, AttributeValue> key = key(pending.administrator().customer());
    Map<String, String> names = Map.of("#status", "status", "#name", "name");
    try {
      dynamo.updateItem(
          request ->
              request
                  .tableName(table)
                  .key(key)
                  .updateExpression(set + REMOVE_PENDING)
                  .conditionExpression("pendingId = :id")
                  .expressionAttributeNames(names)
                  .expressionAttributeValues(withId));
    } catch (ConditionalCheckFailedException anotherUnlockBeganMeanwhile) {
      dynamo.updateItem(
          request ->
              request
                  .tableName(table)
                  .key(key)
                  .updateExpression(set)
                  .expressionAttributeNames(names)
                  .expressionAttributeValues(values));
    }
  }

  /** onOffice has not said success: the pair in use stays, the pending one goes. */
  public void discard(PendingUnlock pending) {
    try {
      dynamo.updateItem(
          request ->
              request
                  .tableName(table)
                  .key(key(pending.administrator().customer()))
                  .updateExpression(REMOVE_PENDING.strip())
                  .conditionExpression("pendingId = :id")
                  .expressionAttributeValues(Map.of(":id", text(pending.id()))));
    } catch (ConditionalCheckFailedException anotherUnlockBeganMeanwhile) {
      // The pending pair is the other one's, and this one is already gone.
    }
  }

  /**
   * onOffice has refused these credentials. A customer that has unlocked again meanwhile has
   * others, and stays active.
   */
  public void suspend(CustomerWebId customer, Credentials refused) {
    changeStatus(customer, refused, ACTIVE, SUSPENDED);
  }

  /** onOffice takes these credentials after all. */
  public void resume(CustomerWebId customer, Credentials accepted) {
    changeStatus(customer, accepted, SUSPENDED, ACTIVE);
  }

  private void changeStatus(CustomerWebId customer, Credentials used, String from, String to) {
    try {
      dynamo.updateItem(
          request ->
              request
                  .tableName(table)
                  .key(key(customer))
                  .updateExpression("SET #status = :to")
                  .conditionExpression("#status = :from AND apiToken = :token")
                  .expressionAttributeNames(Map.of("#status", "status"))
                  .expressionAttributeValues(
                      Map.of(
                          ":from", text(from),
                          ":to", text(to),
                          ":token", text(used.token().value()))));
    } catch (ConditionalCheckFailedException nothingToChange) {
      // Somebody else was first, or the customer has a new pair.
    }
  }

  private Customer customer(CustomerWebId webId, String token, Map<String, AttributeValue> item) {
    byte[] encryptedKey = bytes(item, "apiKey").orElseThrow();
    return new Customer(
        webId,
        text(item, "name").orElse(webId.value()),
        new Credentials(new ApiToken(token), new ApiKey(cipher.decrypt(webId, encryptedKey))),
        text(item, "status").filter(SUSPENDED::equals).isPresent()
            ? Customer.Status.SUSPENDED
            : Customer.Status.ACTIVE,
        text(item, "apiVersion").map(ApiVersion::of),
        Optional.empty());
  }

  private static Map<String, AttributeValue> key(CustomerWebId customer) {
    return Map.of("customerWebId", text(customer.value()));
  }

  private static final String REMOVE_PENDING =
      " REMOVE pendingId, pendingToken, pendingKey, pendingBy, pendingAt";
}
