package de.immobridge.property;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static de.immobridge.FakeOnOffice.answer;
import static de.immobridge.FakeOnOffice.estate;
import static de.immobridge.FakeOnOffice.labelled;
import static de.immobridge.FakeOnOffice.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.FakeOnOffice;
import de.immobridge.onoffice.ApiClaim;
import de.immobridge.onoffice.CustomerApi;
import de.immobridge.onoffice.ErrorCodes;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.Fault;
import de.immobridge.onoffice.Trouble;
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
  private static final List<String> FIELDS = List.of("objekttitel", "lage", "sonstige_angaben");
  private static final String NOT_FOUND = answer(labelled(1, 0));

  // Reading

  @Test
  void readsOnePropertyWithOneRequest() {
    ON_OFFICE.answers(held("old"));

    Property property = found(access().read(ID, ENGLISH));

    assertThat(property.id()).isEqualTo(ID);
    assertThat(property.language()).isEqualTo(ENGLISH);
    assertThat(property.texts())
        .containsExactly(Map.entry("objekttitel", "House"), Map.entry("lage", "old"));
    assertThat(property.text("sonstige_angaben")).as("not sent by onOffice").isEmpty();
    assertThat(ON_OFFICE.requests()).hasSize(1);
    JsonNode parameters = ON_OFFICE.actions(0).getFirst().path("parameters");
    assertThat(parameters.path("estatelanguage").asText()).isEqualTo("ENG");
    assertThat(parameters.path("extendedclaim").asText()).isEqualTo("claim");
  }

  @Test
  void aForeignVersionIsNotTakenForTheMainOne() {
    ON_OFFICE.answers(held("old"));

    assertThat(access().read(new EstateId("8001"), EstateLanguage.main()))
        .isEqualTo(new Reading.NoSuchLanguage(EstateLanguage.main()));
  }

  @Test
  void aFieldThatOnOfficeDidNotShowIsNotWrittenOver() {
    ON_OFFICE.answers(held("old"));

    assertThat(
            access()
                .edit(
                    ID,
                    ENGLISH,
                    new Edit(Map.of("sonstige_angaben", "x"), Map.of("sonstige_angaben", ""))))
        .isEqualTo(new Editing.NoSuchField(Set.of("sonstige_angaben")));
    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  @Test
  void aConfirmedWriteIsSavedEvenIfItsReadingBackGotLost() {
    ON_OFFICE.answers(held("old"), answer(labelled(1, 0, success())), held("shortened"));

    assertThat(access().edit(ID, ENGLISH, edit("new", "old")))
        .isInstanceOfSatisfying(
            Editing.Saved.class,
            saved -> assertThat(saved.property().text("lage")).isEqualTo("shortened"));
  }

  @Test
  void fieldsThatNobodyAskedForAreLeftAlone() {
    ON_OFFICE.answers(
        answer(labelled(1, 0, estate("1", "new", "x", "lage", "old", "language", "ENG"))));

    assertThat(found(access().read(ID, ENGLISH)).texts()).containsOnlyKeys("lage");
  }

  @Test
  void theMainLanguageIdIsKeptForWhatFollows() {
    ON_OFFICE.answers(
        answer(
            labelled(1, 0, estate("8001", "language", "ENG", "mainLangId", "4497", "lage", "x"))));

    assertThat(found(access().read(new EstateId("8001"), ENGLISH)).id()).isEqualTo(ID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "x", "-1", "4.497"})
  void withoutAMainLanguageIdTheOneAskedForStays(String mainLangId) {
    ON_OFFICE.answers(
        answer(labelled(1, 0, estate("1", "language", "ENG", "mainLangId", mainLangId))));

    assertThat(found(access().read(ID, ENGLISH)).id()).isEqualTo(ID);
  }

  @Test
  void theMainLanguageIdMayBeANumber() {
    ON_OFFICE.answers(
        answer(
            labelled(
                1, 0, "{\"id\":8001,\"elements\":{\"language\":\"ENG\",\"mainLangId\":4497}}")));

    assertThat(found(access().read(new EstateId("8001"), ENGLISH)).id()).isEqualTo(ID);
  }

  @Test
  void noRecordIsNotFound() {
    ON_OFFICE.answers(NOT_FOUND);

    assertThat(access().read(ID, ENGLISH)).isEqualTo(new Reading.NotFound());
  }

  @ParameterizedTest
  @CsvSource({
    // asked for, onOffice names (- nothing at all), a version that was confirmed
    "ENG, ENG, true",
    "ENG, '', false",
    "ENG, DEU, false",
    "ENG, eng, false",
    "ENG, -, false",
    "DEU, DEU, true",
    "DEU, '', true",
    "AUT, '', true",
    "DEU, ENG, false",
    "DEU, -, false",
    "'', '', true",
    "'', DEU, true",
    "'', -, true"
  })
  void aVersionCountsOnlyWhenOnOfficeConfirmsIt(String asked, String named, boolean confirmed) {
    ON_OFFICE.answers(answer(labelled(1, 0, named(named))));
    EstateLanguage language = EstateLanguage.of(asked);

    Reading reading = access().read(ID, language);

    if (confirmed) {
      assertThat(found(reading).language()).isEqualTo(language);
    } else {
      assertThat(reading).isEqualTo(new Reading.NoSuchLanguage(language));
    }
  }

  @Test
  void theMainLanguagesCanBeSet() {
    ON_OFFICE.answers(answer(labelled(1, 0, named(""))));
    var french = new LanguageRules(Set.of("FRA"), true);

    assertThat(access(french).read(ID, new EstateLanguage.Version("FRA")))
        .isInstanceOf(Reading.Found.class);
    assertThat(access(french).read(ID, GERMAN)).isInstanceOf(Reading.NoSuchLanguage.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "", "DEU"})
  void withoutConfirmationWhateverComesBackIsTaken(String named) {
    ON_OFFICE.answers(answer(labelled(1, 0, named(named))));

    assertThat(access(new LanguageRules(Set.of(), false)).read(ID, ENGLISH))
        .isInstanceOf(Reading.Found.class);
  }

  @ParameterizedTest
  @CsvSource({
    "22, CredentialsRefused, credentials-refused-22",
    "137, CredentialsRefused, credentials-refused-137",
    "286, CredentialsRefused, credentials-refused-286",
    "193, ClaimRefused, claim-refused-193",
    "201, ClaimRefused, claim-refused-201",
    "248, ClaimRefused, claim-refused-248",
    "262, NotPermitted, not-permitted-262",
    "149, NotPermitted, not-permitted-149",
    "80, NotPermitted, not-permitted-80",
    "293, NotPermitted, not-permitted-293",
    "141, Refused, refused-141",
    "12345, Refused, refused-12345"
  })
  void troubleIsSortedByWhatAPersonCanDo(int code, String type, String word) {
    ON_OFFICE.answers(answer(labelled(1, code)));

    var failed = (Reading.Failed) access().read(ID, ENGLISH);

    assertThat(failed.trouble().getClass().getSimpleName()).isEqualTo(type);
    assertThat(failed.trouble().word()).isEqualTo(word);
  }

  @Test
  void theRulesForTroubleCanBeSet() {
    ON_OFFICE.answers(answer(labelled(1, 156)));
    var rules = new ErrorCodes(Set.of(156), Set.of(22));

    assertThat(access(rules).read(ID, ENGLISH))
        .isEqualTo(new Reading.Failed(new Trouble.CredentialsRefused(rules.of(156))));
    ON_OFFICE.answers(answer(labelled(1, 22)));
    assertThat(access(rules).read(ID, ENGLISH))
        .isEqualTo(new Reading.Failed(new Trouble.ClaimRefused(rules.of(22))));
  }

  @Test
  void noAnswerIsTroubleOfItsOwn() {
    ON_OFFICE.answersWith(aResponse().withStatus(503));

    assertThat(access().read(ID, ENGLISH))
        .isEqualTo(new Reading.Failed(new Trouble.NoAnswer(Fault.UNAVAILABLE)));
    assertThat(new Trouble.NoAnswer(Fault.HTTP_STATUS).word()).isEqualTo("no-answer-http_status");
  }

  // Editing

  @Test
  void savesWithTwoRequestsOneToCompareAndOneThatWritesAndReadsBack() {
    ON_OFFICE.answers(held("old"), written("new"));

    Editing editing = access().edit(ID, ENGLISH, edit("new", "old"));

    assertThat(saved(editing).text("lage")).isEqualTo("new");
    assertThat(ON_OFFICE.requests()).hasSize(2);
    List<JsonNode> second = ON_OFFICE.actions(1);
    assertThat(second)
        .extracting(each -> each.path("actionid").asText().replaceAll(".*:", ""))
        .containsExactly("modify", "read");
    assertThat(second)
        .allSatisfy(
            action -> {
              assertThat(action.path("resourceid").asText()).isEqualTo("4497");
              JsonNode parameters = action.path("parameters");
              assertThat(parameters.path("estatelanguage").asText()).isEqualTo("ENG");
              assertThat(parameters.path("extendedclaim").asText()).isEqualTo("claim");
            });
    assertThat(second.getFirst().path("parameters").path("data").toString())
        .isEqualTo("{\"lage\":\"new\"}");
  }

  @Test
  void theMainVersionIsReadAndWrittenWithoutALanguage() {
    ON_OFFICE.answers(
        answer(labelled(1, 0, estate("4497", "language", "", "lage", "old"))),
        answer(labelled(1, 0, success()), labelled(2, 0, estate("4497", "lage", "new"))));

    saved(access().edit(ID, EstateLanguage.main(), edit("new", "old")));

    for (int request : List.of(0, 1)) {
      assertThat(ON_OFFICE.actions(request))
          .noneMatch(action -> action.path("parameters").has("estatelanguage"));
    }
  }

  @Test
  void aSubIdIsWrittenUnderItsMainLanguageId() {
    ON_OFFICE.answers(held("old"), written("new"));

    saved(access().edit(new EstateId("8001"), ENGLISH, edit("new", "old")));

    assertThat(ON_OFFICE.actions(0).getFirst().path("resourceid").asText()).isEqualTo("8001");
    assertThat(ON_OFFICE.actions(1))
        .allMatch(action -> action.path("resourceid").asText().equals("4497"));
  }

  @Test
  void aLanguageThatIsNotConfirmedIsNotWritten() {
    ON_OFFICE.answers(answer(labelled(1, 0, named("DEU"))));

    assertThat(access().edit(ID, ENGLISH, edit("new", "")))
        .isEqualTo(new Editing.NotEditable(new Reading.NoSuchLanguage(ENGLISH)));
    assertNothingWasWritten();
  }

  @Test
  void whatCannotBeFoundOrReadIsNotWritten() {
    ON_OFFICE.answers(NOT_FOUND);
    assertThat(access().edit(ID, ENGLISH, edit("new", "old")))
        .isEqualTo(new Editing.NotEditable(new Reading.NotFound()));

    ON_OFFICE.answers(answer(labelled(1, 193)));
    assertThat(access().edit(ID, ENGLISH, edit("new", "old")))
        .isInstanceOf(Editing.NotEditable.class);
    assertNothingWasWritten();
  }

  @Test
  void aTextThatSomebodyElseChangedIsShownAndNotWrittenOver() {
    ON_OFFICE.answers(held("somebody else's"));

    Editing editing = access().edit(ID, ENGLISH, edit("new", "old"));

    var conflict = (Editing.Conflict) editing;
    assertThat(conflict.fields()).containsExactly("lage");
    assertThat(conflict.property().text("lage")).isEqualTo("somebody else's");
    assertNothingWasWritten();
  }

  @Test
  void oneConflictHoldsBackTheWholeChange() {
    ON_OFFICE.answers(held("somebody else's"));
    var both =
        new Edit(
            Map.of("lage", "new", "objekttitel", "Villa"),
            Map.of("lage", "old", "objekttitel", "House"));

    assertThat(access().edit(ID, ENGLISH, both)).isInstanceOf(Editing.Conflict.class);
    assertNothingWasWritten();
  }

  @Test
  void whatSomebodyElseChangedToTheSameTextIsNoConflict() {
    ON_OFFICE.answers(held("new"));

    assertThat(saved(access().edit(ID, ENGLISH, edit("new", "old"))).text("lage")).isEqualTo("new");
    assertNothingWasWritten();
  }

  @Test
  void whatIsThereAlreadyIsNotWrittenAgain() {
    ON_OFFICE.answers(held("same"));

    assertThat(access().edit(ID, ENGLISH, edit("same", "same"))).isInstanceOf(Editing.Saved.class);
    assertNothingWasWritten();
  }

  @Test
  void onlyFieldsThatDifferAreWritten() {
    ON_OFFICE.answers(held("old"), written("new"));
    var both =
        new Edit(
            Map.of("lage", "new", "objekttitel", "House"),
            Map.of("lage", "old", "objekttitel", "House"));

    saved(access().edit(ID, ENGLISH, both));

    assertThat(ON_OFFICE.actions(1).getFirst().path("parameters").path("data").toString())
        .isEqualTo("{\"lage\":\"new\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"one\r\ntwo", "one\rtwo", "one\ntwo"})
  void lineEndsAreNoChangeAndNoConflict(String stored) {
    ON_OFFICE.answers(held(stored));

    assertThat(access().edit(ID, ENGLISH, edit("one\ntwo", "one\ntwo")))
        .isInstanceOf(Editing.Saved.class);
    assertNothingWasWritten();

    ON_OFFICE.reset();
    ON_OFFICE.answers(held(stored), written("one\nthree"));
    saved(access().edit(ID, ENGLISH, edit("one\r\nthree", "one\ntwo")));
    assertThat(
            ON_OFFICE.actions(1).getFirst().path("parameters").path("data").path("lage").asText())
        .isEqualTo("one\nthree");
  }

  @Test
  void blanksAreAChange() {
    ON_OFFICE.answers(held("old"), written("old "));

    saved(access().edit(ID, ENGLISH, edit("old ", "old")));

    assertThat(ON_OFFICE.requests()).hasSize(2);
  }

  @Test
  void aTextMayBeEmptied() {
    ON_OFFICE.answers(held("old"), written(""));

    assertThat(saved(access().edit(ID, ENGLISH, edit("", "old"))).text("lage")).isEmpty();
  }

  @Test
  void theAnswerIsWhatOnOfficeHoldsEvenIfItShortened() {
    ON_OFFICE.answers(held("old"), written("a long te"));

    assertThat(saved(access().edit(ID, ENGLISH, edit("a long text", "old"))).text("lage"))
        .isEqualTo("a long te");
  }

  @ParameterizedTest
  @CsvSource({
    "262, not-permitted-262",
    "193, claim-refused-193",
    "137, credentials-refused-137",
    "160, refused-160",
    "12345, refused-12345"
  })
  void aRefusedChangeIsRefusedAndNotReadBack(int code, String word) {
    ON_OFFICE.answers(
        held("old"), answer(200, 97, labelled(1, code), labelled(2, 0, version("old"))));

    var refused = (Editing.Refused) access().edit(ID, ENGLISH, edit("new", "old"));

    assertThat(refused.trouble().word()).isEqualTo(word);
    assertThat(ON_OFFICE.requests()).hasSize(2);
  }

  // Outcomes nobody knows

  /** What the second request may come to, such that the write may or may not have happened. */
  private static final List<String> UNKNOWN =
      List.of(
          "<html>maintenance</html>",
          "",
          "{\"status\":{\"code\":200,",
          answer(),
          answer(labelled(2, 0, version("old"))),
          answer(500, 97, labelled(1, 0, success()), labelled(2, 0, version("new"))),
          answer(labelled(1, 0, "{\"id\":0,\"elements\":[]}"), labelled(2, 0, version("new"))),
          answer(labelled(1, 88), labelled(2, 0, version("new"))),
          answer(500, 1));

  @Test
  void anUnknownOutcomeThatReadsAsTheNewTextIsSaved() {
    for (String unknown : UNKNOWN) {
      ON_OFFICE.reset();
      ON_OFFICE.answers(held("old"), unknown, held("new"));

      assertThat(saved(access().edit(ID, ENGLISH, edit("new", "old"))).text("lage"))
          .isEqualTo("new");
      assertTheWriteWasSentOnce();
    }
  }

  @Test
  void anUnknownOutcomeThatReadsAsTheOldTextIsNotSaved() {
    for (String unknown : UNKNOWN) {
      ON_OFFICE.reset();
      ON_OFFICE.answers(held("old"), unknown, held("old"));

      assertThat(access().edit(ID, ENGLISH, edit("new", "old")))
          .isInstanceOf(Editing.NotSaved.class);
      assertTheWriteWasSentOnce();
    }
  }

  @Test
  void anUnknownOutcomeThatReadsAsAThirdTextIsUnknown() {
    for (String unknown : UNKNOWN) {
      ON_OFFICE.reset();
      ON_OFFICE.answers(held("old"), unknown, held("somebody else's"));

      assertThat(access().edit(ID, ENGLISH, edit("new", "old")))
          .isInstanceOf(Editing.Unknown.class);
      assertTheWriteWasSentOnce();
    }
  }

  @Test
  void anUnknownOutcomeThatCannotBeReadIsUnknown() {
    for (String unknown : UNKNOWN) {
      ON_OFFICE.reset();
      ON_OFFICE.answers(held("old"), unknown, answer(labelled(1, 22)));

      assertThat(access().edit(ID, ENGLISH, edit("new", "old")))
          .isInstanceOf(Editing.Unknown.class);
      assertTheWriteWasSentOnce();
    }
  }

  @Test
  void troubleSaysWhatHappenedToTheWrite() {
    ON_OFFICE.answers(held("old"), answer(labelled(1, 88), labelled(2, 0)), held("old"));

    assertThat(access().edit(ID, ENGLISH, edit("new", "old")))
        .isEqualTo(new Editing.NotSaved(new Trouble.Refused(ErrorCodes.DEFAULT.of(88))));
  }

  @Test
  void aWriteThatSucceededBesideAReadThatFailedIsReadOnceMore() {
    ON_OFFICE.answers(held("old"), answer(labelled(1, 0, success()), labelled(2, 1)), held("new"));

    assertThat(saved(access().edit(ID, ENGLISH, edit("new", "old"))).text("lage")).isEqualTo("new");
    assertTheWriteWasSentOnce();
  }

  @Test
  void aWrongClockIsPutRightBeforeTheWriteIsJudged() {
    ON_OFFICE.answers(held("old"), answer(400, 136), written("new"));

    assertThat(saved(access().edit(ID, ENGLISH, edit("new", "old"))).text("lage")).isEqualTo("new");
  }

  // Values

  @Test
  void anEditNamesEveryFieldWithTheTextThatWasSeen() {
    assertThatThrownBy(() -> new Edit(Map.of(), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Edit(Map.of("lage", "new"), Map.of("objekttitel", "")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Edit(Map.of("lage", "new"), Map.of("lage", "", "more", "")).fields()).hasSize(1);
  }

  @Test
  void textsAreNotForLogs() {
    ON_OFFICE.answers(held("a customer's text"));

    assertThat(access().read(ID, ENGLISH).toString()).doesNotContain("a customer's text");
    assertThat(edit("a customer's text", "x").toString()).doesNotContain("a customer's text");
  }

  private static PropertyAccess access() {
    return access(LanguageRules.DEFAULT);
  }

  private static PropertyAccess access(LanguageRules languages) {
    return new PropertyAccess(api(ErrorCodes.DEFAULT), FIELDS, languages);
  }

  private static PropertyAccess access(ErrorCodes codes) {
    return new PropertyAccess(api(codes), FIELDS, LanguageRules.DEFAULT);
  }

  private static CustomerApi api(ErrorCodes codes) {
    return new CustomerApi(
        ON_OFFICE.client(codes),
        ON_OFFICE.endpoint(),
        FakeOnOffice.CREDENTIALS,
        new ApiClaim("claim"),
        ON_OFFICE.deadline());
  }

  private static Edit edit(String text, String seen) {
    return new Edit(Map.of("lage", text), Map.of("lage", seen));
  }

  /** The English version with this text. */
  private static String version(String text) {
    return estate(
        "8001", "objekttitel", "House", "lage", text, "language", "ENG", "mainLangId", "4497");
  }

  private static String held(String text) {
    return answer(labelled(1, 0, version(text)));
  }

  private static String written(String text) {
    return answer(labelled(1, 0, success()), labelled(2, 0, version(text)));
  }

  private static String named(String language) {
    return language.equals("-") ? estate("4497") : estate("4497", "language", language);
  }

  private static Property found(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Found.class);
    return ((Reading.Found) reading).property();
  }

  private static Property saved(Editing editing) {
    assertThat(editing).isInstanceOf(Editing.Saved.class);
    return ((Editing.Saved) editing).property();
  }

  private static void assertNothingWasWritten() {
    assertThat(modifications()).isZero();
  }

  private static void assertTheWriteWasSentOnce() {
    assertThat(modifications()).isOne();
    assertThat(ON_OFFICE.requests()).hasSize(3);
  }

  private static long modifications() {
    return ON_OFFICE.received().stream()
        .flatMap(
            body ->
                java.util.stream.StreamSupport.stream(
                    body.path("request").path("actions").spliterator(), false))
        .filter(action -> action.path("actionid").asText().endsWith(":modify"))
        .count();
  }
}
