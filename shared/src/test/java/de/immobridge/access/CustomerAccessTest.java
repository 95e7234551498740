package de.immobridge.access;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static de.immobridge.FakeOnOffice.answer;
import static de.immobridge.FakeOnOffice.labelled;
import static de.immobridge.customer.LocalTables.ADMINISTRATOR;
import static de.immobridge.customer.LocalTables.GOOD;
import static de.immobridge.customer.LocalTables.MUSTER;
import static de.immobridge.customer.LocalTables.credentials;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.CapturedLogs;
import de.immobridge.FakeOnOffice;
import de.immobridge.customer.ApiClaims;
import de.immobridge.customer.Customer;
import de.immobridge.customer.Customers;
import de.immobridge.customer.LocalTables;
import de.immobridge.customer.TableKeys;
import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.ApiClaim;
import de.immobridge.onoffice.ApiVersion;
import de.immobridge.onoffice.Credentials;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.Fault;
import de.immobridge.onoffice.Outcome;
import de.immobridge.telemetry.Telemetry;
import de.immobridge.telemetry.TestContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whether a user may act now, and with which claim and credentials. */
class CustomerAccessTest {
  @RegisterExtension static final FakeOnOffice ON_OFFICE = new FakeOnOffice();

  private static final List<Action> READ =
      List.of(Action.reading(Action.Verb.READ, "estate", "1", Map.of("data", List.of("Id"))));
  private static final String TAKEN = answer(labelled(1, 0));
  private static final String NO_CLAIM = answer(labelled(1, 201));
  private static final String NO_CREDENTIALS = answer(labelled(1, 137));

  private final String table = LocalTables.create(TableKeys.CUSTOMERS);
  private final Telemetry telemetry = new Telemetry("Test", Optional.empty());
  private Customers customers;
  private ApiClaims claims;
  private CustomerAccess access;
  private Deadline deadline;

  @BeforeEach
  void start() {
    customers = customers();
    claims =
        new ApiClaims(
            LocalTables.DYNAMO,
            LocalTables.create(TableKeys.API_CLAIMS),
            LocalTables.SEAL,
            Optional.empty(),
            ON_OFFICE.clock());
    access =
        new CustomerAccess(
            customers,
            claims,
            ON_OFFICE.client(),
            ON_OFFICE.endpoint(),
            telemetry,
            ON_OFFICE.clock());
    deadline = ON_OFFICE.deadline();
  }

  private Customers customers() {
    return new Customers(LocalTables.DYNAMO, table, LocalTables.SEAL, ON_OFFICE.clock());
  }

  @Test
  void withoutAClaimAnUnlockOrAfterASuspensionNobodyMayAct() {
    assertThat(access.withLatestClaim(ADMINISTRATOR, deadline)).isEqualTo(new Access.NoClaim());
    claim("one", 0);
    assertThat(access.withLatestClaim(ADMINISTRATOR, deadline)).isEqualTo(new Access.NotUnlocked());
    unlock(customers, GOOD, 0);
    assertThat(api().user()).isEqualTo(ADMINISTRATOR);
    customers.suspend(MUSTER, GOOD, deadline);
    assertThat(access.withLatestClaim(ADMINISTRATOR, deadline)).isEqualTo(new Access.Suspended());
    assertThat(ON_OFFICE.requests()).isEmpty();
  }

  @Test
  void aRefusedClaimIsReplacedByALaterOneThatHasArrivedMeanwhile() {
    unlock(customers, GOOD, 0);
    claim("one", 0);
    CustomerApi api = api();
    claim("two", 1);
    ON_OFFICE.answers(NO_CLAIM, TAKEN);

    assertThat(api.call(READ)).first().isInstanceOf(Outcome.Done.class);

    assertThat(sentClaim(0)).isEqualTo("one");
    assertThat(sentClaim(1)).isEqualTo("two");
  }

