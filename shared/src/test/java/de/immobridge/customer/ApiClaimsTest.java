package de.immobridge.customer;

import static de.immobridge.customer.LocalTables.ADMINISTRATOR;
import static de.immobridge.customer.LocalTables.DYNAMO;
import static de.immobridge.customer.LocalTables.MUSTER;
import static de.immobridge.customer.LocalTables.START;
import static de.immobridge.customer.LocalTables.soon;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.CapturedLogs;
import de.immobridge.TickingClock;
import de.immobridge.customer.ApiClaims.Remembering;
import de.immobridge.customer.ApiClaims.Remembering.Later;
import de.immobridge.customer.ApiClaims.Remembering.Remembered;
import de.immobridge.onoffice.ApiClaim;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.User;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The claim with the latest signed time stays, however the calls arrive. */
class ApiClaimsTest {
  /** One table for all; every test and every try has users of its own. */
  private static final String TABLE = LocalTables.create(TableKeys.API_CLAIMS);

  private static final java.util.concurrent.atomic.AtomicInteger USERS =
      new java.util.concurrent.atomic.AtomicInteger();

  private final TickingClock clock = new TickingClock(START);
  private final User user = someUser();

  @Test
  void aUserWithoutACallHasNoClaim() {
    assertThat(claims().latest(user, soon())).isEmpty();
  }

  @Test
  void theClaimComesWithItsSignedTime() {
    assertThat(claims().remember(user, new ApiClaim("one"), START, soon()))
        .isEqualTo(new Remembered());

    assertThat(claims().latest(user, soon())).contains(latest("one", START));
  }

  @Test
  void aCallThatWasSignedEarlierDoesNotReplaceAndLearnsTheLaterClaim() {
    claims().remember(user, new ApiClaim("later"), START.plusSeconds(1), soon());

    assertThat(claims().remember(user, new ApiClaim("earlier"), START, soon()))
        .isEqualTo(new Later(latest("later", START.plusSeconds(1))));

    assertThat(claims().latest(user, soon())).contains(latest("later", START.plusSeconds(1)));
  }

  @Test
  void ofTwoSignedAtTheSameTimeTheLaterArrivalWins() {
    claims().remember(user, new ApiClaim("first"), START, soon());

    assertThat(claims().remember(user, new ApiClaim("second"), START, soon()))
        .isEqualTo(new Remembered());

    assertThat(claims().latest(user, soon())).contains(latest("second", START));
  }

  @Test
  void timesOfDifferentLengthCompareAsNumbers() {
    claims().remember(user, new ApiClaim("old"), Instant.ofEpochSecond(999_999_999), soon());

    assertThat(
            claims()
                .remember(user, new ApiClaim("new"), Instant.ofEpochSecond(1_000_000_000), soon()))
        .isEqualTo(new Remembered());
  }

  @Test
  void usersDoNotShareClaims() {
    var sameIdElsewhere = new User(new CustomerWebId("elsewhere"), user.userId());
    claims().remember(user, new ApiClaim("mine"), START, soon());

    assertThat(claims().latest(sameIdElsewhere, soon())).isEmpty();
    assertThat(claims().latest(someUser(), soon())).isEmpty();
  }

  // Expiry

  @Test
  void withoutASettingNoClaimExpires() {
    claims().remember(user, new ApiClaim("one"), START, soon());
    clock.advance(Duration.ofDays(3650));

    assertThat(claims().latest(user, soon())).isPresent();
  }

  @Test
  void expiryIsCheckedOnReading() {
    ApiClaims expiring = claims(Duration.ofHours(1));
    expiring.remember(user, new ApiClaim("one"), START, soon());

    clock.advance(Duration.ofMinutes(60).minusSeconds(1));
    assertThat(expiring.latest(user, soon())).isPresent();

    clock.advance(Duration.ofSeconds(1));
    assertThat(expiring.latest(user, soon())).isEmpty();
  }

  @Test
  void ageCountsFromTheSignedTimeAndNotFromTheArrival() {
    ApiClaims expiring = claims(Duration.ofHours(1));
    clock.advance(Duration.ofMinutes(4));
    expiring.remember(user, new ApiClaim("one"), START, soon());

    clock.advance(Duration.ofMinutes(56));

    assertThat(expiring.latest(user, soon())).isEmpty();
  }

  /** A limit that an operator sets today must not spare what was stored yesterday. */
  @Test
  void aClaimThatExpiresIsRemovedByDynamoDbAndAnotherIsNot() {
    var expiring =
        new ApiClaims(DYNAMO, TABLE, LocalTables.SEAL, Optional.of(Duration.ofHours(1)), clock);
    expiring.remember(user, new ApiClaim("one"), START, soon());
    assertThat(item()).containsEntry("expiresAt", Attributes.seconds(START.plusSeconds(3600)));

    claims().remember(user, new ApiClaim("two"), START.plusSeconds(1), soon());
    assertThat(item()).doesNotContainKey("expiresAt");
  }

  @Test
  void aLimitThatIsSetLaterCountsForStoredClaimsToo() {
    claims().remember(user, new ApiClaim("one"), START, soon());
    clock.advance(Duration.ofHours(2));

    assertThat(claims(Duration.ofHours(1)).latest(user, soon())).isEmpty();
    assertThat(claims(Duration.ofHours(3)).latest(user, soon())).isPresent();
  }

  @Test
  void aNewCallReplacesAnExpiredClaim() {
    ApiClaims expiring = claims(Duration.ofHours(1));
    expiring.remember(user, new ApiClaim("old"), START, soon());
    clock.advance(Duration.ofHours(2));

    expiring.remember(user, new ApiClaim("new"), clock.instant(), soon());

    assertThat(expiring.latest(user, soon())).contains(latest("new", clock.instant()));
  }

