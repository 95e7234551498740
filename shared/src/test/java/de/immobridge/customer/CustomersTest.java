package de.immobridge.customer;

import static de.immobridge.customer.LocalTables.ADMINISTRATOR;
import static de.immobridge.customer.LocalTables.DYNAMO;
import static de.immobridge.customer.LocalTables.GOOD;
import static de.immobridge.customer.LocalTables.MUSTER;
import static de.immobridge.customer.LocalTables.credentials;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.TickingClock;
import de.immobridge.onoffice.ApiKey;
import de.immobridge.onoffice.ApiToken;
import de.immobridge.onoffice.ApiVersion;
import de.immobridge.onoffice.Credentials;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.User;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CustomersTest {
  private final String table = LocalTables.create(TableKeys.CUSTOMERS);
  private final Customers customers =
      new Customers(DYNAMO, table, LocalTables.CIPHER, new TickingClock(LocalTables.START));

  // Unlocking

  @Test
  void aCustomerIsUnknownUntilUnlockingHasSucceeded() {
    assertThat(customers.find(MUSTER)).isEmpty();

    var pending = customers.begin(ADMINISTRATOR, "Muster", GOOD);
    assertThat(customers.find(MUSTER)).isEmpty();

    customers.promote(pending);
    assertThat(customers.find(MUSTER))
        .contains(new Customer(MUSTER, "Muster", GOOD, Customer.Status.ACTIVE, Optional.empty()));
  }

  @Test
  void nothingPendingIsLeftAfterPromoting() {
    unlock(GOOD);

    assertThat(item().keySet())
        .containsExactlyInAnyOrder(
            "customerWebId", "apiToken", "apiKey", "status", "name", "unlockedBy", "unlockedAt");
    assertThat(item())
        .containsEntry("unlockedBy", AttributeValue.fromS("17"))
        .containsEntry(
            "unlockedAt", AttributeValue.fromN(Long.toString(LocalTables.START.getEpochSecond())));
  }

  @Test
  void aMistypedKeyNeverReplacesAGoodOne() {
    unlock(GOOD);

    var mistyped = customers.begin(ADMINISTRATOR, "Muster", credentials("mistyped"));
    assertThat(found().credentials()).isEqualTo(GOOD);

    customers.discard(mistyped);
    assertThat(found().credentials()).isEqualTo(GOOD);
    assertThat(item().keySet()).noneMatch(name -> name.startsWith("pending"));
  }

  @Test
  void anUnlockThatNeverEndedLeavesTheGoodPair() {
    unlock(GOOD);

    customers.begin(ADMINISTRATOR, "Muster", credentials("abandoned"));

    assertThat(found().credentials()).isEqualTo(GOOD);
    assertThat(found().status()).isEqualTo(Customer.Status.ACTIVE);
  }

  @Test
  void unlockingAgainReplacesTokenAndKey() {
    unlock(GOOD);
    unlock(credentials("newer"));

    assertThat(found().credentials()).isEqualTo(credentials("newer"));
  }

  @Test
  void ofTwoUnlocksAtOnceADiscardedOneDoesNotHarmTheOther() {
    var mistyped = customers.begin(ADMINISTRATOR, "Muster", credentials("mistyped"));
    var right = customers.begin(ADMINISTRATOR, "Muster", GOOD);

    customers.discard(mistyped);
    customers.promote(right);

    assertThat(found().credentials()).isEqualTo(GOOD);
  }

  @Test
  void ofTwoUnlocksAtOnceTheFirstToBeginMaySucceedAlone() {
    var right = customers.begin(ADMINISTRATOR, "Muster", GOOD);
    var mistyped = customers.begin(new User(MUSTER, "18"), "Muster", credentials("mistyped"));

    customers.promote(right);
    customers.discard(mistyped);

    assertThat(found().credentials()).isEqualTo(GOOD);
    assertThat(item()).containsEntry("unlockedBy", AttributeValue.fromS("17"));
    assertThat(item().keySet()).noneMatch(name -> name.startsWith("pending"));
  }

  @Test
  void ofTwoUnlocksThatBothSucceedTheLastToSucceedCounts() {
    var first = customers.begin(ADMINISTRATOR, "Muster", credentials("first"));
    var second = customers.begin(ADMINISTRATOR, "Muster", credentials("second"));

    customers.promote(first);
    customers.promote(second);

    assertThat(found().credentials()).isEqualTo(credentials("second"));
    assertThat(item().keySet()).noneMatch(name -> name.startsWith("pending"));
  }

  @Test
  void discardingAfterPromotingTakesNothingAway() {
    var pending = customers.begin(ADMINISTRATOR, "Muster", GOOD);
    customers.promote(pending);

    customers.discard(pending);

    assertThat(found().credentials()).isEqualTo(GOOD);
  }

  @Test
  void customersDoNotMix() {
    unlock(GOOD);
    var other = new CustomerWebId("MUSTER-webid-4711");
    customers.promote(customers.begin(new User(other, "17"), "Other", credentials("other")));

    assertThat(found().credentials()).isEqualTo(GOOD);
    assertThat(customers.find(other).orElseThrow().credentials()).isEqualTo(credentials("other"));
  }

  // Status

  @Test
  void refusedCredentialsSuspendTheCustomerAndKeepThePair() {
    unlock(GOOD);

    customers.suspend(MUSTER, GOOD);

    assertThat(found().status()).isEqualTo(Customer.Status.SUSPENDED);
    assertThat(found().credentials()).isEqualTo(GOOD);
  }

  @Test
  void aCustomerThatHasUnlockedAgainMeanwhileStaysActive() {
    unlock(GOOD);
    unlock(credentials("newer"));

    customers.suspend(MUSTER, GOOD);

    assertThat(found().status()).isEqualTo(Customer.Status.ACTIVE);
  }

  @Test
  void unlockingAgainRepairsASuspendedCustomer() {
    unlock(GOOD);
    customers.suspend(MUSTER, GOOD);

    unlock(credentials("newer"));

    assertThat(found().status()).isEqualTo(Customer.Status.ACTIVE);
  }

  @Test
  void anUnlockThatFailsLeavesTheCustomerSuspended() {
    unlock(GOOD);
    customers.suspend(MUSTER, GOOD);

    customers.discard(customers.begin(ADMINISTRATOR, "Muster", credentials("mistyped")));

    assertThat(found().status()).isEqualTo(Customer.Status.SUSPENDED);
  }

  @Test
  void credentialsThatAreTakenAfterAllResumeTheCustomer() {
    unlock(GOOD);
    customers.suspend(MUSTER, GOOD);

    customers.resume(MUSTER, credentials("other"));
    assertThat(found().status()).isEqualTo(Customer.Status.SUSPENDED);

    customers.resume(MUSTER, GOOD);
    assertThat(found().status()).isEqualTo(Customer.Status.ACTIVE);
  }

  @Test
  void suspendingAnUnknownCustomerMakesNone() {
    customers.suspend(MUSTER, GOOD);
    customers.resume(MUSTER, GOOD);
    customers.begin(ADMINISTRATOR, "Muster", GOOD);
    customers.suspend(MUSTER, GOOD);

    assertThat(customers.find(MUSTER)).isEmpty();
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
    var pending = customers.begin(ADMINISTRATOR, "Muster", GOOD);
    assertThat(LocalTables.raw(table)).doesNotContain(GOOD.key().value());

    customers.promote(pending);
    assertThat(LocalTables.raw(table)).doesNotContain(GOOD.key().value());
  }

  @Test
  void noRecordShowsTokenOrKey() {
    var pending =
        customers.begin(
            ADMINISTRATOR,
            "Muster",
            new Credentials(new ApiToken("shy-token"), new ApiKey("shy-key")));
    customers.promote(pending);

    assertThat(pending.toString() + found()).doesNotContain("shy-");
  }

  private void unlock(Credentials credentials) {
    customers.promote(customers.begin(ADMINISTRATOR, "Muster", credentials));
  }

  private Customer found() {
    return customers.find(MUSTER).orElseThrow();
  }

  private Map<String, AttributeValue> item() {
    return LocalTables.items(table).getFirst();
  }
}