  @Test
  void withoutALaterClaimTheRefusalStandsAndNothingIsSentAgain() {
    unlock(customers, GOOD, 0);
    claim("one", 0);
    ON_OFFICE.answers(NO_CLAIM);

    assertThat(api().call(READ)).first().isInstanceOf(Outcome.Refused.class);

    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  @Test
  void aPairThatAnotherEnvironmentHasStoredMeanwhileIsUsed() {
    unlock(customers, GOOD, 0);
    claim("one", 0);
    CustomerApi api = api();
    unlock(customers(), credentials("newer"), 60);
    ON_OFFICE.answers(NO_CREDENTIALS, TAKEN);

    assertThat(api.call(READ)).first().isInstanceOf(Outcome.Done.class);

    assertThat(sentToken(1)).isEqualTo("token-newer");
    assertThat(found().status()).isEqualTo(Customer.Status.ACTIVE);
    assertThat(found().credentials()).isEqualTo(credentials("newer"));
  }

  /** Suspended elsewhere, unlocked anew by nobody: what is taken after all is active again. */
  @Test
  void credentialsThatAreTakenAfterAllEndASuspension() {
    unlock(customers, GOOD, 0);
    customers.suspend(MUSTER, GOOD, deadline);
    ON_OFFICE.answers(TAKEN);

    fromACall().call(READ);

    assertThat(found().status()).isEqualTo(Customer.Status.ACTIVE);
  }

  @Test
  void whoeverIsRefusedTwiceIsSuspendedAndThatIsCountedOnce() {
    unlock(customers, GOOD, 0);
    ON_OFFICE.answers(NO_CREDENTIALS);

    assertThat(counted(() -> fromACall().call(READ))).containsExactly("Suspended");
    assertThat(found().status()).isEqualTo(Customer.Status.SUSPENDED);
    assertThat(counted(() -> fromACall().call(READ))).isEmpty();
  }

  @Test
  void theAgeOfAClaimIsCountedWhenItIsUsed() {
    unlock(customers, GOOD, 0);
    claim("one", 0);
    ON_OFFICE.clock().advance(Duration.ofMinutes(2));

    assertThat(counted(() -> access.withLatestClaim(ADMINISTRATOR, deadline)))
        .containsExactly("ClaimAge");
  }

  @Test
  void anOverriddenVersionOfTheApiIsCalled() {
    unlock(customers, GOOD, 0);
    LocalTables.DYNAMO.updateItem(
        update ->
            update
                .tableName(table)
                .key(Map.of("customerWebId", AttributeValue.fromS(MUSTER.value())))
                .updateExpression("SET apiVersion = :version")
                .expressionAttributeValues(Map.of(":version", AttributeValue.fromS("latest"))));
    customers = customers();
    claim("one", 0);
    ON_OFFICE.answers(TAKEN);

    assertThat(found().apiVersion()).contains(ApiVersion.LATEST);
    ON_OFFICE.clock().advance(Duration.ofHours(1));
    api().call(READ);

    assertThat(ON_OFFICE.requests().getFirst().getUrl()).isEqualTo("/api/latest/api.php");
  }

  @Test
  void whoDoesNotWaitForASlowAnswerGoesOnKnowingThatItGaveUp() {
    unlock(customers, GOOD, 0);
    claim("one", 0);
    ON_OFFICE.answersWith(aResponse().withBody(TAKEN).withFixedDelay(2_000));
    CustomerApi impatient = api().waiting(Duration.ofMillis(50));
    assertThat(impatient.gaveUp()).isFalse();

    assertThat(impatient.call(READ)).containsExactly(new Outcome.NoAnswer(Fault.GIVEN_UP));
    assertThat(impatient.gaveUp()).isTrue();
    ON_OFFICE.answers(TAKEN);
    impatient.call(READ);
    assertThat(impatient.gaveUp()).isTrue();
  }

  private CustomerApi api() {
    return ((Access.Ready) access.withLatestClaim(ADMINISTRATOR, ON_OFFICE.deadline())).api();
  }

  private CustomerApi fromACall() {
    return ((Access.Ready)
            access.withClaim(ADMINISTRATOR, new ApiClaim("x"), Optional::empty, deadline))
        .api();
  }

  private void claim(String claim, int seconds) {
    claims.remember(
        ADMINISTRATOR, new ApiClaim(claim), FakeOnOffice.START.plusSeconds(seconds), deadline);
  }

  private void unlock(Customers where, Credentials pair, int seconds) {
    where.promote(
        where
            .begin(ADMINISTRATOR, "Muster", pair, FakeOnOffice.START.plusSeconds(seconds), deadline)
            .unlock(),
        deadline);
  }

  private Customer found() {
    return customers.findAnew(MUSTER, deadline).orElseThrow();
  }

  private static String sentClaim(int request) {
    return ON_OFFICE.actions(request).getFirst().at("/parameters/extendedclaim").asText();
  }

  private static String sentToken(int request) {
    return ON_OFFICE.received().get(request).path("token").asText();
  }

  /** The names of the metrics that a call writes, without those of onOffice's answers. */
  private List<String> counted(Runnable work) {
    try (var logs = new CapturedLogs()) {
      try (var _ = telemetry.begin(TestContext.USUAL, "request-1", "GET /service")) {
        work.run();
      }
      return logs.metrics().stream()
          .flatMap(line -> line.findValuesAsText("Name").stream())
          .filter(name -> !name.startsWith("OnOffice"))
          .toList();
    }
  }
}
