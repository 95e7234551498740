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
import de.immobridge.customer.Begun.Before;
import de.immobridge.onoffice.Credentials;
import de.immobridge.onoffice.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A good pair is never lost with onOffice's answer. */
class InDoubtTest {
  private static final Credentials NEWER = credentials("newer");
  private static final Instant EARLY = START.plusSeconds(10);
  private static final Instant LATE = START.plusSeconds(20);

  private final String table = LocalTables.create(TableKeys.CUSTOMERS);
  private final TickingClock clock = new TickingClock(START);
  private final Customers customers = new Customers(DYNAMO, table, LocalTables.SEAL, clock);

  @Test
  void theFirstPairOfACustomerIsKeptWhileTheOutcomeIsUnknown() {
    UnlockInDoubt unlock = begin(GOOD, EARLY);

    Customer found = found();
    assertThat(found)
        .isEqualTo(
            new Customer(
                MUSTER,
                "Muster",
                GOOD,
                Customer.Status.IN_DOUBT,
                Optional.empty(),
                Optional.of(unlock)));
  }

  @Test
  void aPairInDoubtStandsBesideTheOneInUse() {
    customers.promote(begin(GOOD, START), soon());
    UnlockInDoubt unlock = begin(NEWER, EARLY);

    assertThat(found().credentials()).isEqualTo(GOOD);
    assertThat(found().status()).isEqualTo(Customer.Status.ACTIVE);
    assertThat(found().inDoubt()).contains(unlock);
  }

  @Test
  void theFirstSuccessPromotesWhatWasReadByAnyEnvironment() {
    begin(GOOD, EARLY);
    UnlockInDoubt read = elsewhere().find(MUSTER, soon()).orElseThrow().inDoubt().orElseThrow();

    elsewhere().promote(read, soon());

    assertThat(found().credentials()).isEqualTo(GOOD);
    assertThat(found().status()).isEqualTo(Customer.Status.ACTIVE);
    assertThat(found().inDoubt()).isEmpty();
  }

  @Test
  void aDoubtIsSeenAtOnceByEveryEnvironmentThatRemembersNothingElse() {
    begin(GOOD, EARLY);

    assertThat(customers.find(MUSTER, soon()).orElseThrow().inDoubt()).isPresent();
    elsewhere().promote(found().inDoubt().orElseThrow(), soon());

    assertThat(customers.find(MUSTER, soon()).orElseThrow().status())
        .as("a customer in doubt is never remembered")
        .isEqualTo(Customer.Status.ACTIVE);
  }

  @Test
  void aPairInDoubtOfASuspendedCustomerMakesItActive() {
    customers.promote(begin(GOOD, START), soon());
    customers.suspend(MUSTER, GOOD, soon());
    UnlockInDoubt unlock = begin(NEWER, EARLY);
    assertThat(found().status()).isEqualTo(Customer.Status.SUSPENDED);
    assertThat(found().inDoubt()).contains(unlock);

    customers.promote(unlock, soon());

    assertThat(found().status()).isEqualTo(Customer.Status.ACTIVE);
    assertThat(found().credentials()).isEqualTo(NEWER);
  }

  // Order

  @Test
  void aLaterActivationThatSucceedsEndsTheDoubt() {
    begin(GOOD, EARLY);
    customers.promote(begin(NEWER, LATE), soon());

    assertThat(found().credentials()).isEqualTo(NEWER);
    assertThat(found().inDoubt()).isEmpty();
    assertThat(pending()).isEmpty();
  }

  @Test
  void anEarlierActivationThatSucceedsLeavesTheDoubt() {
    UnlockInDoubt late = begin(NEWER, LATE);
    customers.promote(begin(GOOD, EARLY), soon());

    assertThat(found().credentials()).isEqualTo(GOOD);
    assertThat(found().inDoubt()).contains(late);
  }

  @Test
  void aDoubtThatIsPromotedLateDoesNotReplaceALaterActivation() {
    UnlockInDoubt early = begin(GOOD, EARLY);
    customers.promote(begin(NEWER, LATE), soon());

    customers.promote(early, soon());

    assertThat(found().credentials()).isEqualTo(NEWER);
    assertThat(pending()).isEmpty();
  }

  // Two at once

  @Test
  void ofTwoInDoubtTheLaterActivationIsTriedFirstAndThenTheOther() {
    UnlockInDoubt late = begin(NEWER, LATE);
    UnlockInDoubt early = begin(new User(MUSTER, "18"), GOOD, EARLY);
    assertThat(found().inDoubt()).contains(late);

    customers.discard(late, soon());
    assertThat(found().inDoubt()).contains(early);

    customers.promote(early, soon());
    assertThat(found().credentials()).isEqualTo(GOOD);
    assertThat(item("unlockedBy")).isEqualTo("18");
  }

