package de.immobridge.customer;

import static de.immobridge.customer.LocalTables.ADMINISTRATOR;
import static de.immobridge.customer.LocalTables.DYNAMO;
import static de.immobridge.customer.LocalTables.MUSTER;
import static de.immobridge.customer.LocalTables.SEAL;
import static de.immobridge.customer.LocalTables.START;
import static de.immobridge.customer.LocalTables.soon;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.immobridge.TickingClock;
import de.immobridge.customer.Store.Deleting;
import de.immobridge.customer.Store.Expected;
import de.immobridge.customer.Store.Stored;
import de.immobridge.customer.Store.Version;
import de.immobridge.customer.Store.Writing;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A provider's values: whoever writes knows what was there, or learns it. */
class StoreTest {
  private static final Owner CUSTOMER = Owner.customer(MUSTER);
  private static final Owner USER = Owner.user(ADMINISTRATOR);

  private final String table = LocalTables.create(TableKeys.STORE);
  private final TickingClock clock = new TickingClock(START.plusMillis(500));
  private final Store store = new Store(DYNAMO, table, SEAL, clock);

  @Test
  void whatWasWrittenIsRead() {
    Version version = written(CUSTOMER, "tone", "friendly", Expected.absent());

    Stored stored = read(CUSTOMER, "tone").orElseThrow();
    assertThat(stored.text()).isEqualTo("friendly");
    assertThat(stored.version()).isEqualTo(version);
    assertThat(read(CUSTOMER, "other")).isEmpty();
  }

  @Test
  void bytesComeBackAsTheyWere() {
    byte[] value = new byte[Store.MOST_BYTES];
    value[7] = -1;
    store.write(CUSTOMER, "b", value, Expected.absent(), Optional.empty(), soon());

    assertThat(read(CUSTOMER, "b").orElseThrow().bytes()).isEqualTo(value);
  }

  /** A provider compares what it has seen with what is there. */
  @Test
  void valuesAreTheSameWhereBytesAndVersionAre() {
    var one = new Stored(bytes("one"), new Version("1"));

    assertThat(one).isEqualTo(new Stored(bytes("one"), new Version("1")));
    assertThat(one).hasSameHashCodeAs(new Stored(bytes("one"), new Version("1")));
    assertThat(one).isNotEqualTo(new Stored(bytes("two"), new Version("1")));
    assertThat(one).isNotEqualTo(new Stored(bytes("one"), new Version("2")));
    assertThat(one.hashCode()).isNotEqualTo(new Stored(bytes("one"), new Version("2")).hashCode());
  }

  @Test
  void ownersDoNotShareValues() {
    written(CUSTOMER, "n", "customer's", Expected.absent());
    written(USER, "n", "user's", Expected.absent());

    assertThat(read(CUSTOMER, "n").orElseThrow().text()).isEqualTo("customer's");
    assertThat(read(USER, "n").orElseThrow().text()).isEqualTo("user's");
    assertThat(read(Owner.library(MUSTER), "n")).as("the library's").isEmpty();
    assertThat(read(Owner.user(new User(MUSTER, "18")), "n")).isEmpty();
    assertThat(read(Owner.customer(new CustomerWebId("other")), "n")).isEmpty();
    assertThat(read(Owner.user(new User(new CustomerWebId("other"), "17")), "n")).isEmpty();
  }

  @Test
  void theBorderBetweenUserAndNameCounts() {
    written(Owner.user(new User(MUSTER, "1")), "1:x", "one", Expected.absent());

    assertThat(read(Owner.user(new User(MUSTER, "11:")), "x")).isEmpty();
    assertThat(read(Owner.user(new User(MUSTER, "1:1")), "x")).isEmpty();
  }

  // Versions

  @Test
  void whatIsThereIsNotWrittenOverByOneWhoExpectedNothing() {
    Version first = written(CUSTOMER, "n", "first", Expected.absent());

    assertThat(write("second", Expected.absent()))
        .isEqualTo(new Writing.LostRace(Optional.of(new Stored(bytes("first"), first))));
    assertThat(read(CUSTOMER, "n").orElseThrow().text()).isEqualTo("first");
  }

