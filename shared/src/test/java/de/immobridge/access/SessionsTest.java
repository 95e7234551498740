package de.immobridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.TickingClock;
import de.immobridge.customer.LocalTables;
import de.immobridge.customer.Seal;
import de.immobridge.marketplace.Activation;
import de.immobridge.marketplace.Origin;
import de.immobridge.onoffice.ApiToken;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.ParameterCacheId;
import de.immobridge.onoffice.UnlockClaim;
import de.immobridge.onoffice.User;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A session is what was sealed, for its purpose and its time. */
class SessionsTest {
  private static final Seal SEAL = LocalTables.SEAL;
  private static final Duration LIFE = Duration.ofHours(8);

  private final TickingClock clock = new TickingClock(LocalTables.START);
  private final Sessions sessions = new Sessions(SEAL, clock);
  private final Deadline deadline = LocalTables.soon();

  static Stream<Origin> origins() {
    return Stream.of(
        new Origin.Estate(new EstateId("4497"), EstateLanguage.of("ENG")),
        new Origin.Estate(new EstateId("4497"), EstateLanguage.main()),
        new Origin.Address("81"),
        new Origin.Other("appointmentId", "9"),
        new Origin.Menu());
  }

  @ParameterizedTest
  @MethodSource("origins")
  void aSessionComesBackAsItWas(Origin origin) {
    ServiceSession session = session(origin, Optional.of(new ParameterCacheId("cache")));
    ServiceSession without = session(origin, Optional.empty());

    assertThat(sessions.service(sessions.seal(session, LIFE, deadline), deadline))
        .contains(session);
    assertThat(sessions.service(sessions.seal(without, LIFE, deadline), deadline))
        .contains(without);
  }

  @Test
  void aHandleComesBackAsItWas() {
    Activation handle = handle();

    assertThat(sessions.unlock(sessions.seal(handle, LIFE, deadline), deadline)).contains(handle);
  }

  @Test
  void neitherStandsForTheOther() {
    String session = sessions.seal(session(new Origin.Menu(), Optional.empty()), LIFE, deadline);
    String handle = sessions.seal(handle(), LIFE, deadline);

    assertThat(sessions.unlock(session, deadline)).isEmpty();
    assertThat(sessions.service(handle, deadline)).isEmpty();
    assertThat(sessions.evenIfOver(handle, deadline)).isEmpty();
  }

  @Test
  void bothEndInTimeAndOnlyMessagesToTheWindowAreSignedAfterIt() {
    ServiceSession session = session(new Origin.Menu(), Optional.empty());
    String token = sessions.seal(session, LIFE, deadline);
    String handle = sessions.seal(handle(), LIFE, deadline);

    clock.advance(LIFE.minusSeconds(1));
    assertThat(sessions.service(token, deadline)).isPresent();
    assertThat(sessions.unlock(handle, deadline)).isPresent();

    clock.advance(Duration.ofSeconds(1));
    assertThat(sessions.service(token, deadline)).isEmpty();
    assertThat(sessions.unlock(handle, deadline)).isEmpty();
    assertThat(sessions.evenIfOver(token, deadline)).contains(session);
  }

  @Test
  void aDigestIsTheSameForTheSameUserServiceAndPlaceAndForNoOther() {
    Origin estate = new Origin.Estate(new EstateId("87"), EstateLanguage.main());
    ServiceSession session = session(estate, Optional.empty());

    assertThat(session.digest()).matches("[0-9a-f]{32}");
    assertThat(session(estate, Optional.of(new ParameterCacheId("later"))).digest())
        .isEqualTo(session.digest());
    assertThat(origins().map(origin -> session(origin, Optional.empty()).digest()))
        .doesNotHaveDuplicates()
        .doesNotContain(session.digest());
  }

  private static ServiceSession session(Origin origin, Optional<ParameterCacheId> window) {
    return new ServiceSession(
        new User(new CustomerWebId("muster"), "17"),
        "texts",
        origin,
        window.map(_ -> new EstateId("4497")),
        window,
        "DEU",
        Map.of("note", List.of("a", "b"), ServiceSession.IMAGE_IDS, List.of()));
  }

  private static Activation handle() {
    return new Activation(
        new User(new CustomerWebId("muster"), "17"),
        "Muster",
        new ApiToken("token"),
        new UnlockClaim("claim"),
        new ParameterCacheId("cache"),
        LocalTables.START,
        "DEU");
  }
}
