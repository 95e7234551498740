package de.immobridge.access;

import static de.immobridge.FakeOnOffice.answer;
import static de.immobridge.FakeOnOffice.labelled;
import static de.immobridge.customer.LocalTables.ADMINISTRATOR;
import static de.immobridge.customer.LocalTables.GOOD;
import static de.immobridge.customer.LocalTables.MUSTER;
import static de.immobridge.customer.LocalTables.credentials;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.FakeOnOffice;
import de.immobridge.customer.ApiClaims;
import de.immobridge.customer.Customer;
import de.immobridge.customer.Customers;
import de.immobridge.customer.LocalTables;
import de.immobridge.customer.TableKeys;
import de.immobridge.customer.UnlockInDoubt;
import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.ApiClaim;
import de.immobridge.onoffice.Credentials;
import de.immobridge.onoffice.Outcome;
import de.immobridge.onoffice.Trouble;
import de.immobridge.telemetry.Telemetry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a call does with the pair of an unlock of which nobody knows how it ended. */
class PairInDoubtTest {
  @RegisterExtension static final FakeOnOffice ON_OFFICE = new FakeOnOffice();

  private static final Credentials NEWER = credentials("newer");
  private static final Instant ACTIVATED = FakeOnOffice.START;
  private static final int WRONG_HMAC = 137;
  private static final String TAKEN = answer(labelled(1, 0));
  private static final String REFUSED = answer(labelled(1, WRONG_HMAC));

  private Customers customers;

  /** After onOffice has got its clock for this test. */
  @BeforeEach
  void start() {
    customers =
        new Customers(
            LocalTables.DYNAMO,
            LocalTables.create(TableKeys.CUSTOMERS),
            LocalTables.SEAL,
            ON_OFFICE.clock());
  }

  @Test
  void thePairThatWasNeverConfirmedIsInUseAfterItsFirstSuccess() {
    begin(NEWER, 0);
    ON_OFFICE.answers(TAKEN);

    call();

    assertThat(found().status()).isEqualTo(Customer.Status.ACTIVE);
    assertThat(found().credentials()).isEqualTo(NEWER);
  }

  @Test
  void whenThePairInUseIsRefusedTheOneInDoubtIsTriedAndTakesItsPlace() {
    unlocked();
    begin(NEWER, 60);
    ON_OFFICE.answers(REFUSED, TAKEN);

    assertThat(call()).first().isInstanceOf(Outcome.Done.class);

    assertThat(found().credentials()).isEqualTo(NEWER);
    assertThat(found().inDoubt()).isEmpty();
  }

  /** It may be a mistyped key. */
  @Test
  void anUnknownOutcomePutsNoPairInDoubtInUse() {
    unlocked();
    begin(NEWER, 60);
    ON_OFFICE.answers(REFUSED, "no answer of onOffice's");

    assertThat(call()).first().isInstanceOf(Outcome.NoAnswer.class);

    assertThat(found().credentials()).isEqualTo(GOOD);
    assertThat(found().status()).isEqualTo(Customer.Status.ACTIVE);
    assertThat(found().inDoubt()).isPresent();
  }

  @Test
  void whenAllPairsAreRefusedTheOneInDoubtGoesAndTheCustomerIsSuspended() {
    unlocked();
    begin(NEWER, 60);
    ON_OFFICE.clock().advance(Duration.ofMinutes(5));
    ON_OFFICE.answers(REFUSED);

    call();

    assertThat(found().status()).isEqualTo(Customer.Status.SUSPENDED);
    assertThat(found().inDoubt()).isEmpty();
  }

  @Test
  void aRefusalWhileTheUnlockMayBeUnderWayLeavesTheDoubt() {
    begin(NEWER, 0);
    ON_OFFICE.answers(REFUSED);

    call();

    assertThat(found().status()).isEqualTo(Customer.Status.IN_DOUBT);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 136, 240, 303})
  void aRefusalThatDoesNotShowWhetherThePairWasTakenPutsItNotInUse(int code) {
    begin(NEWER, 0);
    ON_OFFICE.answers(answer(labelled(1, code)));

    call();

    assertThat(found().status()).isEqualTo(Customer.Status.IN_DOUBT);
  }

  /** 240 is what a provider gets that is not unlocked; here nobody ever saw that it was. */
  @ParameterizedTest
  @ValueSource(ints = {WRONG_HMAC, 240})
  void whomNobodySawUnlockedARefusalTellsToHaveItUnlocked(int code) {
    begin(NEWER, 0);
    ON_OFFICE.answers(answer(labelled(1, code)));

    assertThat(trouble()).isInstanceOf(Trouble.NotUnlocked.class);
  }

  @Test
  void whoIsUnlockedIsTold240AsWhatItIs() {
    unlocked();
    ON_OFFICE.answers(answer(labelled(1, 240)));

    assertThat(trouble()).isInstanceOf(Trouble.Refused.class);
  }

  private Trouble trouble() {
    return Trouble.of((Outcome.Refused) call().getFirst());
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 143, 174})
  void aRefusalInTheUsersNameShowsThatThePairWasTaken(int code) {
    begin(NEWER, 0);
    ON_OFFICE.answers(answer(labelled(1, code)));

    call();

    assertThat(found().status()).isEqualTo(Customer.Status.ACTIVE);
  }

  private void unlocked() {
    customers.promote(begin(GOOD, 0), ON_OFFICE.deadline());
  }

  private UnlockInDoubt begin(Credentials pair, int seconds) {
    return customers
        .begin(ADMINISTRATOR, "Muster", pair, ACTIVATED.plusSeconds(seconds), ON_OFFICE.deadline())
        .unlock();
  }

  private List<Outcome> call() {
    var claims =
        new ApiClaims(
            LocalTables.DYNAMO, "none", LocalTables.SEAL, Optional.empty(), ON_OFFICE.clock());
    var access =
        new CustomerAccess(
            customers,
            claims,
            ON_OFFICE.client(),
            ON_OFFICE.endpoint(),
            new Telemetry("Test", Optional.empty()),
            ON_OFFICE.clock());
    var ready =
        (Access.Ready)
            access.withClaim(
                ADMINISTRATOR, new ApiClaim("claim"), Optional::empty, ON_OFFICE.deadline());
    return ready
        .api()
        .call(
            List.of(
                Action.reading(Action.Verb.READ, "estate", "1", Map.of("data", List.of("Id")))));
  }

  private Customer found() {
    return customers.findAnew(MUSTER, ON_OFFICE.deadline()).orElseThrow();
  }
}