  /** The second click is answered 177, a definite no; the first may have unlocked. */
  @Test
  void aSecondClickThatIsRefusedLeavesTheDoubtOfTheFirst() {
    UnlockInDoubt first = begin(GOOD, EARLY);

    customers.discard(begin(GOOD, EARLY), soon());

    assertThat(found().inDoubt()).contains(first);
  }

  /** Then "the window is used up" does not mean that nothing was unlocked. */
  @Test
  void aSecondClickLearnsThatTheSamePairIsInDoubt() {
    assertThat(before(GOOD, EARLY)).isEqualTo(Before.NOTHING);
    assertThat(before(NEWER, EARLY)).isEqualTo(Before.NOTHING);
    assertThat(before(GOOD, EARLY)).isEqualTo(Before.IN_DOUBT);
  }

  /** Its answer has got lost on the way to the browser; onOffice need not be asked again. */
  @Test
  void aSecondClickLearnsThatTheFirstHasSucceeded() {
    customers.promote(begin(GOOD, EARLY), soon());

    assertThat(before(GOOD, EARLY)).isEqualTo(Before.IN_USE);
    assertThat(before(NEWER, EARLY)).as("another key").isEqualTo(Before.NOTHING);
    assertThat(before(GOOD, LATE)).as("another activation").isEqualTo(Before.NOTHING);
    customers.suspend(MUSTER, GOOD, soon());
    assertThat(before(GOOD, EARLY)).as("suspended since").isNotEqualTo(Before.IN_USE);
  }

  private Before before(Credentials pair, Instant signedAt) {
    return customers.begin(ADMINISTRATOR, "Muster", pair, signedAt, soon()).before();
  }

  @Test
  void manyClicksFillNoTable() {
    for (int i = 0; i < 50; i++) {
      begin(credentials("click-" + i), EARLY.plusSeconds(i));
    }

    assertThat(pending()).hasSizeLessThan(10);
    assertThat(found().inDoubt().orElseThrow().credentials()).isEqualTo(credentials("click-49"));
  }

  // The end of a doubt

  @Test
  void aDoubtIsForgottenAfterADay() {
    begin(GOOD, EARLY);

    clock.advance(UnlockInDoubt.LIFE.minusSeconds(1));
    assertThat(customers.findAnew(MUSTER, soon())).isPresent();

    clock.advance(Duration.ofSeconds(1));
    assertThat(customers.findAnew(MUSTER, soon())).isEmpty();
    begin(NEWER, LATE);
    assertThat(pending()).hasSize(1);
  }

  @Test
  void aRefusalWhileTheUnlockMayBeUnderWayProvesNothing() {
    UnlockInDoubt unlock = begin(GOOD, EARLY);

    clock.advance(UnlockInDoubt.UNDER_WAY.minusSeconds(1));
    customers.discardUnlessUnderWay(unlock, soon());
    assertThat(found().inDoubt()).contains(unlock);

    clock.advance(Duration.ofSeconds(1));
    customers.discardUnlessUnderWay(unlock, soon());
    assertThat(customers.findAnew(MUSTER, soon())).isEmpty();
  }

  @Test
  void anUnlockThatSucceedsAfterItsPairWasDiscardedCountsAllTheSame() {
    UnlockInDoubt unlock = begin(GOOD, EARLY);
    customers.discard(unlock, soon());

    customers.promote(unlock, soon());

    assertThat(found().credentials()).isEqualTo(GOOD);
  }

  // Sealed

  @Test
  void aPendingKeyThatCannotBeReadIsPassedOver() {
    UnlockInDoubt readable = begin(GOOD, EARLY);
    var lost = new Customers(DYNAMO, table, new Seal(new LocalDataKey(LocalTables.key(2))), clock);
    lost.begin(ADMINISTRATOR, "Muster", NEWER, LATE, soon());

    try (var logs = new CapturedLogs()) {
      assertThat(found().inDoubt()).contains(readable);
      assertThat(logs.lines()).singleElement().asString().contains("PENDING_KEY");
    }
  }

  @Test
  void aPendingKeyIsNotStoredInPlain() {
    begin(GOOD, EARLY);

    assertThat(LocalTables.items(table).toString()).doesNotContain(GOOD.key().value());
  }

  private UnlockInDoubt begin(Credentials credentials, Instant signedAt) {
    return begin(ADMINISTRATOR, credentials, signedAt);
  }

  private UnlockInDoubt begin(User administrator, Credentials credentials, Instant signedAt) {
    return customers.begin(administrator, "Muster", credentials, signedAt, soon()).unlock();
  }

  private Customers elsewhere() {
    return new Customers(DYNAMO, table, LocalTables.SEAL, clock);
  }

  private Customer found() {
    return customers.findAnew(MUSTER, soon()).orElseThrow();
  }

  private List<String> pending() {
    return LocalTables.items(table).getFirst().keySet().stream()
        .filter(name -> name.startsWith("pending"))
        .toList();
  }

  private String item(String name) {
    return Attributes.text(LocalTables.items(table).getFirst(), name).orElseThrow();
  }
}
