package de.immobridge.customer;

import static de.immobridge.customer.LocalTables.ADMINISTRATOR;
import static de.immobridge.customer.LocalTables.DYNAMO;
import static de.immobridge.customer.LocalTables.MUSTER;
import static de.immobridge.customer.LocalTables.START;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.TickingClock;
import de.immobridge.onoffice.ApiClaim;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.User;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    assertThat(claims().latest(user)).isEmpty();
  }

  @Test
  void theClaimComesWithItsSignedTime() {
    assertThat(claims().remember(user, new ApiClaim("one"), START)).isTrue();

    assertThat(claims().latest(user)).contains(latest("one", START));
  }

  @Test
  void aCallThatWasSignedEarlierDoesNotReplace() {
    claims().remember(user, new ApiClaim("later"), START.plusSeconds(1));

    assertThat(claims().remember(user, new ApiClaim("earlier"), START)).isFalse();

    assertThat(claims().latest(user)).contains(latest("later", START.plusSeconds(1)));
  }

  @Test
  void ofTwoSignedAtTheSameTimeTheLaterArrivalWins() {
    claims().remember(user, new ApiClaim("first"), START);

    assertThat(claims().remember(user, new ApiClaim("second"), START)).isTrue();

    assertThat(claims().latest(user)).contains(latest("second", START));
  }

  @Test
  void timesOfDifferentLengthCompareAsNumbers() {
    claims().remember(user, new ApiClaim("old"), Instant.ofEpochSecond(999_999_999));

    assertThat(claims().remember(user, new ApiClaim("new"), Instant.ofEpochSecond(1_000_000_000)))
        .isTrue();
  }

  @Test
  void usersDoNotShareClaims() {
    var sameIdElsewhere = new User(new CustomerWebId("elsewhere"), user.userId());
    claims().remember(user, new ApiClaim("mine"), START);

    assertThat(claims().latest(sameIdElsewhere)).isEmpty();
    assertThat(claims().latest(someUser())).isEmpty();
  }

  // Expiry

  @Test
  void withoutASettingNoClaimExpires() {
    claims().remember(user, new ApiClaim("one"), START);
    clock.advance(Duration.ofDays(3650));

    assertThat(claims().latest(user)).isPresent();
  }

  @Test
  void expiryIsCheckedOnReading() {
    ApiClaims expiring = claims(Duration.ofHours(1));
    expiring.remember(user, new ApiClaim("one"), START);

    clock.advance(Duration.ofMinutes(60).minusSeconds(1));
    assertThat(expiring.latest(user)).isPresent();

    clock.advance(Duration.ofSeconds(1));
    assertThat(expiring.latest(user)).isEmpty();
  }

  @Test
  void ageCountsFromTheSignedTimeAndNotFromTheArrival() {
    ApiClaims expiring = claims(Duration.ofHours(1));
    clock.advance(Duration.ofMinutes(4));
    expiring.remember(user, new ApiClaim("one"), START);

    clock.advance(Duration.ofMinutes(56));

    assertThat(expiring.latest(user)).isEmpty();
  }

  /** A limit that an operator sets today must not spare what was stored yesterday. */
  @Test
  void aLimitThatIsSetLaterCountsForStoredClaimsToo() {
    claims().remember(user, new ApiClaim("one"), START);
    clock.advance(Duration.ofHours(2));

    assertThat(claims(Duration.ofHours(1)).latest(user)).isEmpty();
    assertThat(claims(Duration.ofHours(3)).latest(user)).isPresent();
  }

  @Test
  void aNewCallReplacesAnExpiredClaim() {
    ApiClaims expiring = claims(Duration.ofHours(1));
    expiring.remember(user, new ApiClaim("old"), START);
    clock.advance(Duration.ofHours(2));

    expiring.remember(user, new ApiClaim("new"), clock.instant());

    assertThat(expiring.latest(user)).contains(latest("new", clock.instant()));
  }

  // Secrets

  @Test
  void theClaimIsNeverStoredInPlain() {
    claims().remember(user, new ApiClaim("claim-to-look-for"), START);

    assertThat(LocalTables.raw(TABLE)).contains(user.userId()).doesNotContain("claim-to-look-for");
    assertThat(claims().latest(user).toString()).doesNotContain("claim-to-look-for");
  }

  @Test
  void aLongClaimIsKeptWhole() {
    String claim = "aB+/".repeat(600);

    claims().remember(user, new ApiClaim(claim), START);

    assertThat(claims().latest(user)).contains(latest(claim, START));
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

      assertThat(claims().remember(someone, new ApiClaim("call-" + i), signedAt)).isEqualTo(stays);
      assertThat(claims().latest(someone)).isEqualTo(expected);
    }
  }

  @Property(tries = 25)
  void atOnceAndRepeatedTheLatestSignedStays(
      @ForAll("seconds") List<Integer> seconds,
      @ForAll @IntRange(min = 1, max = 3) int repeats,
      @ForAll Random random)
      throws InterruptedException, ExecutionException {
    User someone = someUser();
    var deliveries = new ArrayList<Callable<Boolean>>();
    for (int second : seconds.stream().distinct().toList()) {
      for (int i = 0; i < repeats; i++) {
        deliveries.add(
            () ->
                claims()
                    .remember(someone, new ApiClaim("call-" + second), START.plusSeconds(second)));
      }
    }
    java.util.Collections.shuffle(deliveries, random);

    boolean someStored = false;
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> delivery : threads.invokeAll(deliveries)) {
        someStored |= delivery.get();
      }
    }

    int last = seconds.stream().max(Comparator.naturalOrder()).orElseThrow();
    assertThat(someStored).isTrue();
    assertThat(claims().latest(someone)).contains(latest("call-" + last, START.plusSeconds(last)));
  }

  private ApiClaims claims() {
    return new ApiClaims(DYNAMO, TABLE, LocalTables.CIPHER, Optional.empty(), clock);
  }

  private ApiClaims claims(Duration maxAge) {
    return new ApiClaims(DYNAMO, TABLE, LocalTables.CIPHER, Optional.of(maxAge), clock);
  }

  private static User someUser() {
    return new User(MUSTER, ADMINISTRATOR.userId() + "-" + USERS.incrementAndGet());
  }

  private static ApiClaims.Latest latest(String claim, Instant signedAt) {
    return new ApiClaims.Latest(new ApiClaim(claim), signedAt);
  }
}
