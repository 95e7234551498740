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
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.EstateId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** One edit at a time of one property. */
class EditsTest {
  private static final Duration TIME = Duration.ofSeconds(30);
  private static final EstateId ESTATE = new EstateId("4497");

  private final String table = LocalTables.create(TableKeys.EDITS);
  private final TickingClock clock = new TickingClock(START.plusMillis(900));
  private final Edits edits = new Edits(DYNAMO, table, clock);

  @Test
  void whileOneEditsAnotherIsBusy() {
    assertThat(hold(MUSTER, ESTATE)).isInstanceOf(Held.class);

    assertThat(hold(MUSTER, ESTATE)).isEqualTo(new Busy());
  }

  @Test
  void othersAreNotInTheWay() {
    hold(MUSTER, ESTATE);

    assertThat(hold(MUSTER, new EstateId("44"))).isInstanceOf(Held.class);
    assertThat(hold(new CustomerWebId("other"), ESTATE)).isInstanceOf(Held.class);
    assertThat(hold(new CustomerWebId(MUSTER.value() + "4:4497"), ESTATE)).isInstanceOf(Held.class);
  }

  @Test
  void aReleasedPropertyIsFree() {
    Hold first = held(hold(MUSTER, ESTATE));

    edits.release(first, soon());
    edits.release(first, soon());

    assertThat(hold(MUSTER, ESTATE)).isInstanceOf(Held.class);
  }

  @Test
  void aHoldEndsByItselfAndNotBeforeItsTime() {
    hold(MUSTER, ESTATE);

    clock.advance(TIME.minusMillis(1));
    assertThat(hold(MUSTER, ESTATE)).isEqualTo(new Busy());

    clock.advance(Duration.ofSeconds(1));
    assertThat(hold(MUSTER, ESTATE)).isInstanceOf(Held.class);
  }

  /** The first answer got lost, and the SDK asks again by itself. */
  @Test
  void whoeverAsksAgainForTheSameHoldHasIt() {
    var edits = new Edits(AsksTwice.client(), table, clock);

    Holding first = edits.hold(MUSTER, ESTATE, TIME, soon());
    Holding other = edits.hold(MUSTER, ESTATE, TIME, soon());

    assertThat(first).isInstanceOf(Held.class);
    assertThat(other).isEqualTo(new Busy());
  }

  @Test
  void whoseHoldHasEndedReleasesNobodyElses() {
    Hold ended = held(hold(MUSTER, ESTATE));
    clock.advance(TIME.plusSeconds(1));
    hold(MUSTER, ESTATE);

    edits.release(ended, soon());

    assertThat(hold(MUSTER, ESTATE)).isEqualTo(new Busy());
  }

  @Test
  void ofManyAtOnceOneHolds() throws Exception {
    var calls = new ArrayList<Callable<Holding>>();
    for (int i = 0; i < 16; i++) {
      calls.add(() -> new Edits(DYNAMO, table, clock).hold(MUSTER, ESTATE, TIME, soon()));
    }

    int held = 0;
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (var call : threads.invokeAll(calls)) {
        held += call.get() instanceof Held ? 1 : 0;
      }
    }

    assertThat(held).isEqualTo(1);
  }

  @Test
  void aHoldWhoseReleaseWasLostIsInNobodysWayHere() {
    edits.release(held(hold(MUSTER, ESTATE)), late());

    Hold next = held(hold(MUSTER, ESTATE));
    assertThat(hold(MUSTER, ESTATE)).as("that one has not ended").isEqualTo(new Busy());
    edits.release(next, soon());
    assertThat(elsewhere()).isInstanceOf(Held.class);
  }

  @Test
  void whoeverAsksAgainOverAnEndedHoldHasItToo() {
    var edits = new Edits(AsksTwice.client(), table, clock);
    edits.release(held(edits.hold(MUSTER, ESTATE, TIME, soon())), late());

    assertThat(edits.hold(MUSTER, ESTATE, TIME, soon())).isInstanceOf(Held.class);
  }

  @Test
  void aReleaseThatWasLostIsMadeGoodWithTheNextOne() {
    edits.release(held(hold(MUSTER, ESTATE)), late());
    assertThat(elsewhere()).isEqualTo(new Busy());

    edits.release(held(hold(MUSTER, new EstateId("44"))), soon());

    assertThat(elsewhere()).isInstanceOf(Held.class);
  }

  /** In another environment. */
  private Holding elsewhere() {
    return new Edits(DYNAMO, table, clock).hold(MUSTER, ESTATE, TIME, soon());
  }

  private Deadline late() {
    return Deadline.in(Duration.ZERO, clock);
  }

  private Holding hold(CustomerWebId customer, EstateId estate) {
    return edits.hold(customer, estate, TIME, soon());
  }

  private static Hold held(Holding holding) {
    return ((Held) holding).hold();
  }
}
