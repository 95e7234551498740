package de.immobridge.marketplace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import de.immobridge.QuietFuzzer;
import de.immobridge.Work;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever stands behind the question mark: nothing passes without the secret, what onOffice signs
 * passes, and one signature is good for one meaning only.
 */
@ExtendWith(QuietFuzzer.class)
class QueryFuzz {
  private static final URI BASE = URI.create("https://provider.example");
  private static final String TIME = "timestamp=" + UrlSigner.NOW.getEpochSecond();

  @DictionaryEntries({
    "customerWebId=",
    "userId=",
    "apiClaim=",
    "apiToken=",
    "parameterCacheId=",
    "estateId=",
    "addressId=",
    "language=",
    "imageIds",
    "UserLanguage=",
    "signature",
    "timestamp",
    "[]=",
    "[0]=",
    "%5B%5D=",
    "%2B",
    "%00",
    "%C3%BC",
    "%ED%A0%80",
    "&",
    "=",
    "+",
    "."
  })
  @FuzzTest(maxDuration = "1m")
  void oneSignatureIsGoodForOneMeaning(byte[] wire) throws Exception {
    String query = new String(wire, UTF_8);

    assertThat(checked(query)).isInstanceOf(UrlCheck.Verdict.Refused.class);
    if (Parameters.read(query + "&" + TIME)
            instanceof Parameters.Reading.Understood(Parameters meant)
        && mayBeSigned(meant)) {
      eachOnce(query + "&" + TIME, meant);
      signed(query, meant);
    }
  }

  /** Nothing that stands in the query is passed over, and no name means two things. */
  private static void eachOnce(String query, Parameters meant) {
    long written = Stream.of(query.split("&")).filter(pair -> !pair.isEmpty()).count();
    int listed = meant.lists().values().stream().mapToInt(Map::size).sum();

    assertThat(meant.texts().size() + listed).isEqualTo((int) written);
    assertThat(meant.texts().keySet()).noneMatch(meant.lists()::containsKey);
  }

  private static void signed(String query, Parameters meant) throws Exception {
    String signature = UrlSigner.hmac(UrlSigner.SECRET, text(query));
    String whole = query + "&" + TIME + "&signature=" + signature;
    switch (checked(whole)) {
      case UrlCheck.Verdict.Refused(Refusal reason) ->
          // Two more parameters, or a hundred characters more, can be too much.
          assertThat(reason).isIn(Refusal.TOO_MANY_PARAMETERS, Refusal.QUERY_TOO_LONG);
      case UrlCheck.Verdict.Verified verified -> {
        assertThat(verified.signedAt()).isEqualTo(UrlSigner.NOW);
        means(verified.parameters(), meant, signature);
        understood(verified);
        String other = altered(query) + "&" + TIME + "&signature=" + signature;
        if (checked(other) instanceof UrlCheck.Verdict.Verified still) {
          means(still.parameters(), meant, signature);
        }
      }
    }
  }

  /** What becomes of a verified call can be stored, sealed and sent. */
  private static void understood(UrlCheck.Verdict.Verified verified) {
    switch (ServiceCall.from(verified, Macros.USUAL, Map.of("DE", "DEU"))) {
      case Understanding.Incomplete<ServiceCall>(List<String> missing) ->
          assertThat(missing)
              .isNotEmpty()
              .isSubsetOf("customerWebId", "userId", "apiClaim", "language");
      case Understanding.Understood<ServiceCall>(ServiceCall call) -> {
        mayBeKey(call.user().customer().value());
        mayBeKey(call.user().userId());
        assertThat(call.claim().value()).isNotBlank().hasSizeLessThanOrEqualTo(2048);
        assertThat(call.imageIds()).allSatisfy(id -> assertThat(id).isNotBlank());
        assertThat(call.further()).doesNotContainKeys("signature", "apiClaim", "apiToken");
      }
    }
    switch (Activation.from(verified)) {
      case Understanding.Incomplete<Activation>(List<String> missing) ->
          assertThat(missing).isNotEmpty();
      case Understanding.Understood<Activation>(Activation activation) -> {
        mayBeKey(activation.user().customer().value());
        mayBeKey(activation.user().userId());
        assertThat(activation.apiToken().value()).isNotBlank();
      }
    }
  }

  private static void mayBeKey(String id) {
    assertThat(id).isNotBlank().hasSizeLessThanOrEqualTo(200).doesNotContainPattern("\\p{Cntrl}");
  }

  private static void means(Parameters read, Parameters meant, String signature) {
    assertThat(read.lists()).isEqualTo(meant.lists());
    assertThat(read.texts())
        .containsAllEntriesOf(meant.texts())
        .containsEntry("signature", signature);
    assertThat(read.texts()).hasSize(meant.texts().size() + 1);
    meant
        .lists()
        .forEach((name, list) -> assertThat(read.lists().get(name)).containsExactlyEntriesOf(list));
  }

  /** One character becomes another; which, the input decides. */
  private static String altered(String query) {
    if (query.isEmpty()) {
      return "&";
    }
    int at = Math.floorMod(query.hashCode(), query.length());
    char other = (char) (query.charAt(at) ^ (1 << Math.floorMod(query.hashCode() >> 16, 6)));
    return query.substring(0, at) + other + query.substring(at + 1);
  }

  private static boolean mayBeSigned(Parameters meant) {
    return !meant.texts().containsKey("signature") && !meant.lists().containsKey("signature");
  }

  /** The pairs as they stand on the wire, sorted as PHP sorts them. */
  private static String text(String query) {
    return SignatureForm.B.text(
        new SignedUrl(BASE, "/service", query + "&" + TIME, new Parameters(Map.of(), Map.of())));
  }

  private static UrlCheck.Verdict checked(String query) throws Exception {
    return Work.linear(
        query.length(),
        () ->
            new UrlCheck(
                    _ -> new ProviderSecrets(List.of(UrlSigner.SECRET)),
                    List.of(SignatureForm.values()),
                    UrlSigner.MAX_AGE,
                    UrlSigner.MAX_AHEAD,
                    Clock.fixed(UrlSigner.NOW, ZoneOffset.UTC))
                .check(BASE, "/service", query, UrlSigner.DEADLINE));
  }
}
