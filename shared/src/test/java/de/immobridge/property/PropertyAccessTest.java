package de.immobridge.property;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static de.immobridge.FakeOnOffice.CREDENTIALS;
import static de.immobridge.FakeOnOffice.answer;
import static de.immobridge.FakeOnOffice.estate;
import static de.immobridge.FakeOnOffice.labelled;
import static de.immobridge.FakeOnOffice.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.immobridge.FakeOnOffice;
import de.immobridge.onoffice.ApiClaim;
import de.immobridge.onoffice.CustomerApi;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.Fault;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyAccessTest {
  @RegisterExtension static final FakeOnOffice ON_OFFICE = new FakeOnOffice();

  private static final EstateId ID = new EstateId("4497");
  private static final EstateLanguage ENGLISH = new EstateLanguage.Version("ENG");
  private static final EstateLanguage GERMAN = new EstateLanguage.Version("DEU");

  // Reading.

  @Test
  void aVersionThatOnOfficeNamesIsFoundWithOneRequest() {
    ON_OFFICE.answers(read(held("ENG", "Nice")));

    assertThat(properties().read(ID, ENGLISH)).isEqualTo(found(ENGLISH, "Nice"));
    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  @Test
  void anEmptyLanguageIsTheMainVersionAndCountsForAMainLanguage() {
    ON_OFFICE.answers(read(held("", "Schön")));

    assertThat(properties().read(ID, GERMAN)).isEqualTo(found(GERMAN, "Schön"));
  }

  @Test
  void theMainVersionIsNotTakenForAnotherLanguage() {
    ON_OFFICE.answers(read(held("", "Schön")));

    assertThat(properties().read(ID, ENGLISH)).isEqualTo(new Reading.NoSuchLanguage(ENGLISH));
  }

  @Test
  void aVersionInAnotherLanguageIsNotTakenForTheOneAskedFor() {
    ON_OFFICE.answers(read(held("FRA", "Beau")));

    assertThat(properties().read(ID, ENGLISH)).isEqualTo(new Reading.NoSuchLanguage(ENGLISH));
  }

  @Test
  void aLanguageThatOnOfficeDoesNotConfirmIsNotOpened() {
    ON_OFFICE.answers(read(estate("4497", "lage", "Nice")));

    assertThat(properties().read(ID, ENGLISH)).isEqualTo(new Reading.NoSuchLanguage(ENGLISH));
  }

  @Test
  void withoutTheCheckWhateverComesBackIsTaken() {
    ON_OFFICE.answers(read(estate("4497", "lage", "Nice")));
    var trusting =
        new PropertyAccess(
            api(), List.of("lage"), new LanguageRules(Set.of(), false), TroubleRules.DEFAULT);

    assertThat(trusting.read(ID, ENGLISH)).isEqualTo(found(ENGLISH, "Nice"));
  }

  @Test
  void theMainVersionIsWhatComesWithoutALanguage() {
    ON_OFFICE.answers(read(held("", "Schön")));

    assertThat(properties().read(ID, EstateLanguage.main()))
        .isEqualTo(found(EstateLanguage.main(), "Schön"));
    assertThat(ON_OFFICE.actions(0).getFirst().path("parameters").has("estatelanguage")).isFalse();
  }

  @Test
  void theMainIdIsKeptWhicheverIdTheCallBrought() {
    ON_OFFICE.answers(
        read(estate("8812", "lage", "Nice", "language", "ENG", "mainLangId", "4497")));

    assertThat(properties().read(new EstateId("8812"), ENGLISH)).isEqualTo(found(ENGLISH, "Nice"));
  }

  @Test
  void noRecordMeansNotThereOrNotPermitted() {
    ON_OFFICE.answers(answer(labelled(1, 0)));

    assertThat(properties().read(ID, ENGLISH)).isEqualTo(new Reading.NotFound());
  }

  @Test
  void fieldsThatOnOfficeDoesNotSendAreLeftOutAndUnknownOnesIgnored() {
    ON_OFFICE.answers(read(estate("1", "new", "x", "lage", "Nice", "language", "ENG")));

    assertThat(properties().read(ID, ENGLISH)).isEqualTo(found(ENGLISH, "Nice"));
  }

  @ParameterizedTest
  @CsvSource({
    "137, CredentialsRefused",
    "22, CredentialsRefused",
    "42, CredentialsRefused",
    "286, CredentialsRefused",
    "193, ClaimRefused",
    "201, ClaimRefused",
    "248, ClaimRefused",
    "149, NotPermitted",
    "262, NotPermitted",
    "80, NotPermitted",
    "143, Refused",
    "9999, Refused"
  })
  void aRefusalIsSortedByWhatAPersonCanDo(int code, String kind) {
    ON_OFFICE.answers(answer(labelled(1, code)));

    assertThat(properties().read(ID, ENGLISH))
        .isInstanceOfSatisfying(
            Reading.Failed.class,
            failed -> {
              assertThat(failed.trouble().getClass().getSimpleName()).isEqualTo(kind);
              assertThat(failed.trouble().word()).endsWith("-" + code);
            });
  }

  @Test
  void whichCodesSuspendCanBeSet() {
    ON_OFFICE.answers(answer(labelled(1, 143)));
    var rules = new TroubleRules(Set.of(143), Set.of());
    var access = new PropertyAccess(api(), List.of("lage"), LanguageRules.DEFAULT, rules);

    assertThat(access.read(ID, ENGLISH))
        .isInstanceOfSatisfying(
            Reading.Failed.class,
            failed -> assertThat(failed.trouble()).isInstanceOf(Trouble.CredentialsRefused.class));
  }

  // Editing.

  @Test
  void anEditComparesThenWritesAndReadsBackInOneRequest() {
    ON_OFFICE.answers(read(held("ENG", "Nice")), written("ENG", "Nicer"));

    assertThat(properties().edit(ID, ENGLISH, edit("Nice", "Nicer"))).isEqualTo(saved("Nicer"));
    assertThat(ON_OFFICE.requests()).hasSize(2);
    assertThat(ON_OFFICE.actions(1)).hasSize(2);
    assertThat(ON_OFFICE.actions(1))
        .allSatisfy(
            action -> {
              assertThat(action.path("resourceid").asText()).isEqualTo("4497");
              assertThat(action.at("/parameters/estatelanguage").asText()).isEqualTo("ENG");
            });
    assertThat(ON_OFFICE.actions(1).getFirst().at("/parameters/data").toString())
        .isEqualTo("{\"lage\":\"Nicer\"}");
  }

  @Test
  void theAnswerIsWhatOnOfficeHoldsEvenIfItStoredSomethingElse() {
    ON_OFFICE.answers(read(held("ENG", "Nice")), written("ENG", "Nic"));

    assertThat(properties().edit(ID, ENGLISH, edit("Nice", "Nicer"))).isEqualTo(saved("Nic"));
  }

  @Test
  void somebodyElsesChangeIsShownAndNotWrittenOver() {
    ON_OFFICE.answers(read(held("ENG", "Theirs")));

    assertThat(properties().edit(ID, ENGLISH, edit("Nice", "Mine")))
        .isEqualTo(
            new Editing.Conflict(
                new Property(ID, ENGLISH, Map.of("lage", "Theirs")), Set.of("lage")));
    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  @Test
  void whatIsThereAlreadyIsNotWrittenAgain() {
    ON_OFFICE.answers(read(held("ENG", "Mine")));

    assertThat(properties().edit(ID, ENGLISH, edit("Nice", "Mine"))).isEqualTo(saved("Mine"));
    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  @Test
  void aBrowsersLineEndsAreNoChangeAndLineFeedsAreWritten() {
    ON_OFFICE.answers(read(held("ENG", "One\r\nTwo")), written("ENG", "One\nThree"));

    assertThat(properties().edit(ID, ENGLISH, edit("One\nTwo", "One\r\nThree")))
        .isEqualTo(saved("One\nThree"));
    assertThat(ON_OFFICE.actions(1).getFirst().at("/parameters/data/lage").asText())
        .isEqualTo("One\nThree");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "FRA"})
  void nothingIsWrittenInALanguageThatDidNotComeBack(String language) {
    ON_OFFICE.answers(read(held(language, "Nice")));

    assertThat(properties().edit(ID, ENGLISH, edit("Nice", "Nicer")))
        .isEqualTo(new Editing.NotEditable(new Reading.NoSuchLanguage(ENGLISH)));
    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  @Test
  void aRefusedWriteIsRefusedEvenIfReadingBackWorked() {
    ON_OFFICE.answers(
        read(held("ENG", "Nice")),
        answer(200, 97, labelled(1, 262), labelled(2, 0, held("ENG", "Nice"))));

    assertThat(properties().edit(ID, ENGLISH, edit("Nice", "Nicer")))
        .isInstanceOf(Editing.Refused.class);
  }

  @Test
  void aWriteWhoseAnswerIsLostIsReadBackAndFoundToBeSaved() {
    ON_OFFICE.answers(read(held("ENG", "Nice")), "<html>busy</html>", read(held("ENG", "Nicer")));

    assertThat(properties().edit(ID, ENGLISH, edit("Nice", "Nicer"))).isEqualTo(saved("Nicer"));
    assertThat(modifications()).isEqualTo(1);
  }

  @Test
  void aWriteWhoseAnswerIsLostIsReadBackAndFoundMissingAndNotRepeated() {
    ON_OFFICE.answers(read(held("ENG", "Nice")), "", read(held("ENG", "Nice")));

    assertThat(properties().edit(ID, ENGLISH, edit("Nice", "Nicer")))
        .isEqualTo(new Editing.NotSaved(new Trouble.NoAnswer(Fault.EMPTY_BODY)));
    assertThat(modifications()).isEqualTo(1);
  }

  @Test
  void aWriteNobodyKnowsAnythingAboutIsSaidToBeUnknown() {
    ON_OFFICE.answersWith(
        aResponse().withBody(read(held("ENG", "Nice"))), aResponse().withStatus(500));

    assertThat(properties().edit(ID, ENGLISH, edit("Nice", "Nicer")))
        .isEqualTo(new Editing.Unknown(new Trouble.NoAnswer(Fault.HTTP_STATUS)));
    assertThat(modifications()).isEqualTo(1);
  }

  @Test
  void aServerFaultWhileWritingIsReadBack() {
    ON_OFFICE.answers(
        read(held("ENG", "Nice")),
        answer(200, 97, labelled(1, 88), labelled(2, 0, held("ENG", "Nice"))),
        read(held("ENG", "Nicer")));

    assertThat(properties().edit(ID, ENGLISH, edit("Nice", "Nicer"))).isEqualTo(saved("Nicer"));
    assertThat(modifications()).isEqualTo(1);
  }

  @Test
  void aWriteThatOnOfficeDoesNotConfirmIsReadBack() {
    ON_OFFICE.answers(
        read(held("ENG", "Nice")),
        answer(labelled(1, 0), labelled(2, 0, held("ENG", "Nice"))),
        read(held("ENG", "Nice")));

    assertThat(properties().edit(ID, ENGLISH, edit("Nice", "Nicer")))
        .isInstanceOf(Editing.NotSaved.class);
  }

  @Test
  void anEditNeedsTheSeenTextOfEveryField() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Edit(Map.of("lage", "x"), Map.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Edit(Map.of(), Map.of()));
  }

  @Test
  void textsStayOutOfLogs() {
    assertThat(edit("Nice", "Nicer").toString()).doesNotContain("Nice");
    assertThat(new Property(ID, ENGLISH, Map.of("lage", "Nice")).toString()).doesNotContain("Nice");
  }

  private static PropertyAccess properties() {
    return new PropertyAccess(api(), List.of("lage"), LanguageRules.DEFAULT, TroubleRules.DEFAULT);
  }

  private static CustomerApi api() {
    return new CustomerApi(
        ON_OFFICE.client(), ON_OFFICE.endpoint(), CREDENTIALS, new ApiClaim("claim"));
  }

  private static String held(String language, String text) {
    return estate("8812", "lage", text, "language", language, "mainLangId", "4497");
  }

  private static String read(String record) {
    return answer(labelled(1, 0, record));
  }

  private static String written(String language, String text) {
    return answer(labelled(1, 0, success()), labelled(2, 0, held(language, text)));
  }

  private static Reading found(EstateLanguage language, String text) {
    return new Reading.Found(new Property(ID, language, Map.of("lage", text)));
  }

  private static Editing saved(String text) {
    return new Editing.Saved(new Property(ID, ENGLISH, Map.of("lage", text)));
  }

  private static Edit edit(String seen, String text) {
    return new Edit(Map.of("lage", text), Map.of("lage", seen));
  }

  private static long modifications() {
    return ON_OFFICE.requests().stream()
        .filter(request -> request.getBodyAsString().contains("action:modify"))
        .count();
  }
}
