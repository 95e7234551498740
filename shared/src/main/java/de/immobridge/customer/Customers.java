package de.immobridge.customer;

import static de.immobridge.customer.Attributes.bytes;
import static de.immobridge.customer.Attributes.seconds;
import static de.immobridge.customer.Attributes.text;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.immobridge.onoffice.Credentials;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.User;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The customers and their credentials. The pair of a new unlock is in doubt until onOffice has said
 * yes, so that a mistyped key never replaces a good one (reference B.5), and stays in doubt while
 * nobody knows, so that a good one is never lost with an answer. Thread-safe.
 */
public final class Customers {
  private static final Logger LOG = LoggerFactory.getLogger(Customers.class);

  private final DynamoDbClient dynamo;
  private final String table;
  private final StoredSecrets secrets;
  private final Clock clock;
  private final CustomerMemory memory;
  private final RandomBytes random = new RandomBytes();

  public Customers(DynamoDbClient dynamo, String table, Seal seal, Clock clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.secrets = new StoredSecrets(seal);
    this.clock = clock;
    this.memory = new CustomerMemory(clock);
  }

  /**
   * The customer, if it has unlocked us or may have, perhaps as it was a few minutes ago. Whoever
   * is refused by onOffice with its credentials asks {@link #findAnew} before anybody is suspended.
   */
  public Optional<Customer> find(CustomerWebId customer, Deadline deadline) {
    return memory.get(customer).or(() -> findAnew(customer, deadline));
  }

  /** The customer as it is now. */
  public Optional<Customer> findAnew(CustomerWebId customer, Deadline deadline) {
    Map<String, AttributeValue> item =
        dynamo
            .getItem(
                Within.of(deadline, GetItemRequest.builder())
                    .tableName(table)
                    .key(key(customer))
                    .consistentRead(true)
                    .build())
            .item();
    Optional<Customer> found =
        new CustomerRow(customer, item, clock.instant()).customer(secrets, deadline);
    memory.renew(customer, found);
    return found;
  }