  // Secrets

  @Test
  void theClaimIsNeverStoredInPlain() {
    claims().remember(user, new ApiClaim("claim-to-look-for"), START, soon());

    assertThat(LocalTables.raw(TABLE)).contains(user.userId()).doesNotContain("claim-to-look-for");
    assertThat(claims().latest(user, soon()).toString()).doesNotContain("claim-to-look-for");
  }

  @Test
  void aLongClaimIsKeptWhole() {
    String claim = "aB+/".repeat(600);

    claims().remember(user, new ApiClaim(claim), START, soon());

    assertThat(claims().latest(user, soon())).contains(latest(claim, START));
  }

  // A lost key

  @Test
  void aClaimThatCannotBeReadIsNoneAndThatIsLoggedOnce() {
    withAnotherKey().remember(user, new ApiClaim("lost"), START, soon());

    try (var logs = new CapturedLogs()) {
      assertThat(claims().latest(user, soon())).isEmpty();

      assertThat(logs.lines())
          .singleElement()
          .asString()
          .contains("ERROR", MUSTER.value(), "API_CLAIM")
          .doesNotContain("lost");
    }
  }

  @Test
  void aLaterClaimThatCannotBeReadGivesWay() {
    withAnotherKey().remember(user, new ApiClaim("lost"), START.plusSeconds(9), soon());

    assertThat(claims().remember(user, new ApiClaim("readable"), START, soon()))
        .isEqualTo(new Remembered());

    assertThat(claims().latest(user, soon())).contains(latest("readable", START));
  }

  /** What version 0.1 had KMS encrypt counts as unreadable (decision 53). */
  @Test
  void aClaimOfVersion01GivesWayToTheNextOne() {
    DYNAMO.putItem(
        request ->
            request
                .tableName(TABLE)
                .item(
                    Map.of(
                        "customerWebId", AttributeValue.fromS(MUSTER.value()),
                        "userId", AttributeValue.fromS(user.userId()),
                        "claim", Attributes.bytes(new byte[] {1, 2, 2, 0, 120}),
                        "signedAt", Attributes.seconds(START.plusSeconds(1)))));

    assertThat(claims().latest(user, soon())).isEmpty();
    claims().remember(user, new ApiClaim("new"), START, soon());

    assertThat(claims().latest(user, soon())).contains(latest("new", START));
  }

  private Map<String, AttributeValue> item() {
    return LocalTables.items(TABLE).stream()
        .filter(each -> Attributes.text(each, "userId").filter(user.userId()::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private ApiClaims withAnotherKey() {
    var seal = new Seal(new LocalDataKey(LocalTables.key(2)));
    return new ApiClaims(DYNAMO, TABLE, seal, Optional.empty(), clock);
  }

  // Any order

  @Provide
  Arbitrary<List<Integer>> seconds() {
    return Arbitraries.integers().between(0, 50).list().ofMinSize(1).ofMaxSize(12);
  }

  @Property(tries = 60)
  void inAnyOrderTheLatestSignedStaysAndOfEqualsTheLastToArrive(
      @ForAll("seconds") List<Integer> seconds) {
    User someone = someUser();
    Optional<ApiClaims.Latest> expected = Optional.empty();
    for (int i = 0; i < seconds.size(); i++) {
      Instant signedAt = START.plusSeconds(seconds.get(i));
      boolean stays = expected.map(before -> !before.signedAt().isAfter(signedAt)).orElse(true);
      if (stays) {
        expected = Optional.of(latest("call-" + i, signedAt));
      }

      Remembering told = claims().remember(someone, new ApiClaim("call-" + i), signedAt, soon());
      assertThat(told).isEqualTo(stays ? new Remembered() : new Later(expected.orElseThrow()));
      assertThat(claims().latest(someone, soon())).isEqualTo(expected);
    }
  }

  @Property(tries = 25)
  void atOnceAndRepeatedTheLatestSignedStays(
      @ForAll("seconds") List<Integer> seconds,
      @ForAll @IntRange(min = 1, max = 3) int repeats,
      @ForAll Random random)
      throws InterruptedException, ExecutionException {
    User someone = someUser();
    var deliveries = new ArrayList<Callable<Remembering>>();
    for (int second : seconds.stream().distinct().toList()) {
      for (int i = 0; i < repeats; i++) {
        deliveries.add(
            () ->
                claims()
                    .remember(
                        someone,
                        new ApiClaim("call-" + second),
                        START.plusSeconds(second),
                        soon()));
      }
    }
    java.util.Collections.shuffle(deliveries, random);

    boolean someStored = false;
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Remembering> delivery : threads.invokeAll(deliveries)) {
        someStored |= delivery.get() instanceof Remembered;
      }
    }

    int last = seconds.stream().max(Comparator.naturalOrder()).orElseThrow();
    assertThat(someStored).isTrue();
    assertThat(claims().latest(someone, soon()))
        .contains(latest("call-" + last, START.plusSeconds(last)));
  }

  private ApiClaims claims() {
    return new ApiClaims(DYNAMO, TABLE, LocalTables.SEAL, Optional.empty(), clock);
  }

  private ApiClaims claims(Duration maxAge) {
    return new ApiClaims(DYNAMO, TABLE, LocalTables.SEAL, Optional.of(maxAge), clock);
  }

  private static User someUser() {
    return new User(MUSTER, ADMINISTRATOR.userId() + "-" + USERS.incrementAndGet());
  }

  private static ApiClaims.Latest latest(String claim, Instant signedAt) {
    return new ApiClaims.Latest(new ApiClaim(claim), signedAt);
  }
}
