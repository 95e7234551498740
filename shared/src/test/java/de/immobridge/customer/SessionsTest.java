package de.immobridge.customer;

import static de.immobridge.customer.LocalTables.ADMINISTRATOR;
import static de.immobridge.customer.LocalTables.DYNAMO;
import static de.immobridge.customer.LocalTables.START;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.TickingClock;
import de.immobridge.onoffice.ApiKey;
import de.immobridge.onoffice.ApiToken;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.ParameterCacheId;
import de.immobridge.onoffice.UnlockClaim;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A session has a purpose and an end, and its token is known to the page alone. */
class SessionsTest {
  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final UnlockSession UNLOCK =
      new UnlockSession(
          ADMINISTRATOR,
          "Müller & Söhne",
          new ApiToken("token-to-look-for"),
          new UnlockClaim("claim-to-look-for"),
          new ParameterCacheId("cache-to-look-for"));
  private static final ServiceSession SERVICE =
      new ServiceSession(
          ADMINISTRATOR,
          new EstateId("4497"),
          new EstateLanguage.Version("ENG"),
          Optional.of(new ParameterCacheId("window-1")),
          "DEU");

  private final String table = LocalTables.create(TableKeys.SESSIONS);
  private final TickingClock clock = new TickingClock(START);
  private final Sessions sessions = new Sessions(DYNAMO, table, LocalTables.CIPHER, clock);

  @Test
  void aFinishedUnlockIsKnownByItsHandleAndKeyOnly() {
    SessionToken handle = sessions.open(UNLOCK, LIFE);
    SessionToken laterWindow = sessions.open(UNLOCK, LIFE);
    var key = new ApiKey("key-to-look-for");

    assertThat(sessions.finishedWith(handle, UNLOCK, key)).isFalse();
    sessions.finish(handle, UNLOCK, key, LIFE);

    assertThat(sessions.finishedWith(handle, UNLOCK, key)).isTrue();
    assertThat(sessions.finishedWith(handle, UNLOCK, new ApiKey("another"))).isFalse();
    assertThat(sessions.finishedWith(laterWindow, UNLOCK, key)).isFalse();
    assertThat(sessions.unlock(handle)).contains(UNLOCK);
  }

  @Test
  void anUnlockSessionComesBackAsItWas() {
    assertThat(sessions.unlock(sessions.open(UNLOCK, LIFE))).contains(UNLOCK);
  }

  @Test
  void aServiceSessionComesBackAsItWas() {
    assertThat(sessions.service(sessions.open(SERVICE, LIFE))).contains(SERVICE);
  }

  @Test
  void aServiceSessionMayDoWithoutWindowAndLanguages() {
    var bare =
        new ServiceSession(
            ADMINISTRATOR, new EstateId("1"), EstateLanguage.main(), Optional.empty(), "");

    assertThat(sessions.service(sessions.open(bare, LIFE))).contains(bare);
  }

  @Test
  void whatAServiceCallOpenedCannotUnlock() {
    assertThat(sessions.unlock(sessions.open(SERVICE, LIFE))).isEmpty();
  }

  @Test
  void anUnlockHandleCannotEdit() {
    assertThat(sessions.service(sessions.open(UNLOCK, LIFE))).isEmpty();
  }

  @Test
  void expiryIsCheckedOnReading() {
    SessionToken unlock = sessions.open(UNLOCK, LIFE);
    SessionToken service = sessions.open(SERVICE, LIFE);

    clock.advance(LIFE.minusSeconds(1));
    assertThat(sessions.unlock(unlock)).isPresent();
    assertThat(sessions.service(service)).isPresent();

    clock.advance(Duration.ofSeconds(1));
    assertThat(sessions.unlock(unlock)).isEmpty();
    assertThat(sessions.service(service)).isEmpty();
    assertThat(LocalTables.items(table)).as("DynamoDB deletes late").hasSize(2);
  }

  @Test
  void aClosedSessionIsNoMore() {
    SessionToken token = sessions.open(SERVICE, LIFE);
    SessionToken other = sessions.open(SERVICE, LIFE);

    sessions.close(token);
    sessions.close(token);

    assertThat(sessions.service(token)).isEmpty();
    assertThat(sessions.service(other)).isPresent();
  }

  @Test
  void noOtherTokenFindsASession() {
    SessionToken token = sessions.open(SERVICE, LIFE);

    assertThat(sessions.service(new SessionToken(token.hash()))).isEmpty();
    assertThat(sessions.service(new SessionToken(""))).isEmpty();
    assertThat(sessions.service(new SessionToken(token.value() + "="))).isEmpty();
    assertThat(sessions.service(new SessionToken(token.value().toLowerCase(java.util.Locale.ROOT))))
        .isEmpty();
  }

  @Test
  void onlyTheHashOfATokenIsStored() {
    SessionToken unlock = sessions.open(UNLOCK, LIFE);
    SessionToken service = sessions.open(SERVICE, LIFE);

    assertThat(LocalTables.raw(table))
        .contains(unlock.hash())
        .contains(service.hash())
        .doesNotContain(unlock.value())
        .doesNotContain(service.value());
  }

  @Test
  void tokenAndClaimOfAnUnlockAreNeverStoredInPlain() {
    sessions.open(UNLOCK, LIFE);

    assertThat(LocalTables.raw(table)).contains("Müller").doesNotContain("-to-look-for");
  }

  @Test
  void tokensAreLongAndNeverTheSame() {
    var seen = new HashSet<String>();
    for (int i = 0; i < 1_000; i++) {
      String token = SessionToken.random().value();
      assertThat(token).matches("[A-Za-z0-9_-]{43}");
      assertThat(seen.add(token)).isTrue();
    }
  }

  @Test
  void noRecordShowsASecret() {
    SessionToken token = sessions.open(UNLOCK, LIFE);

    assertThat(token.toString()).doesNotContain(token.value());
    assertThat(UNLOCK.toString())
        .doesNotContain("token-to-look-for")
        .doesNotContain("claim-to-look-for");
  }
}
