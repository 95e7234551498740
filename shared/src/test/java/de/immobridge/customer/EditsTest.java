package de.immobridge.customer;

import static de.immobridge.customer.LocalTables.DYNAMO;
import static de.immobridge.customer.LocalTables.MUSTER;
import static de.immobridge.customer.LocalTables.START;
import static de.immobridge.customer.LocalTables.soon;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.TickingClock;
import de.immobridge.customer.Edits.Hold;
import de.immobridge.customer.Edits.Holding;
import de.immobridge.customer.Edits.Holding.Busy;
import de.immobridge.customer.Edits.Holding.Held;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** One edit at a time of one property in one language. */
class EditsTest {
  private static final Duration TIME = Duration.ofSeconds(30);
  private static final EstateId ESTATE = new EstateId("4497");
  private static final EstateLanguage MAIN = EstateLanguage.main();
  private static final EstateLanguage ENGLISH = new EstateLanguage.Version("ENG");

  private final String table = LocalTables.create(TableKeys.EDITS);
  private final TickingClock clock = new TickingClock(START.plusMillis(900));
  private final Edits edits = new Edits(DYNAMO, table, clock);

  @Test
  void whileOneEditsAnotherIsBusy() {
    assertThat(hold(MUSTER, ESTATE, MAIN)).isInstanceOf(Held.class);

    assertThat(hold(MUSTER, ESTATE, MAIN)).isEqualTo(new Busy());
  }

  @Test
  void othersAreNotInTheWay() {
    hold(MUSTER, ESTATE, MAIN);

    assertThat(hold(MUSTER, ESTATE, ENGLISH)).isInstanceOf(Held.class);
    assertThat(hold(MUSTER, new EstateId("44"), MAIN)).isInstanceOf(Held.class);
    assertThat(hold(new CustomerWebId("other"), ESTATE, MAIN)).isInstanceOf(Held.class);
    assertThat(hold(new CustomerWebId(MUSTER.value() + "4:4497"), ESTATE, MAIN))
        .isInstanceOf(Held.class);
  }

  @Test
  void aReleasedPropertyIsFree() {
    Hold first = held(hold(MUSTER, ESTATE, MAIN));

    edits.release(first, soon());
    edits.release(first, soon());

    assertThat(hold(MUSTER, ESTATE, MAIN)).isInstanceOf(Held.class);
  }

  @Test
  void aHoldEndsByItselfAndNotBeforeItsTime() {
    hold(MUSTER, ESTATE, MAIN);

    clock.advance(TIME.minusMillis(1));
    assertThat(hold(MUSTER, ESTATE, MAIN)).isEqualTo(new Busy());

    clock.advance(Duration.ofSeconds(1));
    assertThat(hold(MUSTER, ESTATE, MAIN)).isInstanceOf(Held.class);
  }

  /** The first answer got lost, and the SDK asks again by itself. */
  @Test
  void whoeverAsksAgainForTheSameHoldHasIt() {
    var edits = new Edits(AsksTwice.client(), table, clock);

    Holding first = edits.hold(MUSTER, ESTATE, MAIN, TIME, soon());
    Holding other = edits.hold(MUSTER, ESTATE, MAIN, TIME, soon());

    assertThat(first).isInstanceOf(Held.class);
    assertThat(other).isEqualTo(new Busy());
  }

  @Test
  void whoseHoldHasEndedReleasesNobodyElses() {
    Hold ended = held(hold(MUSTER, ESTATE, MAIN));
    clock.advance(TIME.plusSeconds(1));
    hold(MUSTER, ESTATE, MAIN);

    edits.release(ended, soon());

    assertThat(hold(MUSTER, ESTATE, MAIN)).isEqualTo(new Busy());
  }

  @Test
  void ofManyAtOnceOneHolds() throws Exception {
    var calls = new ArrayList<Callable<Holding>>();
    for (int i = 0; i < 16; i++) {
      calls.add(() -> new Edits(DYNAMO, table, clock).hold(MUSTER, ESTATE, MAIN, TIME, soon()));
    }

    int held = 0;
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (var call : threads.invokeAll(calls)) {
        held += call.get() instanceof Held ? 1 : 0;
      }
    }

    assertThat(held).isEqualTo(1);
  }

  private Holding hold(CustomerWebId customer, EstateId estate, EstateLanguage language) {
    return edits.hold(customer, estate, language, TIME, soon());
  }

  private static Hold held(Holding holding) {
    return ((Held) holding).hold();
  }
}
