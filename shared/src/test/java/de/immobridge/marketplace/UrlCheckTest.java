package de.immobridge.marketplace;

import static de.immobridge.marketplace.UrlSigner.NOW;
import static de.immobridge.marketplace.UrlSigner.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlCheckTest {
  private static final URI BASE = URI.create("https://provider.example");

  @Test
  void acceptsWhatOnOfficeSigned() {
    assertAccepted(new UrlSigner());
  }

  @Test
  void acceptsUpperCaseHex() {
    assertAccepted(new UrlSigner().signature(signed -> signed.toUpperCase(Locale.ROOT)));
  }

  // Signature

  @Test
  void refusesACallWithoutASignature() {
    assertRefused(new UrlSigner().signatureNamed("sign"), Refusal.SIGNATURE_MISSING);
  }

  @Test
  void refusesAnEmptySignature() {
    assertRefused(new UrlSigner().signature(_ -> ""), Refusal.SIGNATURE_EMPTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"signature[]", "signature[0]", "signature[x]"})
  void refusesASignatureThatIsAList(String name) {
    assertRefused(new UrlSigner().signatureNamed(name), Refusal.SIGNATURE_IS_A_LIST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Signature", "SIGNATURE", "signature ", "signature.", " signature"})
  void knowsTheSignatureByItsExactNameOnly(String name) {
    assertRefused(new UrlSigner().signatureNamed(name), Refusal.SIGNATURE_MISSING);
  }

  @Test
  void refusesASignatureOfAnotherSecret() {
    assertRefused(new UrlSigner().secret("somebody else's"), Refusal.SIGNATURE_WRONG);
  }

  @Test
  void refusesASignatureWithSomethingAroundIt() {
    assertRefused(new UrlSigner().signature(signed -> signed + " "), Refusal.SIGNATURE_WRONG);
    assertRefused(new UrlSigner().signature(signed -> "0x" + signed), Refusal.SIGNATURE_WRONG);
    assertRefused(new UrlSigner().signature(signed -> signed + signed), Refusal.SIGNATURE_WRONG);
  }

  @Test
  void refusesLookAlikesOfHexDigits() {
    String fullWidthA = "ａ";
    assertRefused(
        new UrlSigner().signature(signed -> signed.replaceFirst("[a-f]", fullWidthA)),
        Refusal.SIGNATURE_WRONG);
  }

  // Timestamp

  @Test
  void refusesACallWithoutATimestamp() {
    assertRefused(new UrlSigner().without("timestamp"), Refusal.TIMESTAMP_MISSING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "-1767225600",
        "+1767225600",
        "1767225600.0",
        "1767225600 ",
        "1e9",
        "0x6955B900",
        "١٧٦٧٢٢٥٦٠٠",
        "99999999999999999999"
      })
  void refusesATimestampThatIsNoNumber(String timestamp) {
    assertRefused(new UrlSigner().with("timestamp", timestamp), Refusal.TIMESTAMP_NOT_A_NUMBER);
  }

  @Test
  void refusesATimestampThatIsAList() {
    assertRefused(
        new UrlSigner().without("timestamp").with("timestamp[0]", "1767225600"),
        Refusal.TIMESTAMP_IS_A_LIST);
  }

  // Encoding and names

  @ParameterizedTest
  @ValueSource(strings = {"x=%", "x=%4", "x=%zz", "x=%-1", "%=x", "x=1%", "x=%u00e4"})
  void refusesABrokenPercentSign(String piece) {
    assertRefused(new UrlSigner().thenAppended(piece), Refusal.BROKEN_ENCODING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x=%FF", "x=%C3", "x=%C0%AF", "x=%ED%A0%80", "x=%F8%88%80%80%80", "%E4=x"})
  void refusesBytesThatAreNotUtf8(String piece) {
    assertRefused(new UrlSigner().thenAppended(piece), Refusal.BROKEN_ENCODING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "userId=17",
        "userId=18",
        "user%49d=18",
        "userId",
        "signature=",
        "timestamp=1",
        "userId[]=18",
        "userId[x]=18"
      })
  void refusesNamesThatComeTwice(String piece) {
    assertRefused(new UrlSigner().thenAppended(piece), Refusal.DUPLICATE_PARAMETER);
  }

  /** PHP turns points and blanks in a name into underscores, so these are one name to it. */
  @ParameterizedTest
  @ValueSource(strings = {"own.name=2", "own+name=2", "own%20name=2", "own_name=2"})
  void refusesNamesThatAreOneToPhp(String piece) {
    assertRefused(
        new UrlSigner().with("own_name", "1").thenAppended(piece), Refusal.DUPLICATE_PARAMETER);
  }

  @Test
  void refusesAListPositionThatComesTwice() {
    assertRefused(
        new UrlSigner().with("imageIds[0]", "1").thenAppended("imageIds[]=2&imageIds[1]=3"),
        Refusal.DUPLICATE_PARAMETER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin=1", "admin", "zzz=", "[]=1", "userid=18"})
  void refusesAParameterThatWasNotSigned(String piece) {
    assertRefused(new UrlSigner().thenAppended(piece), Refusal.SIGNATURE_WRONG);
  }

  @Test
  void capitalsSortBeforeSmallLetters() {
    assertAccepted(new UrlSigner().with("UserLanguage", "DEU").with("a", "1").with("Z", "2"));
  }

  /** Byte order, as PHP sorts: a name outside the basic plane comes after one at its end. */
  @Test
  void namesSortByBytesAndNotByJavasChars() {
    assertAccepted(new UrlSigner().with("\uff5e", "1").with("\ud83c\udfe0", "2"));
  }

  @Test
  void sortingWithoutRegardToCaseHasAFormOfItsOwn() {
    var signer = UrlSigner.empty().with("UserLanguage", "DEU");
    String anyCase =
        "https://provider.example/service?timestamp=" + NOW.getEpochSecond() + "&UserLanguage=DEU";

    signer.signature(_ -> UrlSigner.hmac(SECRET, anyCase));

    assertRefused(signer, Refusal.SIGNATURE_WRONG);
    assertAccepted(signer.accepting(SignatureForm.A_ANY_CASE));
    assertRefused(
        new UrlSigner().with("UserLanguage", "DEU").accepting(SignatureForm.A_ANY_CASE),
        Refusal.SIGNATURE_WRONG);
  }

  @ParameterizedTest
  @CsvSource({"A, A", "b, B", "' C ', C", "d, D", "A-any-case, A_ANY_CASE"})
  void formsAreReadByName(String name, SignatureForm form) {
    assertThat(SignatureForm.of(name)).isEqualTo(form);
  }

  @Test
  void noFormSwitchedOnAcceptsNothing() {
    assertRefused(new UrlSigner().accepting(new SignatureForm[0]), Refusal.SIGNATURE_WRONG);
  }

  // Secrets

  @Test
  void everySecretOfTheListIsAccepted() {
    assertAccepted(new UrlSigner().accepting("new", SECRET));
    assertAccepted(new UrlSigner().accepting(SECRET, "new"));
  }

  @Test
  void theFirstSecretSigns() {
    var secrets = new ProviderSecrets(List.of("new", "old"));

    assertThat(secrets.sign("text")).isEqualTo(UrlSigner.hmac("new", "text"));
  }

  @Test
  void aSecretTakenOffTheListIsRefused() {
    assertRefused(new UrlSigner().accepting("new", "newer"), Refusal.SIGNATURE_WRONG);
  }

  @Test
  void secretsStandOnALineEachAndMayHoldBlanks() {
    ProviderSecrets secrets = ProviderSecrets.of("  new\r\nof old\n\n\tolder\n");

    for (String each : List.of("new", "of old", "older")) {
      assertThat(secrets.accept("text", UrlSigner.hmac(each, "text"))).isTrue();
    }
  }

  @Test
  void anEmptySecretIsNoSecret() {
    assertThatThrownBy(() -> new ProviderSecrets(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ProviderSecrets(List.of("one", " ")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ProviderSecrets.of("\n")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void secretsDoNotShowThemselves() {
    assertThat(new ProviderSecrets(List.of("hush")).toString()).doesNotContain("hush");
  }

  // Age

  @ParameterizedTest
  @CsvSource({"0", "1", "299", "300", "-1", "-60"})
  void isAcceptedWithinTheWindow(long age) {
    var clock = Clock.fixed(NOW.plusSeconds(age), ZoneOffset.UTC);

    assertThat(new UrlSigner().signedAt(NOW).check(clock))
        .isInstanceOf(UrlCheck.Verdict.Verified.class);
  }

  @ParameterizedTest
  @CsvSource({"301, TOO_OLD", "100000, TOO_OLD", "-61, FROM_THE_FUTURE", "-9999, FROM_THE_FUTURE"})
  void isRefusedOutsideTheWindow(long age, Refusal reason) {
    var clock = Clock.fixed(NOW.plusSeconds(age), ZoneOffset.UTC);

    assertThat(new UrlSigner().signedAt(NOW).check(clock))
        .isEqualTo(new UrlCheck.Verdict.Refused(reason));
  }

  @Test
  void theWindowEndsToTheMillisecond() {
    var late = Clock.fixed(NOW.plusSeconds(300).plusMillis(1), ZoneOffset.UTC);
    var early = Clock.fixed(NOW.minusSeconds(60).minusMillis(1), ZoneOffset.UTC);

    assertThat(new UrlSigner().check(late))
        .isEqualTo(new UrlCheck.Verdict.Refused(Refusal.TOO_OLD));
    assertThat(new UrlSigner().check(early))
        .isEqualTo(new UrlCheck.Verdict.Refused(Refusal.FROM_THE_FUTURE));
  }

  /** Otherwise a stranger could learn our clock and window without any secret. */
  @Test
  void ageIsJudgedOnlyOnceTheSignatureIsRight() {
    var clock = Clock.fixed(NOW.plus(Duration.ofDays(1)), ZoneOffset.UTC);

    assertThat(new UrlSigner().secret("wrong").check(clock))
        .isEqualTo(new UrlCheck.Verdict.Refused(Refusal.SIGNATURE_WRONG));
  }

  @ParameterizedTest
  @EnumSource(Refusal.class)
  void onlyAgeIsRepairedByOpeningAgain(Refusal reason) {
    assertThat(reason.onlyAge())
        .isEqualTo(reason == Refusal.TOO_OLD || reason == Refusal.FROM_THE_FUTURE);
  }

  @Test
  void aTimestampFarAheadDoesNotOverflow() {
    assertRefused(new UrlSigner().with("timestamp", "99999999999"), Refusal.FROM_THE_FUTURE);
  }

  // Address

  @Test
  void aPathOfThePublicAddressIsPutBeforeTheCallsOwn() {
    assertAccepted(
        new UrlSigner()
            .signedFor("https://provider.example", "/onoffice/service")
            .calledAt("https://provider.example/onoffice", "/service"));
    assertAccepted(
        new UrlSigner()
            .signedFor("https://provider.example", "/onoffice/service")
            .calledAt("https://provider.example/onoffice/", "/service"));
  }

  @Test
  void aPathThatIsThereAlreadyIsNotPutTwice() {
    assertAccepted(
        new UrlSigner()
            .signedFor("https://provider.example", "/prod/service")
            .calledAt("https://provider.example/prod", "/prod/service"));
  }

  @Test
  void aPathThatOnlyBeginsAlikeIsPutBefore() {
    assertAccepted(
        new UrlSigner()
            .signedFor("https://provider.example", "/ser/service")
            .calledAt("https://provider.example/ser", "/service"));
  }

  @ParameterizedTest
  @CsvSource({
    "http://provider.example, /service",
    "https://provider.example.evil.example, /service",
    "https://evil.example, /service",
    "https://provider.example, /service/",
    "https://provider.example, /Service",
    "https://provider.example, /unlock",
    "https://provider.example, //service",
    "https://provider.example, /serv%69ce"
  })
  void anotherAddressIsRefused(String base, String path) {
    assertRefused(new UrlSigner().calledAt(base, path), Refusal.SIGNATURE_WRONG);
  }

  @Test
  void anEmptyQueryIsRefused() {
    var verdict =
        new UrlCheck(
                _ -> new ProviderSecrets(List.of(SECRET)),
                UrlSigner.FORMS,
                UrlSigner.MAX_AGE,
                UrlSigner.MAX_AHEAD,
                Clock.fixed(NOW, ZoneOffset.UTC))
            .check(BASE, "/service", "", UrlSigner.DEADLINE);

    assertThat(verdict).isEqualTo(new UrlCheck.Verdict.Refused(Refusal.SIGNATURE_MISSING));
  }

  // What a stranger may cost

  @Test
  void moreParametersThanAnybodySendsAreRefusedUnread() {
    for (String piece : List.of("a[]&", "a[]=1&", "&", "%&", "x=1&")) {
      assertThat(called(piece.repeat(200)))
          .as(piece)
          .isEqualTo(new UrlCheck.Verdict.Refused(Refusal.TOO_MANY_PARAMETERS));
    }
    assertThat(called("a[]&".repeat(199) + "a[]"))
        .isEqualTo(new UrlCheck.Verdict.Refused(Refusal.SIGNATURE_MISSING));
  }

  @Test
  void aQueryLongerThanAnybodySendsIsRefusedUnread() {
    assertThat(called("x=" + "%".repeat(16 * 1024)))
        .isEqualTo(new UrlCheck.Verdict.Refused(Refusal.QUERY_TOO_LONG));
    assertThat(called("x=" + "y".repeat(16 * 1024 - 2)))
        .isEqualTo(new UrlCheck.Verdict.Refused(Refusal.SIGNATURE_MISSING));
  }

  @Test
  void theSecretsAreNotFetchedForACallWithoutASignature() {
    var check =
        new UrlCheck(
            _ -> {
              throw new AssertionError("fetched");
            },
            UrlSigner.FORMS,
            UrlSigner.MAX_AGE,
            UrlSigner.MAX_AHEAD,
            Clock.fixed(NOW, ZoneOffset.UTC));

    assertThat(check.check(BASE, "/service", "userId=1", UrlSigner.DEADLINE))
        .isEqualTo(new UrlCheck.Verdict.Refused(Refusal.SIGNATURE_MISSING));
  }

  // Lists, as PHP keeps and sorts them

  @Test
  void aListIsSortedByItsNameBeforeTheBracket() {
    String signed = "https://provider.example/service?image%5B0%5D=7&image%5B1%5D=8&imageIds=9";

    for (String wire :
        List.of("imageIds=9&image[]=7&image[]=8", "image[]=7&imageIds=9&image[]=8")) {
      assertThat(textOf(SignatureForm.A, wire)).isEqualTo(signed);
    }
    assertThat(textOf(SignatureForm.B, "imageIds=9&image[]=7&image[]=8"))
        .isEqualTo("https://provider.example/service?image[]=7&image[]=8&imageIds=9");
  }

  @Test
  void namesAreSortedByTheirBytesBeyondTheBasicPlaneToo() {
    String house = "%F0%9F%8F%A0";
    String fullWidthA = "%EF%BC%A1";

    for (SignatureForm form : List.of(SignatureForm.A, SignatureForm.B)) {
      assertThat(textOf(form, house + "=1&" + fullWidthA + "=2&z=3"))
          .endsWith("?z=3&" + fullWidthA + "=2&" + house + "=1");
    }
  }

  @Test
  void anEmptyBracketIsNumberedAfterTheHighestNumber() {
    assertThat(textOf(SignatureForm.A, "a[5]=x&a[]=y&a[07]=z&a[]=u"))
        .endsWith("?a%5B5%5D=x&a%5B6%5D=y&a%5B07%5D=z&a%5B7%5D=u");
  }

  private static String textOf(SignatureForm form, String query) {
    Parameters parameters =
        switch (Parameters.read(query)) {
          case Parameters.Reading.Understood(Parameters understood) -> understood;
          case Parameters.Reading.Refused(Refusal reason) -> throw new AssertionError(reason);
        };
    return form.text(new SignedUrl(BASE, "/service", query, parameters));
  }

  private static UrlCheck.Verdict called(String query) {
    return new UrlCheck(
            _ -> new ProviderSecrets(List.of(SECRET)),
            UrlSigner.FORMS,
            UrlSigner.MAX_AGE,
            UrlSigner.MAX_AHEAD,
            Clock.fixed(NOW, ZoneOffset.UTC))
        .check(BASE, "/service", query, UrlSigner.DEADLINE);
  }

  @Test
  void parametersShowTheirNamesAndNotTheirValues() {
    String shown = new UrlSigner().verified().toString();

    assertThat(shown).contains("apiClaim").doesNotContain("claim-of-the-call");
    assertThat(shown).doesNotContain(UrlSigner.hmac(SECRET, new UrlSigner().text()));
  }

  private static void assertAccepted(UrlSigner signer) {
    assertThat(signer.check()).isInstanceOf(UrlCheck.Verdict.Verified.class);
  }

  private static void assertRefused(UrlSigner signer, Refusal reason) {
    assertThat(signer.check()).isEqualTo(new UrlCheck.Verdict.Refused(reason));
  }
}
