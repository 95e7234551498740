package de.immobridge.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import de.immobridge.QuietFuzzer;
import de.immobridge.Work;
import de.immobridge.customer.LocalDataKey;
import de.immobridge.customer.Purpose;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever a browser presents as a session or a handle: what we sealed opens as it was, for its
 * purpose and in its time, and nothing else opens.
 */
@ExtendWith(QuietFuzzer.class)
class SessionsFuzz {
  private static final Instant NOW = Instant.parse("2026-03-01T10:20:30Z");
  private static final Duration LIFE = Duration.ofHours(1);
  private static final Seal SEAL = seal(1);
  private static final Sessions SESSIONS = at(NOW, SEAL);
  private static final Sessions LATER = at(NOW.plus(LIFE), SEAL);
  private static final Sessions OTHER_KEY = at(NOW, seal(2));
  private static final Deadline SOON = Deadline.in(LIFE, Clock.fixed(NOW, ZoneOffset.UTC));

  @DictionaryEntries({"estate|", "address|", "other|", "||", "4497|ENG", "\"", "\\u0000", "Agta"})
  @FuzzTest(maxDuration = "1m")
  void whatWasSealedOpensAsItWasAndNothingElseOpens(byte[] bytes) throws Exception {
    String text = new String(bytes, UTF_8);
    nothing(SESSIONS, text);
    nothing(SESSIONS, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));

    List<String> words = List.of((text + "|".repeat(8)).split("\\|", -1));
    sessionOf(words, text);
    handleOf(words, text);
  }

  private static void sessionOf(List<String> words, String text) throws Exception {
    var session =
        new ServiceSession(
            user(words),
            words.get(2),
            origin(words),
            Optional.of(words.get(4)).filter(id -> id.matches("[0-9]{1,18}")).map(EstateId::new),
            Optional.of(words.get(3)).filter(id -> !id.isBlank()).map(ParameterCacheId::new),
            words.get(4),
            Map.of(words.get(5), List.of(words.get(6), text), IMAGES, List.of()));
    String token = SESSIONS.seal(session, LIFE, SOON);

    assertThat(Work.linear(token.length(), () -> SESSIONS.service(token, SOON))).contains(session);
    assertThat(SESSIONS.evenIfOver(token, SOON)).contains(session);
    assertThat(SESSIONS.unlock(token, SOON)).isEmpty();
    assertThat(LATER.service(token, SOON)).isEmpty();
    assertThat(LATER.evenIfOver(token, SOON)).contains(session);
    nothing(OTHER_KEY, token);
    nothing(SESSIONS, altered(token, text));
    String plain = SEAL.openText(Purpose.SERVICE_SESSION, "", token, SOON).orElseThrow();
    for (Purpose other : Purpose.values()) {
      if (other != Purpose.SERVICE_SESSION) {
        assertThat(SESSIONS.service(SEAL.sealText(other, "", plain, SOON), SOON)).isEmpty();
      }
    }
  }

  private static void handleOf(List<String> words, String text) {
    var handle =
        new Activation(
            user(words),
            words.get(2),
            new ApiToken(filled(words.get(3))),
            new UnlockClaim(filled(text)),
            new ParameterCacheId(filled(words.get(4))),
            NOW,
            words.get(1));
    String token = SESSIONS.seal(handle, LIFE, SOON);

    assertThat(SESSIONS.unlock(token, SOON)).contains(handle);
    assertThat(SESSIONS.service(token, SOON)).isEmpty();
    assertThat(SESSIONS.evenIfOver(token, SOON)).isEmpty();
    assertThat(LATER.unlock(token, SOON)).isEmpty();
    nothing(OTHER_KEY, token);
    nothing(SESSIONS, altered(token, text));
  }

  private static final String IMAGES = "images, a name that hardly any input has";

  private static User user(List<String> words) {
    return new User(new CustomerWebId(filled(words.get(0))), filled(words.get(1)));
  }

  private static Origin origin(List<String> words) {
    return switch (words.get(2)) {
      case "estate" ->
          new Origin.Estate(new EstateId(digits(words.get(3))), language(words.get(4)));
      case "address" -> new Origin.Address(words.get(3));
      case "other" -> new Origin.Other(words.get(3), words.get(4));
      default -> new Origin.Menu();
    };
  }

  private static EstateLanguage language(String word) {
    return EstateLanguage.of(word.matches("[A-Za-z]{3}") ? word : "");
  }

  private static String digits(String word) {
    return word.matches("[0-9]{1,18}") ? word : "1";
  }

  private static String filled(String word) {
    return word.isBlank() ? "x" : word;
  }

  private static void nothing(Sessions sessions, String token) {
    assertThat(sessions.service(token, SOON)).isEmpty();
    assertThat(sessions.evenIfOver(token, SOON)).isEmpty();
    assertThat(sessions.unlock(token, SOON)).isEmpty();
  }

  /** One character of the token is another one; which, the input decides. */
  private static String altered(String token, String text) {
    int seed = Arrays.hashCode(text.toCharArray());
    int at = Math.floorMod(seed, token.length());
    char other = (char) (token.charAt(at) + 1 + Math.floorMod(seed >> 16, 100));
    return token.substring(0, at) + other + token.substring(at + 1);
  }

  private static Sessions at(Instant now, Seal seal) {
    return new Sessions(seal, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Seal seal(int number) {
    byte[] key = new byte[32];
    key[0] = (byte) number;
    return new Seal(new LocalDataKey(Base64.getEncoder().encodeToString(key)));
  }
}
