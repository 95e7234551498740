package de.immobridge.customer;

import static de.immobridge.customer.Attributes.bytes;
import static de.immobridge.customer.Attributes.seconds;
import static de.immobridge.customer.Attributes.text;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.immobridge.onoffice.ApiKey;
import de.immobridge.onoffice.ApiToken;
import de.immobridge.onoffice.ApiVersion;
import de.immobridge.onoffice.Credentials;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.User;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A customer as it stands in the table. Each unlock in doubt has an attribute of its own, so that
 * two at once never touch each other.
 */
record CustomerRow(
    CustomerWebId webId,
    Map<String, AttributeValue> item,
    Instant now,
    Seal seal,
    Deadline deadline) {
  static final String ACTIVE = "active";
  static final String SUSPENDED = "suspended";
  private static final String PENDING = "pending-";

  /** So many unlocks are kept in doubt; an administrator who clicks on and on fills no table. */
  private static final int MOST_IN_DOUBT = 8;

  /** Where version 0.1 kept the one pending pair. */
  private static final List<String> FORMER =
      List.of("pendingId", "pendingToken", "pendingKey", "pendingBy", "pendingAt");

  /** An attribute that holds an unlock in doubt. */
  private record Pending(String attribute, Map<String, AttributeValue> fields) {
    Instant signedAt() {
      return seconds(fields, "signedAt").orElse(Instant.EPOCH);
    }

    Instant begunAt() {
      return seconds(fields, "begunAt").orElse(Instant.EPOCH);
    }
  }

  static String attribute(String unlockId) {
    return PENDING + unlockId;
  }

  static AttributeValue pending(UnlockInDoubt unlock, Seal seal, Deadline deadline) {
    User by = unlock.administrator();
    byte[] key = unlock.credentials().key().value().getBytes(UTF_8);
    return AttributeValue.fromM(
        Map.of(
            "by", text(by.userId()),
            "name", text(unlock.customerName()),
            "token", text(unlock.credentials().token().value()),
            "key", bytes(seal.seal(Purpose.PENDING_KEY, BoundTo.user(by), key, deadline)),
            "signedAt", seconds(unlock.signedAt()),
            "begunAt", seconds(unlock.begunAt())));
  }

  /**
   * The customer, if it has unlocked us or may have. One whose key can no longer be read, such as
   * after a restore under another encryption key, counts as one that has not: unlocking again
   * repairs it.
   */
  Optional<Customer> customer() {
    Optional<UnlockInDoubt> inDoubt = inDoubt();
    Optional<ApiVersion> version = text(item, "apiVersion").map(ApiVersion::of);
    return credentials()
        .map(
            pair ->
                new Customer(
                    webId,
                    text(item, "name").orElse(webId.value()),
                    pair,
                    status(),
                    version,
                    inDoubt))
        .or(
            () ->
                inDoubt.map(
                    unlock ->
                        new Customer(
                            webId,
                            unlock.customerName(),
                            unlock.credentials(),
                            Customer.Status.IN_DOUBT,
                            version,
                            inDoubt)));
  }

  /** What is known of earlier clicks with the same pair. */
  Begun.Before before(UnlockInDoubt unlock) {
    boolean sameActivation =
        seconds(item, "activatedAt")
            .filter(unlock.signedAt().truncatedTo(ChronoUnit.SECONDS)::equals)
            .isPresent();
    if (sameActivation
        && status() == Customer.Status.ACTIVE
        && credentials().filter(unlock.credentials()::equals).isPresent()) {
      return Begun.Before.IN_USE;
    }
    boolean inDoubt =
        pending()
            .filter(each -> !each.attribute().equals(attribute(unlock.id())))
            .flatMap(each -> unlock(each).stream())
            .anyMatch(other -> other.credentials().equals(unlock.credentials()));
    return inDoubt ? Begun.Before.IN_DOUBT : Begun.Before.NOTHING;
  }

  /** Attributes that nobody will ask for again. */
  List<String> leftovers() {
    List<Pending> kept = pending().limit(MOST_IN_DOUBT).toList();
    Stream<String> over =
        item.keySet().stream()
            .filter(name -> name.startsWith(PENDING))
            .filter(name -> kept.stream().noneMatch(each -> each.attribute().equals(name)));
    return Stream.concat(over, FORMER.stream().filter(item::containsKey)).toList();
  }

  private Optional<Credentials> credentials() {
    return text(item, "apiToken")
        .flatMap(
            token ->
                bytes(item, "apiKey")
                    .flatMap(
                        kept ->
                            seal.openStored(
                                Purpose.API_KEY, webId, BoundTo.customer(webId), kept, deadline))
                    .map(key -> pair(token, key)));
  }

  private Customer.Status status() {
    return text(item, "status").filter(SUSPENDED::equals).isPresent()
        ? Customer.Status.SUSPENDED
        : Customer.Status.ACTIVE;
  }

  /** Of several the one of the latest activation; if onOffice refuses it, the next one's turn. */
  private Optional<UnlockInDoubt> inDoubt() {
    return pending().flatMap(each -> unlock(each).stream()).findFirst();
  }

  /** The unlocks that may yet turn out to be the one in use, the latest activation first. */
  private Stream<Pending> pending() {
    Instant inUse = seconds(item, "activatedAt").orElse(Instant.MIN);
    return item.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(PENDING) && entry.getValue().hasM())
        .map(entry -> new Pending(entry.getKey(), entry.getValue().m()))
        .filter(each -> each.signedAt().isAfter(inUse))
        .filter(each -> each.begunAt().plus(UnlockInDoubt.LIFE).isAfter(now))
        .sorted(Comparator.comparing(Pending::signedAt).thenComparing(Pending::begunAt).reversed());
  }

  private Optional<UnlockInDoubt> unlock(Pending pending) {
    Map<String, AttributeValue> fields = pending.fields();
    var by = new User(webId, text(fields, "by").orElseThrow());
    return seal.openStored(
            Purpose.PENDING_KEY,
            webId,
            BoundTo.user(by),
            bytes(fields, "key").orElseThrow(),
            deadline)
        .map(
            key ->
                new UnlockInDoubt(
                    pending.attribute().substring(PENDING.length()),
                    by,
                    text(fields, "name").orElse(webId.value()),
                    pair(text(fields, "token").orElseThrow(), key),
                    pending.signedAt(),
                    pending.begunAt()));
  }

  private static Credentials pair(String token, byte[] key) {
    return new Credentials(new ApiToken(token), new ApiKey(new String(key, UTF_8)));
  }

  /** What it holds is the customer's: not for logs. */
  @Override
  public String toString() {
    return "CustomerRow[" + webId + "]";
  }
}
