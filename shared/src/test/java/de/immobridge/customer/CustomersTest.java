package de.immobridge.customer;

import static de.immobridge.customer.LocalTables.ADMINISTRATOR;
import static de.immobridge.customer.LocalTables.DYNAMO;
import static de.immobridge.customer.LocalTables.GOOD;
import static de.immobridge.customer.LocalTables.MUSTER;
import static de.immobridge.customer.LocalTables.START;
import static de.immobridge.customer.LocalTables.credentials;
import static de.immobridge.customer.LocalTables.soon;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.CapturedLogs;
import de.immobridge.TickingClock;
import de.immobridge.onoffice.ApiKey;
import de.immobridge.onoffice.ApiToken;
import de.immobridge.onoffice.ApiVersion;
import de.immobridge.onoffice.Credentials;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Which pair of a customer is in use. What is in doubt is the matter of {@link InDoubtTest}. */
class CustomersTest {
  private final String table = LocalTables.create(TableKeys.CUSTOMERS);
  private final TickingClock clock = new TickingClock(START);
  private final Customers customers = new Customers(DYNAMO, table, LocalTables.SEAL, clock);

  /** Each activation is signed a minute after the one before. */
  private Instant signedAt = START;

  // Unlocking

  @Test
  void aCustomerIsUnknownUntilItHasUnlocked() {
    assertThat(customers.find(MUSTER, soon())).isEmpty();

    unlock(GOOD);

    assertThat(customers.find(MUSTER, soon()))
        .contains(
            new Customer(
                MUSTER,
                "Muster",
                GOOD,
                Customer.Status.ACTIVE,
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void nothingPendingIsLeftAfterPromoting() {
    unlock(GOOD);

    assertThat(item().keySet())
        .containsExactlyInAnyOrder(
            "customerWebId",
            "apiToken",
            "apiKey",
            "status",
            "name",
            "unlockedBy",
            "unlockedAt",
            "activatedAt");
    assertThat(item())
        .containsEntry("unlockedBy", AttributeValue.fromS("17"))
        .containsEntry("unlockedAt", Attributes.seconds(START))
        .containsEntry("activatedAt", Attributes.seconds(signedAt));
  }

  @Test
  void aMistypedKeyNeverReplacesAGoodOne() {
    unlock(GOOD);

    var mistyped = begin(credentials("mistyped"));
    assertThat(found().credentials()).isEqualTo(GOOD);

    customers.discard(mistyped, soon());
    assertThat(found().credentials()).isEqualTo(GOOD);
    assertThat(item().keySet()).noneMatch(name -> name.startsWith("pending"));
  }

  @Test
  void unlockingAgainReplacesTokenAndKey() {
    unlock(GOOD);
    unlock(credentials("newer"));

    assertThat(found().credentials()).isEqualTo(credentials("newer"));
  }

  @Test
  void ofTwoUnlocksAtOnceADiscardedOneDoesNotHarmTheOther() {
    var mistyped = begin(credentials("mistyped"));
    var right = begin(GOOD);

    customers.discard(mistyped, soon());
    customers.promote(right, soon());

    assertThat(found().credentials()).isEqualTo(GOOD);
  }

  @Test
  void ofTwoUnlocksAtOnceTheFirstToBeginMaySucceedAlone() {
    var right = begin(GOOD);
    var mistyped = begin(new User(MUSTER, "18"), credentials("mistyped"));

    customers.promote(right, soon());
    customers.discard(mistyped, soon());

    assertThat(found().credentials()).isEqualTo(GOOD);
    assertThat(item()).containsEntry("unlockedBy", AttributeValue.fromS("17"));
    assertThat(item().keySet()).noneMatch(name -> name.startsWith("pending"));
  }

  @Test
  void ofTwoUnlocksThatBothSucceedTheLaterActivationCountsInWhateverOrderTheyEnd() {
    var first = begin(credentials("first"));
    var second = begin(credentials("second"));

    customers.promote(second, soon());
    customers.promote(first, soon());

    assertThat(found().credentials()).isEqualTo(credentials("second"));
    assertThat(item().keySet()).noneMatch(name -> name.startsWith("pending"));
  }

  @Test
  void ofTwoClicksInOneWindowTheLastToSucceedCounts() {
    var first =
        customers.begin(ADMINISTRATOR, "Muster", credentials("1st"), START, soon()).unlock();
    var second =
        customers.begin(ADMINISTRATOR, "Muster", credentials("2nd"), START, soon()).unlock();

    customers.promote(first, soon());
    customers.promote(second, soon());

    assertThat(found().credentials()).isEqualTo(credentials("2nd"));
  }

  @Test
  void discardingAfterPromotingTakesNothingAway() {
    var pending = begin(GOOD);
    customers.promote(pending, soon());

    customers.discard(pending, soon());

    assertThat(found().credentials()).isEqualTo(GOOD);
  }

  @Test
  void anyUnlockReplacesOneOfVersion01() {
    DYNAMO.putItem(
        request ->
            request
                .tableName(table)
                .item(
                    Map.of(
                        "customerWebId", AttributeValue.fromS(MUSTER.value()),
                        "name", AttributeValue.fromS("Muster"),
                        "apiToken", AttributeValue.fromS("token-old"),
                        "apiKey", Attributes.bytes(new byte[] {1, 2, 2, 0, 120}),
                        "status", AttributeValue.fromS("active"),
                        "apiVersion", AttributeValue.fromS("latest"),
                        "pendingId", AttributeValue.fromS("id"),
                        "pendingKey", Attributes.bytes(new byte[] {1, 2, 2, 0, 120}))));
    assertThat(customers.find(MUSTER, soon())).as("what KMS encrypted is not read").isEmpty();

    unlock(GOOD);

    assertThat(found().credentials()).isEqualTo(GOOD);
    assertThat(found().apiVersion()).contains(ApiVersion.LATEST);
    assertThat(item().keySet()).noneMatch(name -> name.startsWith("pending"));
  }

  @Test
  void customersDoNotMix() {
    unlock(GOOD);
    var other = new CustomerWebId("MUSTER-webid-4711");
    customers.promote(begin(new User(other, "17"), credentials("other")), soon());

    assertThat(found().credentials()).isEqualTo(GOOD);
    assertThat(customers.findAnew(other, soon()).orElseThrow().credentials())
        .isEqualTo(credentials("other"));
  }

  // A lost key

  @Test
  void aCustomerWhoseKeyCannotBeReadHasToUnlockAgainAndThatIsLoggedOnce() {
    unlock(GOOD);
    var withAnotherKey =
        new Customers(DYNAMO, table, new Seal(new LocalDataKey(LocalTables.key(2))), clock);

    try (var logs = new CapturedLogs()) {
      assertThat(withAnotherKey.find(MUSTER, soon())).isEmpty();
      assertThat(logs.lines())
          .singleElement()
          .asString()
          .contains("ERROR", MUSTER.value(), "API_KEY");
    }

    var unlock = withAnotherKey.begin(ADMINISTRATOR, "Muster", GOOD, next(), soon()).unlock();
    withAnotherKey.promote(unlock, soon());
    assertThat(withAnotherKey.find(MUSTER, soon())).isPresent();
  }

  // Status

  @Test
  void refusedCredentialsSuspendTheCustomerAndKeepThePair() {
    unlock(GOOD);

    customers.suspend(MUSTER, GOOD, soon());

    assertThat(found().status()).isEqualTo(Customer.Status.SUSPENDED);
    assertThat(found().credentials()).isEqualTo(GOOD);
  }

  @Test
  void aCustomerThatHasUnlockedAgainMeanwhileStaysActive() {
    unlock(GOOD);
    unlock(credentials("newer"));

    customers.suspend(MUSTER, GOOD, soon());

    assertThat(found().status()).isEqualTo(Customer.Status.ACTIVE);
  }

  @Test
  void unlockingAgainRepairsASuspendedCustomer() {
    unlock(GOOD);
    customers.suspend(MUSTER, GOOD, soon());

    unlock(credentials("newer"));

    assertThat(found().status()).isEqualTo(Customer.Status.ACTIVE);
  }

  @Test
  void anUnlockThatFailsLeavesTheCustomerSuspended() {
    unlock(GOOD);
    customers.suspend(MUSTER, GOOD, soon());

    customers.discard(begin(credentials("mistyped")), soon());

    assertThat(found().status()).isEqualTo(Customer.Status.SUSPENDED);
  }

  @Test
  void credentialsThatAreTakenAfterAllResumeTheCustomer() {
    unlock(GOOD);
    customers.suspend(MUSTER, GOOD, soon());

    customers.resume(MUSTER, credentials("other"), soon());
    assertThat(found().status()).isEqualTo(Customer.Status.SUSPENDED);
    assertThat(found().active().status()).isEqualTo(Customer.Status.ACTIVE);

    customers.resume(MUSTER, GOOD, soon());
    assertThat(found().status()).isEqualTo(Customer.Status.ACTIVE);
  }

  @Test
  void suspendingOrDiscardingAtAnUnknownCustomerMakesNone() {
    var discarded = begin(GOOD);
    DYNAMO.deleteItem(
        request ->
            request
                .tableName(table)
                .key(Map.of("customerWebId", AttributeValue.fromS(MUSTER.value()))));

    customers.suspend(MUSTER, GOOD, soon());
    customers.resume(MUSTER, GOOD, soon());
    customers.discard(discarded, soon());

    assertThat(LocalTables.items(table)).isEmpty();
  }

  // The memory of a warm environment

  @Test
  void aCustomerInUseIsReadOnceInAFewMinutes() {
    unlock(GOOD);
    Customer read = customers.find(MUSTER, soon()).orElseThrow();
    elsewhere().promote(begin(credentials("newer")), soon());

    // Forgotten by begin, and here remembered again before the other environment is done.
    assertThat(read.credentials()).isEqualTo(GOOD);
    assertThat(customers.find(MUSTER, soon()).orElseThrow().credentials())
        .isEqualTo(credentials("newer"));
    elsewhere().suspend(MUSTER, credentials("newer"), soon());

    clock.advance(Customers.REMEMBERED.minusSeconds(1));
    assertThat(customers.find(MUSTER, soon()).orElseThrow().status())
        .isEqualTo(Customer.Status.ACTIVE);

    clock.advance(Duration.ofSeconds(1));
    assertThat(customers.find(MUSTER, soon()).orElseThrow().status())
        .isEqualTo(Customer.Status.SUSPENDED);
  }

  @Test
  void readingAnewRenewsTheMemory() {
    unlock(GOOD);
    customers.find(MUSTER, soon());
    elsewhere().suspend(MUSTER, GOOD, soon());

    assertThat(customers.findAnew(MUSTER, soon()).orElseThrow().status())
        .isEqualTo(Customer.Status.SUSPENDED);
    elsewhere().resume(MUSTER, GOOD, soon());
    assertThat(customers.find(MUSTER, soon()).orElseThrow().status())
        .as("a suspended customer is never remembered")
        .isEqualTo(Customer.Status.ACTIVE);
  }

  @Test
  void whatThisEnvironmentChangesItKnowsAtOnce() {
    unlock(GOOD);
    customers.find(MUSTER, soon());

    customers.suspend(MUSTER, GOOD, soon());
    assertThat(customers.find(MUSTER, soon()).orElseThrow().status())
        .isEqualTo(Customer.Status.SUSPENDED);

    unlock(credentials("newer"));
    assertThat(customers.find(MUSTER, soon()).orElseThrow().credentials())
        .isEqualTo(credentials("newer"));
  }

  // Overrides

  @Test
  void anOverriddenApiVersionIsReadAndOutlivesUnlocking() {
    unlock(GOOD);
    DYNAMO.updateItem(
        request ->
            request
                .tableName(table)
                .key(Map.of("customerWebId", AttributeValue.fromS(MUSTER.value())))
                .updateExpression("SET apiVersion = :version")
                .expressionAttributeValues(Map.of(":version", AttributeValue.fromS("latest"))));

    assertThat(found().apiVersion()).contains(ApiVersion.LATEST);
    unlock(credentials("newer"));
    assertThat(found().apiVersion()).contains(ApiVersion.LATEST);
  }

  // Secrets

  @Test
  void theKeyIsNeverStoredInPlain() {
    var pending = begin(GOOD);
    assertThat(LocalTables.raw(table)).doesNotContain(GOOD.key().value());

    customers.promote(pending, soon());
    assertThat(LocalTables.raw(table)).doesNotContain(GOOD.key().value());
  }

  @Test
  void noRecordShowsTokenOrKey() {
    var pending = begin(new Credentials(new ApiToken("shy-token"), new ApiKey("shy-key")));
    customers.promote(pending, soon());

    assertThat(pending.toString() + found()).doesNotContain("shy-");
  }

  private Instant next() {
    signedAt = signedAt.plusSeconds(60);
    return signedAt;
  }

  private UnlockInDoubt begin(Credentials credentials) {
    return begin(ADMINISTRATOR, credentials);
  }

  private UnlockInDoubt begin(User administrator, Credentials credentials) {
    return customers.begin(administrator, "Muster", credentials, next(), soon()).unlock();
  }

  private void unlock(Credentials credentials) {
    customers.promote(begin(credentials), soon());
  }

  private Customers elsewhere() {
    return new Customers(DYNAMO, table, LocalTables.SEAL, clock);
  }

  private Customer found() {
    return customers.findAnew(MUSTER, soon()).orElseThrow();
  }

  private Map<String, AttributeValue> item() {
    return LocalTables.items(table).getFirst();
  }
}
