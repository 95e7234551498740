package de.immobridge.marketplace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What the vectors show for some calls, for any call. */
class UrlCheckPropertyTest {
  private static final Set<String> TAKEN = Set.of("signature", "timestamp");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings()
            .withChars("aZ9-_.~*'()!,/:=+&%#?[] \u00e4\u20ac\ud7ff\ue000")
            .ofMaxLength(12),
        Arbitraries.integers()
            .between(0, 0x10ffff)
            .filter(point -> point < 0xd800 || point > 0xdfff)
            .list()
            .ofMaxSize(6)
            .map(UrlCheckPropertyTest::text));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "customerName", "customerWebId", "userId", "apiClaim", "estateId", "UserLanguage"),
        texts().filter(name -> name.matches("[^\\[. 0-9-][^\\[. ]*") && !TAKEN.contains(name)));
  }

  @Provide
  Arbitrary<Map<String, String>> calls() {
    return Arbitraries.maps(names(), texts()).ofMinSize(1).ofMaxSize(9);
  }

  @Property
  void whateverOnOfficeSignsIsVerified(@ForAll("calls") Map<String, String> parameters) {
    assertThat(signed(parameters).check())
        .isInstanceOfSatisfying(
            UrlCheck.Verdict.Verified.class,
            verified -> {
              assertThat(verified.form()).isEqualTo(SignatureForm.A);
              assertThat(verified.parameters().texts()).containsAllEntriesOf(parameters);
            });
  }

  @Property
  void theOrderOnTheWireIsOfNoMatter(
      @ForAll("calls") Map<String, String> parameters, @ForAll java.util.Random random) {
    var pairs = new ArrayList<>(List.of(signed(parameters).query().split("&")));
    java.util.Collections.shuffle(pairs, random);

    assertThat(check(String.join("&", pairs))).isInstanceOf(UrlCheck.Verdict.Verified.class);
  }

  /**
   * One byte of one value changed, be it the signature's: never verified, whatever forms are on.
   */
  @Property
  void noByteOfAnyValueCanBeChanged(
      @ForAll("calls") Map<String, String> parameters,
      @ForAll @IntRange(min = 0, max = 999) int where,
      @ForAll @IntRange(min = 1, max = 255) int change) {
    String[] pairs = signed(parameters).query().split("&");
    int pair = where % pairs.length;
    String name = pairs[pair].substring(0, pairs[pair].indexOf('='));
    byte[] value = PercentEncoding.decode(pairs[pair].substring(name.length() + 1)).getBytes(UTF_8);
    if (value.length == 0) {
      value = new byte[] {(byte) change};
    } else {
      byte before = value[where % value.length];
      byte after = (byte) (before ^ change);
      boolean otherCase = Character.toLowerCase(before) == Character.toLowerCase(after);
      value[where % value.length] = name.equals("signature") && otherCase ? (byte) '~' : after;
    }
    pairs[pair] = name + "=%" + HexFormat.ofDelimiter("%").formatHex(value);

    assertThat(check(String.join("&", pairs))).isInstanceOf(UrlCheck.Verdict.Refused.class);
  }

  @Property
  void noParameterCanBeLeftOut(
      @ForAll("calls") Map<String, String> parameters,
      @ForAll @IntRange(min = 0, max = 99) int which) {
    var pairs = new ArrayList<>(List.of(signed(parameters).query().split("&")));
    pairs.remove(which % pairs.size());

    assertThat(check(String.join("&", pairs))).isInstanceOf(UrlCheck.Verdict.Refused.class);
  }

  /** Anybody can call us with anything. */
  @Property
  void anyQueryGetsAnAnswer(@ForAll("queries") String query) {
    assertThat(check(query)).isInstanceOf(UrlCheck.Verdict.Refused.class);
  }

  @Provide
  Arbitrary<String> queries() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            Arbitraries.of("signature", "timestamp", "=", "&", "%", "[", "]", "[]", "1767225600"),
            Arbitraries.strings().ascii().ofMaxLength(3),
            Arbitraries.strings().ofMaxLength(2));
    return Combinators.combine(pieces.list().ofMaxSize(20), pieces)
        .as((list, last) -> String.join("", list) + last);
  }

  private static UrlSigner signed(Map<String, String> parameters) {
    UrlSigner signer = UrlSigner.empty();
    parameters.forEach(signer::with);
    return signer;
  }

  private static UrlCheck.Verdict check(String query) {
    return new UrlCheck(
            _ -> new ProviderSecrets(List.of(UrlSigner.SECRET)),
            List.of(SignatureForm.values()),
            UrlSigner.MAX_AGE,
            UrlSigner.MAX_AHEAD,
            Clock.fixed(UrlSigner.NOW, ZoneOffset.UTC))
        .check(URI.create("https://provider.example"), "/service", query, UrlSigner.DEADLINE);
  }

  private static String text(List<Integer> points) {
    var text = new StringBuilder();
    points.forEach(text::appendCodePoint);
    return text.toString();
  }
}