  @Test
  void onlyWhoHasSeenTheLastWritingMayWrite() {
    Version first = written(CUSTOMER, "n", "first", Expected.absent());
    Version second = written(CUSTOMER, "n", "second", Expected.version(first));

    assertThat(write("third", Expected.version(first)))
        .isEqualTo(new Writing.LostRace(Optional.of(new Stored(bytes("second"), second))));
    written(CUSTOMER, "n", "third", Expected.version(second));

    assertThat(read(CUSTOMER, "n").orElseThrow().text()).isEqualTo("third");
  }

  /** The first answer got lost, and the SDK asks again by itself. */
  @Test
  void whoeverWritesTheSameTwiceHasWritten() {
    var asking = new Store(AsksTwice.client(), table, SEAL, clock);
    Writing writing =
        asking.write(CUSTOMER, "n", "first", Expected.absent(), Optional.empty(), soon());

    assertThat(writing)
        .isInstanceOfSatisfying(
            Writing.Written.class,
            written ->
                assertThat(read(CUSTOMER, "n"))
                    .contains(new Stored(bytes("first"), written.version())));
  }

  @Test
  void whatIsGoneIsALostRaceToo() {
    assertThat(write("x", Expected.version(new Version("seen-before"))))
        .isEqualTo(new Writing.LostRace(Optional.empty()));
    assertThat(read(CUSTOMER, "n")).isEmpty();
  }

  @Test
  void deletingNeedsTheVersionToo() {
    Version first = written(CUSTOMER, "n", "first", Expected.absent());
    Version second = written(CUSTOMER, "n", "second", Expected.version(first));

    assertThat(store.delete(CUSTOMER, "n", first, soon()))
        .isEqualTo(new Deleting.LostRace(Optional.of(new Stored(bytes("second"), second))));
    assertThat(store.delete(CUSTOMER, "n", second, soon())).isEqualTo(new Deleting.Deleted());
    assertThat(store.delete(CUSTOMER, "n", second, soon()))
        .isEqualTo(new Deleting.LostRace(Optional.empty()));
    assertThat(read(CUSTOMER, "n")).isEmpty();
  }

  /** A counter that begins anew would take an old version for the new one. */
  @Test
  void aVersionIsNeverSeenAgainAfterDeleting() {
    Version first = written(CUSTOMER, "n", "first", Expected.absent());
    store.delete(CUSTOMER, "n", first, soon());
    written(CUSTOMER, "n", "anew", Expected.absent());

    assertThat(write("x", Expected.version(first))).isInstanceOf(Writing.LostRace.class);
  }

