package de.immobridge.onoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.immobridge.json.Json;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
  private static final String SECRET = "not-for-anybodys-eyes";

  static Stream<Function<String, Object>> secretBearers() {
    return Stream.of(
        ApiKey::new,
        ApiToken::new,
        ApiClaim::new,
        UnlockClaim::new,
        text -> new Credentials(new ApiToken(text), new ApiKey(text)),
        text -> Action.reading(Action.Verb.READ, "estate", "1", Map.of("extendedclaim", text)),
        text -> new Outcome.Entry("1", "estate", Json.of(Map.of("lage", text))));
  }

  @ParameterizedTest
  @MethodSource("secretBearers")
  void whatCarriesASecretDoesNotShowIt(Function<String, Object> bearer) {
    assertThat(bearer.apply(SECRET).toString()).isNotBlank().doesNotContain(SECRET);
    assertThat(List.of(bearer.apply(SECRET)).toString()).doesNotContain(SECRET);
  }

  static Stream<Function<String, Object>> texts() {
    return Stream.of(
        ApiKey::new,
        ApiToken::new,
        ApiClaim::new,
        UnlockClaim::new,
        CustomerWebId::new,
        ParameterCacheId::new,
        text -> new User(new CustomerWebId("muster"), text));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void anEmptyValueIsNoValue(Function<String, Object> value) {
    for (String empty : List.of("", " ", "\n\t")) {
      assertThatThrownBy(() -> value.apply(empty)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key",
        "+key+",
        " k e\ty\r\n",
        "\u00a0key\u00a0",
        "\u200bk\u200dey\ufeff",
        "\u2060\u202fk\u00adey\u2003+",
        "++key"
      })
  void whatAPersonPastesAroundAKeyIsNotPartOfIt(String pasted) {
    assertThat(ApiKey.pasted(pasted)).contains(new ApiKey("key"));
  }

  @Test
  void aPlusSignThatBelongsToAKeyStays() {
    String key = "+" + "a+b".repeat(20) + "+++";

    assertThat(key).hasSize(64);
    assertThat(ApiKey.pasted(" " + key + "\n")).contains(new ApiKey(key));
    assertThat(ApiKey.pasted("a+b")).contains(new ApiKey("a+b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "+", "+ +", "\u200b\u00a0", "\ufeff"})
  void blanksOfAnyKindAreNoKey(String pasted) {
    assertThat(ApiKey.pasted(pasted)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-1", "1.234", "12a", "1234567890123456789"})
  void anEstateIdIsANumber(String text) {
    assertThatThrownBy(() -> new EstateId(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.onoffice.de, STABLE, https://api.onoffice.de/api/stable/api.php",
    "https://api.onoffice.de/, LATEST, https://api.onoffice.de/api/latest/api.php",
    "http://127.0.0.1:8080, STABLE, http://127.0.0.1:8080/api/stable/api.php"
  })
  void anEndpointIsAnAddressAndAVersion(URI base, ApiVersion version, URI address) {
    assertThat(new Endpoint(base, version).uri()).isEqualTo(address);
  }

  @Test
  void anotherVersionIsOnTheSameHost() {
    var stable = new Endpoint(URI.create("https://api.onoffice.de"), ApiVersion.STABLE);

    assertThat(stable.with(ApiVersion.LATEST).uri())
        .hasToString("https://api.onoffice.de/api/latest/api.php");
  }

  @Test
  void anEndpointWithoutAHostIsNone() {
    assertThatThrownBy(() -> new Endpoint(URI.create("/api"), ApiVersion.STABLE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"stable, STABLE", "LATEST, LATEST", "' Latest ', LATEST"})
  void aVersionIsReadByItsWord(String word, ApiVersion version) {
    assertThat(ApiVersion.of(word)).isEqualTo(version);
  }

  @Test
  void noOtherWordIsAVersion() {
    assertThatThrownBy(() -> ApiVersion.of("beta")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"DEU, DEU", "eng, ENG", "' aut ', AUT", "azz, AZZ"})
  void aLanguageIsThreeLetters(String written, String code) {
    assertThat(EstateLanguage.of(written)).isEqualTo(new EstateLanguage.Version(code));
    assertThat(EstateLanguage.of(written).codeOrEmpty()).isEqualTo(code);
  }

  @Test
  void noLanguageIsTheMainOne() {
    assertThat(EstateLanguage.of(" ")).isEqualTo(EstateLanguage.main());
    assertThat(EstateLanguage.main().codeOrEmpty()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "DEUT", "de-AT", "Deutsch", "1", "D1U", "DÄU", "@AA", "[AA"})
  void anythingElseIsNoLanguage(String written) {
    assertThatThrownBy(() -> EstateLanguage.of(written))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatNamesSomethingIsShownAsItIs() {
    assertThat(new CustomerWebId("muster")).hasToString("muster");
    assertThat(new EstateId("4497")).hasToString("4497");
    assertThat(Action.reading(Action.Verb.READ, "estate", "1", Map.of()))
        .hasToString("READ estate 1");
    assertThat(new Outcome.Entry("1", "estate", Json.missing())).hasToString("Entry[1]");
  }

  @ParameterizedTest
  @CsvSource({
    "137, credentials-refused-137",
    "201, claim-refused-201",
    "174, not-permitted-174",
    "80, not-permitted-80",
    "143, refused-143",
    "99999, refused-99999"
  })
  void aRefusalIsSortedByWhatAPersonCanDo(int code, String word) {
    var refused = new Outcome.Refused(ErrorCodes.DEFAULT.of(code));

    assertThat(Trouble.of(refused).word()).isEqualTo(word);
  }

  @Test
  void noAnswerIsATroubleWithItsReason() {
    assertThat(Trouble.of(Fault.TIMED_OUT).word()).isEqualTo("no-answer-timed_out");
  }

  @Test
  void oneActionHasOneOutcome() {
    Outcome done = new Outcome.Done(List.of(), java.util.OptionalInt.empty());
    Api api = actions -> List.of(done);

    assertThat(api.call(Action.reading(Action.Verb.READ, "user", "1", Map.of()))).isSameAs(done);
  }

  @Test
  void patienceIsNotNegative() {
    var second = Duration.ofSeconds(1);

    assertThatThrownBy(() -> new Patience(second.negated(), second, second, 1, second))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Patience(second, second, second, -1, second))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void actionsKeepTheirParametersSortedAndToThemselves() {
    var given = new java.util.HashMap<String, Object>(Map.of("b", 1, "a", 2));
    Action action = Action.reading(Action.Verb.READ, "estate", "1", given);

    given.put("c", 3);

    assertThat(action.parameters().keySet()).containsExactly("a", "b");
    assertThatThrownBy(() -> action.parameters().put("d", 4))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(action.with("extendedclaim", "x").parameters().keySet())
        .containsExactly("a", "b", "extendedclaim");
    assertThat(action.parameters().keySet()).containsExactly("a", "b");
  }

  @Test
  void anEstateIdHasAtMostEighteenDigits() {
    assertThat(new EstateId("9".repeat(18)).value()).hasSize(18);
    assertThatThrownBy(() -> new EstateId("9".repeat(19)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
