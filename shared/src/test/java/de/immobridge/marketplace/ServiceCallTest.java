package de.immobridge.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.ParameterCacheId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceCallTest {

  @Test
  void carriesTheWholeCall() {
    ServiceCall call =
        understood(
            new UrlSigner()
                .with("groupId", "225")
                .with("parameterCacheId", "a1b2c3d4")
                .with("estateId", "4497")
                .with("language", "ENG")
                .with("UserLanguage", "DEU")
                .with("imageIds", "1,2"));

    assertThat(call.user().customer().value()).isEqualTo("muster-webid-4711");
    assertThat(call.user().userId()).isEqualTo("17");
    assertThat(call.claim().value()).isEqualTo("claim-of-the-call");
    assertThat(call.signedAt()).isEqualTo(UrlSigner.NOW);
    assertThat(call.window()).contains(new ParameterCacheId("a1b2c3d4"));
    assertThat(call.origin())
        .isEqualTo(new Origin.Estate(new EstateId("4497"), new EstateLanguage.Version("ENG")));
    assertThat(call.userLanguage()).isEqualTo("DEU");
    assertThat(call.imageIds()).containsExactly("1", "2");
  }

  @Test
  void doesWithoutWhatIsOptional() {
    ServiceCall call = understood(new UrlSigner().without("customerName"));

    assertThat(call.window()).isEmpty();
    assertThat(call.origin()).isEqualTo(new Origin.Menu());
    assertThat(call.userLanguage()).isEmpty();
    assertThat(call.imageIds()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"customerWebId", "userId", "apiClaim"})
  void namesARequiredParameterThatIsMissingEmptyOrAList(String name) {
    assertThat(call(new UrlSigner().without(name))).isEqualTo(incomplete(name));
    assertThat(call(new UrlSigner().with(name, ""))).isEqualTo(incomplete(name));
    assertThat(call(new UrlSigner().without(name).with(name + "[0]", "1")))
        .isEqualTo(incomplete(name));
  }

  @Test
  void keepsWhatNobodyAgreedOnAndNothingThatIsSecret() {
    UrlSigner call =
        new UrlSigner()
            .with("newInTheNextRelease", "1")
            .with("more[0]", "a")
            .with("more[1]", "b")
            .with("estateId", "12");

    assertThat(understood(call).further())
        .isEqualTo(Map.of("newInTheNextRelease", List.of("1"), "more", List.of("a", "b")));
  }

  @Test
  void startsAtAnAddressOrAnotherRecordThatWasAgreedOn() {
    var macros = Macros.USUAL.address("adresse").others("calendarId", "taskId");

    assertThat(understood(new UrlSigner().with("adresse", "1.234"), macros).origin())
        .isEqualTo(new Origin.Address("1234"));
    assertThat(understood(new UrlSigner().with("taskId", "7"), macros).origin())
        .isEqualTo(new Origin.Other("taskId", "7"));
    assertThat(understood(new UrlSigner().with("adresse", "{address}"), macros).origin())
        .isEqualTo(new Origin.Menu());
  }

  @Test
  void anEstateCountsBeforeAnyOtherRecord() {
    UrlSigner call = new UrlSigner().with("estateId", "12").with("addressId", "7");

    assertThat(understood(call).origin())
        .isEqualTo(new Origin.Estate(new EstateId("12"), EstateLanguage.main()));
  }

  // Records

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4497|4497",
        "1.234|1234",
        "1,234|1234",
        "1'234|1234",
        "1’234|1234",
        "1 234|1234",
        "1\u00a0234|1234",
        "1\u202f234|1234",
        "12.345.678|12345678",
        "' 4497 '|4497",
        "0012|12"
      })
  void anIdIsReadWithOrWithoutThousandsSeparators(String written, String id) {
    assertThat(understood(new UrlSigner().with("estateId", written)).origin())
        .isEqualTo(new Origin.Estate(new EstateId(id), EstateLanguage.main()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0",
        "000",
        "{$estateId}",
        "%estate_id%",
        "_Id",
        "null",
        "-5",
        "12a",
        "1.2",
        "1.23",
        "12345.678",
        "1..234",
        ".123",
        "1.234.",
        "4497,00",
        "1;DROP",
        "١٢",
        "1234567890123456789",
        "999.999.999.999.999.999.999"
      })
  void anythingElseMeansThatThereIsNoRecord(String written) {
    assertThat(understood(new UrlSigner().with("estateId", written)).origin())
        .isEqualTo(new Origin.Menu());
  }

  // Languages

  @ParameterizedTest
  @CsvSource({"DEU, DEU", "deu, DEU", "' ENG ', ENG", "SAU, SAU"})
  void aLanguageCodeIsTaken(String written, String code) {
    assertThat(language(new UrlSigner().with("language", written), Map.of()))
        .isEqualTo(new EstateLanguage.Version(code));
  }

  @ParameterizedTest
  @CsvSource({"de, DEU", "de_AT, AUT", "GBR, ENG", "' en ', ENG"})
  void theLanguageMapIsAskedFirst(String written, String code) {
    var languages = Map.of("de", "DEU", "de_AT", "AUT", "GBR", "ENG", "en", "ENG");

    assertThat(language(new UrlSigner().with("language", written), languages))
        .isEqualTo(new EstateLanguage.Version(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void anEmptyLanguageIsTheMainOne(String written) {
    assertThat(language(new UrlSigner().with("language", written), Map.of()))
        .isEqualTo(EstateLanguage.main());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Deutsch", "de", "{language}", "D3U", "DE-AT", "DEU,ENG", "ДЕУ"})
  void aLanguageThatCannotBeReadStopsTheCall(String written) {
    assertThat(call(new UrlSigner().with("language", written))).isEqualTo(incomplete("language"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"language[0]", "language[x]"})
  void aLanguageThatIsAListStopsTheCall(String name) {
    assertThat(call(new UrlSigner().with(name, "ENG"))).isEqualTo(incomplete("language"));
  }

  // Pictures

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"imageIds|3539,3541", "imageIds|' 3539 , 3541 '", "imageIds|',3539,,3541,'"})
  void imageIdsMayBeTextWithCommas(String name, String value) {
    assertThat(understood(new UrlSigner().with(name, value)).imageIds())
        .containsExactly("3539", "3541");
  }

  @Test
  void imageIdsMayBeANumberedList() {
    UrlSigner call = new UrlSigner().with("imageIds[0]", "3539").with("imageIds[1]", "3541");

    assertThat(understood(call).imageIds()).containsExactly("3539", "3541");
  }

  @Test
  void imageIdsMayBeAListWithoutNumbers() {
    var reading =
        (Parameters.Reading.Understood)
            Parameters.read("imageIds%5B%5D=3539&imageIds[]=3541&imageIds%5b%5d=3543");

    assertThat(reading.parameters().values("imageIds")).containsExactly("3539", "3541", "3543");
  }

  @Test
  void oneImageIdIsAListOfOne() {
    assertThat(understood(new UrlSigner().with("imageIds", "3539")).imageIds())
        .containsExactly("3539");
  }

  // Names

  @Test
  void theNamesOfAgreedParametersCanBeSet() {
    var macros = Macros.USUAL.estate("objekt").language("sprache").imageIds("bilder");
    UrlSigner call =
        new UrlSigner()
            .with("objekt", "12")
            .with("sprache", "FRA")
            .with("bilder", "7")
            .with("estateId", "99")
            .with("language", "ENG")
            .with("imageIds", "8");

    ServiceCall understood = understood(call, macros);

    assertThat(understood.origin())
        .isEqualTo(new Origin.Estate(new EstateId("12"), new EstateLanguage.Version("FRA")));
    assertThat(understood.imageIds()).containsExactly("7");
  }

  @Test
  void anUnreadableLanguageIsToldByItsAgreedName() {
    var macros = Macros.USUAL.language("sprache");

    assertThat(ServiceCall.from(new UrlSigner().with("sprache", "?").verified(), macros, Map.of()))
        .isEqualTo(incomplete("sprache"));
  }

  @Test
  void doesNotShowTheClaim() {
    assertThat(understood(new UrlSigner()).toString()).doesNotContain("claim-of-the-call");
    assertThat(Optional.of(understood(new UrlSigner())).toString()).contains("hidden");
  }

  private static EstateLanguage language(UrlSigner signer, Map<String, String> languages) {
    var call = ServiceCall.from(signer.with("estateId", "1").verified(), Macros.USUAL, languages);
    return call instanceof Understanding.Understood<ServiceCall>(ServiceCall understood)
            && understood.origin() instanceof Origin.Estate(var _, EstateLanguage language)
        ? language
        : fail("not understood: " + call);
  }

  private static Understanding<ServiceCall> call(UrlSigner signer) {
    return ServiceCall.from(signer.verified(), Macros.USUAL, Map.of());
  }

  private static ServiceCall understood(UrlSigner signer) {
    return understood(signer, Macros.USUAL);
  }

  private static ServiceCall understood(UrlSigner signer, Macros macros) {
    return switch (ServiceCall.from(signer.verified(), macros, Map.of())) {
      case Understanding.Understood<ServiceCall>(ServiceCall call) -> call;
      case Understanding.Incomplete<ServiceCall>(List<String> missing) ->
          throw new AssertionError(missing);
    };
  }

  private static Understanding<ServiceCall> incomplete(String... names) {
    return new Understanding.Incomplete<>(List.of(names));
  }
}
