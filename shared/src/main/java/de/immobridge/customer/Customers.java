package de.immobridge.customer;

import static de.immobridge.customer.Attributes.bytes;
import static de.immobridge.customer.Attributes.seconds;
import static de.immobridge.customer.Attributes.text;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.immobridge.basics.Remembered;
import de.immobridge.customer.Table.Condition;
import de.immobridge.onoffice.Credentials;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

/**
 * The customers and their credentials. The pair of a new unlock is in doubt until onOffice has said
 * yes, so that a mistyped key never replaces a good one (reference B.5), and stays in doubt while
 * nobody knows, so that a good one is never lost with an answer. Thread-safe.
 */
public final class Customers {
  private static final Logger LOG = LoggerFactory.getLogger(Customers.class);

  /** What is old costs nothing: only of customers whose pair is in use anything is remembered. */
  static final Duration REMEMBERED = Duration.ofMinutes(3);

  private static final int MOST_REMEMBERED = 200;

  private final Table table;
  private final Seal seal;
  private final Clock clock;
  private final Remembered<CustomerWebId, Customer> memory;
  private final RandomBytes random = new RandomBytes();

  public Customers(DynamoDbClient dynamo, String table, Seal seal, Clock clock) {
    this.table = new Table(dynamo, table);
    this.seal = seal;
    this.clock = clock;
    this.memory = new Remembered<>(clock, REMEMBERED, MOST_REMEMBERED);
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
    Map<String, AttributeValue> item = table.read(key(customer), deadline);
    Optional<Customer> found = row(customer, item, deadline).customer();
    memory.forget(customer);
    found
        .filter(each -> each.status() == Customer.Status.ACTIVE && each.inDoubt().isEmpty())
        .ifPresent(each -> memory.put(customer, each));
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
    var pending =
        Condition.none(
            Map.of("#pending", CustomerRow.attribute(unlock.id())),
            Map.of(":pending", CustomerRow.pending(unlock, seal, deadline)));
    CustomerRow row = change(customer, "SET #pending = :pending", pending, deadline).orElseThrow();
    clear(row, deadline);
    return new Begun(unlock, row.before(unlock));
  }

  /**
   * onOffice takes this pair: it is the one in use, and the customer is active, unless the pair of
   * a later activation is in use already.
   */
  public void promote(UnlockInDoubt unlock, Deadline deadline) {
    CustomerWebId customer = unlock.administrator().customer();
    byte[] key = unlock.credentials().key().value().getBytes(UTF_8);
    byte[] sealed = seal.seal(Purpose.API_KEY, BoundTo.customer(customer), key, deadline);
    var noLaterActivation =
        new Condition(
            "attribute_not_exists(activatedAt) OR activatedAt <= :signedAt",
            Map.of(
                "#status", "status",
                "#name", "name",
                "#pending", CustomerRow.attribute(unlock.id())),
            Map.of(
                ":token", text(unlock.credentials().token().value()),
                ":key", bytes(sealed),
                ":active", text(CustomerRow.ACTIVE),
                ":name", text(unlock.customerName()),
                ":by", text(unlock.administrator().userId()),
                ":now", seconds(clock.instant()),
                ":signedAt", seconds(unlock.signedAt())));
    String change =
        "SET apiToken = :token, apiKey = :key, #status = :active, #name = :name,"
            + " unlockedBy = :by, unlockedAt = :now, activatedAt = :signedAt REMOVE #pending";
    change(customer, change, noLaterActivation, deadline)
        .ifPresentOrElse(row -> clear(row, deadline), () -> discard(unlock, deadline));
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

  /** Nothing to change if somebody else was first, or the customer has a new pair. */
  private void changeStatus(
      CustomerWebId customer, Credentials used, String from, String to, Deadline deadline) {
    var still =
        new Condition(
            "#status = :from AND apiToken = :token",
            Map.of("#status", "status"),
            Map.of(":from", text(from), ":to", text(to), ":token", text(used.token().value())));
    change(customer, "SET #status = :to", still, deadline);
  }

  /** What stands in a row without use is no reason to fail: it is passed over in reading. */
  private void clear(CustomerRow row, Deadline deadline) {
    List<String> leftovers = row.leftovers();
    try {
      if (!leftovers.isEmpty()) {
        remove(row.webId(), leftovers, deadline);
      }
    } catch (SdkException | OutOfTimeException e) {
      LOG.warn("customer {}: old unlocks are still stored: {}", row.webId(), e.getMessage());
    }
  }

  /** Makes no row: what is not there need not be removed. */
  private void remove(CustomerWebId customer, List<String> attributes, Deadline deadline) {
    Map<String, String> names =
        IntStream.range(0, attributes.size())
            .boxed()
            .collect(Collectors.toMap(i -> "#a" + i, attributes::get));
    var there = new Condition("attribute_exists(customerWebId)", names, Map.of());
    change(customer, "REMOVE " + String.join(", ", names.keySet()), there, deadline);
  }

  /** Nobody here goes on with what was remembered of this customer, however the change ends. */
  private Optional<CustomerRow> change(
      CustomerWebId customer, String change, Condition condition, Deadline deadline) {
    memory.forget(customer);
    try {
      return table
          .update(key(customer), change, condition, deadline)
          .map(item -> row(customer, item, deadline));
    } finally {
      memory.forget(customer);
    }
  }

  private CustomerRow row(
      CustomerWebId customer, Map<String, AttributeValue> item, Deadline deadline) {
    return new CustomerRow(customer, item, clock.instant(), seal, deadline);
  }

  private static Map<String, AttributeValue> key(CustomerWebId customer) {
    return Map.of("customerWebId", text(customer.value()));
  }
}