  @Test
  void ofManyIncrementsAtOnceNoneIsLost() throws Exception {
    written(CUSTOMER, "n", "0", Expected.absent());
    var increments = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 24; i++) {
      increments.add(this::increment);
    }

    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var increment : threads.invokeAll(increments)) {
        assertThat(increment.get()).isTrue();
      }
    }

    assertThat(read(CUSTOMER, "n").orElseThrow().text()).isEqualTo("24");
  }

  private boolean increment() {
    while (true) {
      Stored seen = read(CUSTOMER, "n").orElseThrow();
      String next = Integer.toString(Integer.parseInt(seen.text()) + 1);
      if (write(next, Expected.version(seen.version())) instanceof Writing.Written) {
        return true;
      }
    }
  }

  // The end of life

  /** DynamoDB counts whole seconds: none is cut off, and none is given beyond the one begun. */
  @Test
  void aLifeIsRoundedUpToASecondAndAWholeOneIsNot() {
    assertThat(Attributes.wholeSeconds(START).n()).isEqualTo(Long.toString(START.getEpochSecond()));
    assertThat(Attributes.wholeSeconds(START.plusNanos(1)).n())
        .isEqualTo(Long.toString(START.getEpochSecond() + 1));
  }

  @Test
  void whatHasEndedIsAsIfItHadNeverBeenWritten() {
    var life = Optional.of(Duration.ofMinutes(5));
    store.write(CUSTOMER, "n", "short", Expected.absent(), life, soon());
    Version version = read(CUSTOMER, "n").orElseThrow().version();

    clock.advance(Duration.ofMinutes(5).minusMillis(1));
    assertThat(read(CUSTOMER, "n")).isPresent();

    clock.advance(Duration.ofSeconds(1));
    assertThat(read(CUSTOMER, "n")).isEmpty();
    assertThat(LocalTables.items(table)).as("DynamoDB deletes late").hasSize(1);
    assertThat(write("x", Expected.version(version)))
        .isEqualTo(new Writing.LostRace(Optional.empty()));
    assertThat(store.delete(CUSTOMER, "n", version, soon()))
        .isEqualTo(new Deleting.LostRace(Optional.empty()));
    written(CUSTOMER, "n", "anew", Expected.absent());
    assertThat(read(CUSTOMER, "n").orElseThrow().text()).isEqualTo("anew");
  }

  @Test
  void writingWithoutALifeTakesTheEndAway() {
    var life = Optional.of(Duration.ofMinutes(5));
    store.write(CUSTOMER, "n", "short", Expected.absent(), life, soon());
    Version version = read(CUSTOMER, "n").orElseThrow().version();
    written(CUSTOMER, "n", "long", Expected.version(version));

    clock.advance(Duration.ofDays(365));

    assertThat(read(CUSTOMER, "n")).isPresent();
  }

  // Sealed

  @Test
  void noValueIsStoredOrShownInPlain() {
    written(CUSTOMER, "n", "value-to-look-for", Expected.absent());

    assertThat(LocalTables.raw(table)).doesNotContain("value-to-look-for");
    assertThat(read(CUSTOMER, "n").orElseThrow()).hasToString("Stored[17 bytes]");
  }

  @Test
  void aValueThatWasPutUnderAnotherNameCountsAsNotThere() {
    written(CUSTOMER, "n", "value", Expected.absent());
    var moved = new HashMap<>(LocalTables.items(table).getFirst());
    moved.put("name", AttributeValue.fromS(BoundTo.join("customer", "other")));
    DYNAMO.putItem(request -> request.tableName(table).item(moved));

    assertThat(read(CUSTOMER, "other")).isEmpty();
  }

  @Test
  void aValueThatCannotBeReadGivesWay() {
    var lost = new Store(DYNAMO, table, new Seal(new LocalDataKey(LocalTables.key(2))), clock);
    lost.write(CUSTOMER, "n", "lost", Expected.absent(), Optional.empty(), soon());
    assertThat(read(CUSTOMER, "n")).isEmpty();

    written(CUSTOMER, "n", "anew", Expected.absent());

    assertThat(read(CUSTOMER, "n").orElseThrow().text()).isEqualTo("anew");
  }

  // Limits

  @Test
  void aValueThatIsTooLargeIsRefused() {
    byte[] value = new byte[Store.MOST_BYTES + 1];

    assertThatThrownBy(
            () -> store.write(CUSTOMER, "n", value, Expected.absent(), Optional.empty(), soon()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(LocalTables.items(table)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ä", "a b", "a\nb"})
  void aNameHasPlainLetters(String name) {
    assertThatThrownBy(() -> read(CUSTOMER, name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNameHasAnEnd() {
    assertThat(read(USER, "n".repeat(200))).isEmpty();
    assertThatThrownBy(() -> read(USER, "n".repeat(201)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Optional<Stored> read(Owner owner, String name) {
    return store.read(owner, name, soon());
  }

  private Writing write(String value, Expected expected) {
    return store.write(CUSTOMER, "n", value, expected, Optional.empty(), soon());
  }

  private Version written(Owner owner, String name, String value, Expected expected) {
    Writing writing = store.write(owner, name, value, expected, Optional.empty(), soon());
    return ((Writing.Written) writing).version();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