  /**
   * Notes a new pair beside the one in use, before onOffice is asked to unlock with it.
   *
   * @param signedAt the signed time of the activation
   */
  public Begun begin(
      User administrator,
      String customerName,
      Credentials credentials,
      Instant signedAt,
      Deadline deadline) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var unlock =
        new UnlockInDoubt(random.id(), administrator, customerName, credentials, signedAt, now);
    CustomerWebId customer = administrator.customer();
    Map<String, AttributeValue> after =
        dynamo
            .updateItem(
                update(customer, deadline)
                    .updateExpression("SET #pending = :pending")
                    .expressionAttributeNames(
                        Map.of("#pending", CustomerRow.attribute(unlock.id())))
                    .expressionAttributeValues(
                        Map.of(":pending", CustomerRow.pending(unlock, secrets, deadline)))
                    .returnValues(ReturnValue.ALL_NEW)
                    .build())
            .attributes();
    memory.forget(customer);
    clear(customer, after, deadline);
    var row = new CustomerRow(customer, after, now);
    return new Begun(unlock, row.before(unlock, secrets, deadline));
  }

  /**
   * onOffice takes this pair: it is the one in use, and the customer is active, unless the pair of
   * a later activation is in use already.
   */
  public void promote(UnlockInDoubt unlock, Deadline deadline) {
    CustomerWebId customer = unlock.administrator().customer();
    byte[] key = unlock.credentials().key().value().getBytes(UTF_8);
    var values = new HashMap<String, AttributeValue>();
    values.put(":token", text(unlock.credentials().token().value()));
    values.put(
        ":key", bytes(secrets.seal(Purpose.API_KEY, BoundTo.customer(customer), key, deadline)));
    values.put(":active", text(CustomerRow.ACTIVE));
    values.put(":name", text(unlock.customerName()));
    values.put(":by", text(unlock.administrator().userId()));
    values.put(":now", seconds(clock.instant()));
    values.put(":signedAt", seconds(unlock.signedAt()));
    try {
      Map<String, AttributeValue> after =
          dynamo
              .updateItem(
                  update(customer, deadline)
                      .updateExpression(
                          "SET apiToken = :token, apiKey = :key, #status = :active, #name = :name,"
                              + " unlockedBy = :by, unlockedAt = :now, activatedAt = :signedAt"
                              + " REMOVE #pending")
                      .conditionExpression(
                          "attribute_not_exists(activatedAt) OR activatedAt <= :signedAt")
                      .expressionAttributeNames(
                          Map.of(
                              "#status", "status",
                              "#name", "name",
                              "#pending", CustomerRow.attribute(unlock.id())))
                      .expressionAttributeValues(values)
                      .returnValues(ReturnValue.ALL_NEW)
                      .build())
              .attributes();
      clear(customer, after, deadline);
    } catch (ConditionalCheckFailedException laterActivationIsInUse) {
      discard(unlock, deadline);
    } finally {
      memory.forget(customer);
    }
  }

  /** onOffice has said no: the pair in use stays, this one goes. */
  public void discard(UnlockInDoubt unlock, Deadline deadline) {
    CustomerWebId customer = unlock.administrator().customer();
    remove(customer, List.of(CustomerRow.attribute(unlock.id())), deadline);
  }

  /**
   * A call with the pair in doubt was refused. While the unlock may still be under way that proves
   * nothing, and the pair stays.
   */
  public void discardUnlessUnderWay(UnlockInDoubt unlock, Deadline deadline) {
    if (!unlock.mayBeUnderWay(clock.instant())) {
      discard(unlock, deadline);
    }
  }

  /**
   * onOffice has refused these credentials. A customer that has unlocked again meanwhile has
   * others, and stays active.
   */
  public void suspend(CustomerWebId customer, Credentials refused, Deadline deadline) {
    changeStatus(customer, refused, CustomerRow.ACTIVE, CustomerRow.SUSPENDED, deadline);
  }

  /** onOffice takes these credentials after all. */
  public void resume(CustomerWebId customer, Credentials accepted, Deadline deadline) {
    changeStatus(customer, accepted, CustomerRow.SUSPENDED, CustomerRow.ACTIVE, deadline);
  }

  private void changeStatus(
      CustomerWebId customer, Credentials used, String from, String to, Deadline deadline) {
    memory.forget(customer);
    try {
      dynamo.updateItem(
          update(customer, deadline)
              .updateExpression("SET #status = :to")
              .conditionExpression("#status = :from AND apiToken = :token")
              .expressionAttributeNames(Map.of("#status", "status"))
              .expressionAttributeValues(
                  Map.of(
                      ":from", text(from),
                      ":to", text(to),
                      ":token", text(used.token().value())))
              .build());
    } catch (ConditionalCheckFailedException nothingToChange) {
      // Somebody else was first, or the customer has a new pair.
    } finally {
      memory.forget(customer);
    }
  }

  /** What stands in a row without use is no reason to fail: it is passed over in reading. */
  private void clear(CustomerWebId customer, Map<String, AttributeValue> item, Deadline deadline) {
    List<String> leftovers = new CustomerRow(customer, item, clock.instant()).leftovers();
    try {
      if (!leftovers.isEmpty()) {
        remove(customer, leftovers, deadline);
      }
    } catch (SdkException | OutOfTimeException e) {
      LOG.warn("customer {}: old unlocks are still stored: {}", customer, e.getMessage());
    }
  }

  /** Makes no row: what is not there need not be removed. */
  private void remove(CustomerWebId customer, List<String> attributes, Deadline deadline) {
    Map<String, String> names =
        IntStream.range(0, attributes.size())
            .boxed()
            .collect(Collectors.toMap(i -> "#a" + i, attributes::get));
    try {
      dynamo.updateItem(
          update(customer, deadline)
              .updateExpression("REMOVE " + String.join(", ", names.keySet()))
              .conditionExpression("attribute_exists(customerWebId)")
              .expressionAttributeNames(names)
              .build());
    } catch (ConditionalCheckFailedException noRow) {
      // Nothing to remove.
    } finally {
      memory.forget(customer);
    }
  }

  private UpdateItemRequest.Builder update(CustomerWebId customer, Deadline deadline) {
    return Within.of(deadline, UpdateItemRequest.builder()).tableName(table).key(key(customer));
  }

  private static Map<String, AttributeValue> key(CustomerWebId customer) {
    return Map.of("customerWebId", text(customer.value()));
  }
}
