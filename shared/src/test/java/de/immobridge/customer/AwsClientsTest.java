package de.immobridge.customer;

import static de.immobridge.customer.LocalTables.ADMINISTRATOR;
import static de.immobridge.customer.LocalTables.GOOD;
import static de.immobridge.customer.LocalTables.MUSTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import de.immobridge.TickingClock;
import de.immobridge.onoffice.ApiClaim;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.EstateId;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Whatever hangs, the invocation ends in time, and nothing is begun after its end. */
class AwsClientsTest {
  /** Generous, so that a slow machine fails no test; without limits none of this ever ended. */
  private static final Duration SOON = Duration.ofSeconds(25);

  private final SilentEndpoint silent = new SilentEndpoint();
  private final AwsClients aws =
      new AwsClients(Optional.of(silent.address()), Optional.of(silent.address()));
  private final Clock clock = Clock.systemUTC();
  private final EstateId estate = new EstateId("1");

  AwsClientsTest() throws IOException {}

  @AfterEach
  void close() throws IOException {
    aws.close();
    silent.close();
  }

  @Test
  void aSilentServiceHoldsNobodyPastTheDeadline() {
    for (Executable call : calls(Deadline.in(Duration.ofMillis(300), clock))) {
      assertEnds(call);
    }
  }

  @Test
  void aSilentServiceHoldsNobodyPastTheClientsOwnLimits() {
    assertEnds(calls(Deadline.in(Duration.ofMinutes(10), clock)).getFirst());
    assertThat(silent.connections()).isPositive();
  }

  @Test
  void nothingIsBegunAfterTheDeadline() {
    for (Executable call : calls(Deadline.in(Duration.ZERO, clock))) {
      assertThatThrownBy(call::execute).isInstanceOf(OutOfTimeException.class);
    }
    assertThat(silent.connections()).isZero();
  }

  @Test
  void aHoldThatCannotBeReleasedIsLeftToEndByItself() {
    var edits = new Edits(aws.dynamo(), "Edits", clock);

    assertTimeoutPreemptively(
        SOON,
        () ->
            edits.release(
                new Edits.Hold("property", "holder", clock.instant()),
                Deadline.in(Duration.ofMillis(300), clock)));
  }

  @Test
  void eachClientIsMadeOnceAndOnlyWhenAsked() {
    assertThat(aws.kms()).isSameAs(aws.kms());
    assertThat(silent.connections()).isZero();
  }

  @Test
  void closedClientsAskNobodyAnyMore() {
    DynamoDbClient dynamo = aws.dynamo();
    KmsClient kms = aws.kms();
    SecretsManagerClient secrets = aws.secretsManager();

    aws.close();

    for (Executable call :
        List.<Executable>of(dynamo::listTables, kms::listKeys, secrets::listSecrets)) {
      assertThatThrownBy(call::execute).isInstanceOf(RuntimeException.class);
    }
    assertThat(silent.connections()).isZero();
  }

  @Test
  void allOfAwsMayBeAtOneAddress() {
    try (var all = AwsClients.all(silent.address())) {
      assertThat(
              List.of(
                  all.dynamo().serviceClientConfiguration(),
                  all.kms().serviceClientConfiguration(),
                  all.secretsManager().serviceClientConfiguration()))
          .allSatisfy(client -> assertThat(client.endpointOverride()).contains(silent.address()));
    }
  }

  private static void assertEnds(Executable call) {
    assertTimeoutPreemptively(
        SOON,
        () ->
            assertThatThrownBy(call::execute)
                .isInstanceOfAny(SdkException.class, OutOfTimeException.class));
  }

  private List<Executable> calls(Deadline deadline) {
    var customers = new Customers(aws.dynamo(), "Customers", LocalTables.SEAL, clock);
    var claims =
        new ApiClaims(aws.dynamo(), "ApiClaims", LocalTables.SEAL, Optional.empty(), clock);
    var edits = new Edits(aws.dynamo(), "Edits", clock);
    var store = new Store(aws.dynamo(), "Store", LocalTables.SEAL, clock);
    var owner = Owner.customer(MUSTER);
    var version = new Store.Version("1");
    var expected = Store.Expected.absent();
    var keys =
        new StoredDataKeys(
            LocalTables.DYNAMO,
            LocalTables.create(TableKeys.DATA_KEYS),
            aws::kms,
            "one",
            new TickingClock(LocalTables.START));
    var secret = new RotatingSecret<>(aws::secretsManager, "secret", text -> text, clock);
    var now = clock.instant();
    return List.of(
        () -> customers.find(MUSTER, deadline),
        () -> customers.begin(ADMINISTRATOR, "Muster", GOOD, now, deadline),
        () -> customers.suspend(MUSTER, GOOD, deadline),
        () -> claims.latest(ADMINISTRATOR, deadline),
        () -> claims.remember(ADMINISTRATOR, new ApiClaim("claim"), now, deadline),
        () -> edits.hold(MUSTER, estate, Duration.ofSeconds(9), deadline),
        () -> store.read(owner, "name", deadline),
        () -> store.write(owner, "name", "value", expected, Optional.empty(), deadline),
        () -> store.delete(owner, "name", version, deadline),
        () -> keys.current(deadline),
        () -> secret.get(deadline));
  }
}
