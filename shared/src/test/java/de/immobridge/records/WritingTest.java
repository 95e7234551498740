package de.immobridge.records;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static de.immobridge.FakeOnOffice.answer;
import static de.immobridge.FakeOnOffice.estate;
import static de.immobridge.FakeOnOffice.labelled;
import static de.immobridge.FakeOnOffice.success;
import static de.immobridge.records.OneCustomer.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import de.immobridge.FakeOnOffice;
import de.immobridge.json.Json;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.Trouble;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTest {
  @RegisterExtension static final FakeOnOffice ON_OFFICE = new FakeOnOffice();

  private static final Field<String, String> TITLE = Field.text("objekttitel");
  private static final Field<BigDecimal, Optional<Money>> PRICE = Field.money("kaufpreis");
  private static final Field<List<String>, List<Choice>> HEATING = Field.multiSelect("heizung");
  private static final Projection<String> SHOWN = Projection.of(title -> title, TITLE);

  private OneCustomer customer = new OneCustomer(ON_OFFICE);

  @BeforeEach
  void forget() {
    customer = new OneCustomer(ON_OFFICE);
  }

  // What is sent

  @Test
  void writesOverWhatWasSeenAndReadsBackInTheSameRequest() {
    ON_OFFICE.answers(held("old"), written("new, shortened"));

    assertThat(write(Change.over(TITLE, "old", "new, and long")))
        .isEqualTo(new Written.Saved<>("new, shortened", Set.of("objekttitel")));
    assertThat(ON_OFFICE.requests()).hasSize(2);
    assertThat(ON_OFFICE.actions(1)).hasSize(2);
    assertThat(customer.parameters(1, 0).path("data").toString())
        .isEqualTo("{\"objekttitel\":\"new, and long\"}");
    assertThat(customer.parameters(1, 0).path("estatelanguage").asText()).isEqualTo("ENG");
    assertThat(customer.parameters(1, 1).path("estatelanguage").asText()).isEqualTo("ENG");
    assertThat(ON_OFFICE.actions(1).getFirst().path("resourceid").asText()).isEqualTo("4497");
  }

  @Test
  void eachTypeIsWrittenInItsOwnForm() {
    ON_OFFICE.answers(
        answer(
            labelled(
                1,
                0,
                """
                {"id":1,"elements":{"language":"ENG","kaufpreis":"1.00","heizung":["gas"],
                 "balkon":"0","objektart":"haus","frei":"2026-01-01","plz":"1"}}\
                """)),
        answer(labelled(1, 0, success()), labelled(2, 0)));

    english()
        .write(
            Change.over(PRICE, new BigDecimal("1"), new BigDecimal("2.5E+5")),
            Change.over(HEATING, List.of("gas"), List.of("oil", "gas")),
            Change.over(Field.yesNo("balkon"), false, true),
            Change.over(Field.select("objektart"), Optional.of("haus"), Optional.empty()),
            Change.over(
                Field.date("frei"),
                Optional.of(java.time.LocalDate.of(2026, 1, 1)),
                Optional.empty()),
            Change.over(Field.text("plz"), "1", "20095"));

    assertThat(customer.parameters(1, 0).path("data").toString())
        .isEqualTo(
            "{\"balkon\":\"1\",\"frei\":\"\",\"heizung\":[\"oil\",\"gas\"],"
                + "\"kaufpreis\":\"250000\",\"objektart\":\"\",\"plz\":\"20095\"}");
  }

  @Test
  void aMultipleSelectIsClearedWithAnEmptyList() {
    ON_OFFICE.answers(
        answer(labelled(1, 0, estate("1", "language", "ENG", "heizung", "|gas||oil|"))),
        answer(labelled(1, 0, success()), labelled(2, 0)));

    english().write(Change.over(HEATING, List.of("oil", "gas"), List.of()));

    assertThat(customer.parameters(1, 0).path("data").toString()).isEqualTo("{\"heizung\":[]}");
  }

  @Test
  void theMainVersionIsWrittenInTheLanguageInWhichItWasAskedFor() {
    String main = estate("4497", "objekttitel", "old", "language", "", "mainLangId", "4497");
    ON_OFFICE.answers(
        answer(labelled(1, 0, main)), answer(labelled(1, 0, success()), labelled(2, 0, main)));

    customer.estate(EstateLanguage.of("DEU")).write(Change.over(TITLE, "old", "new"));

    assertThat(customer.parameters(0, 0).path("estatelanguage").asText()).isEqualTo("DEU");
    assertThat(customer.parameters(1, 0).path("estatelanguage").asText()).isEqualTo("DEU");
  }

  @Test
  void anAddressTakesItsFieldsSideBySide() {
    ON_OFFICE.answers(
        answer(labelled(1, 0, estate("86", "Ort", "Bremen"))),
        answer(labelled(1, 0, success()), labelled(2, 0, estate("86", "Ort", "Kiel"))));

    assertThat(
            customer
                .records()
                .address("86")
                .write(Change.over(Field.text("Ort"), "Bremen", "Kiel")))
        .isInstanceOf(Written.Saved.class);
    assertThat(customer.parameters(1, 0).path("Ort").asText()).isEqualTo("Kiel");
    assertThat(customer.parameters(1, 0).has("data")).isFalse();
  }

  // Comparing

  @Test
  void whatSomebodyElseHasChangedIsNotWrittenOver() {
    ON_OFFICE.answers(held("theirs"));

    assertThat(write(Change.over(TITLE, "old", "new")))
        .isEqualTo(new Written.Conflict<>("theirs", Map.of("objekttitel", Json.of("theirs"))));
    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  @Test
  void whatIsThereAlreadyIsNotWrittenAgain() {
    ON_OFFICE.answers(held("new"));

    assertThat(write(Change.over(TITLE, "old", "new")))
        .isEqualTo(new Written.Saved<>("new", Set.of()));
    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"250000, true", "250000.00, true", "250000.01, false", "'', false"})
  void numbersAreComparedAsNumbers(String seen, boolean same) {
    ON_OFFICE.answers(
        answer(labelled(1, 0, estate("1", "language", "ENG", "kaufpreis", "250000.00"))),
        answer(labelled(1, 0, success()), labelled(2, 0)));

    assertThat(
            english().write(Change.texts(PRICE, List.of(seen), List.of("1")))
                instanceof Written.Saved)
        .isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "a\\r\\nb, 'a\nb'",
    "a\\nb, 'a\r\nb'",
    "a\\ud83d, a\uFFFD",
    "a\\u0000b, a\uFFFDb",
    "a\\u0000b, a\0b"
  })
  void whatNoPageCanCarryBackIsNoConflict(String sent, String seen) {
    ON_OFFICE.answers(
        answer(
            labelled(
                1,
                0,
                "{\"id\":1,\"elements\":{\"language\":\"ENG\",\"objekttitel\":\"%s\"}}"
                    .formatted(sent))),
        answer(labelled(1, 0, success()), labelled(2, 0)));

    assertThat(write(Change.over(TITLE, seen, "new"))).isInstanceOf(Written.Saved.class);
  }

  @Test
  void aFieldThatOnOfficeDidNotShowIsNotWrittenOver() {
    ON_OFFICE.answers(held("old"));

    assertThat(write(Change.over(PRICE, Optional.empty(), Optional.empty())))
        .isEqualTo(new Written.NoSuchField<>(Set.of("kaufpreis")));
    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  @Test
  void whatIsNoTextIsNeverWrittenOverUnseen() {
    ON_OFFICE.answers(
        answer(
            labelled(
                1, 0, "{\"id\":1,\"elements\":{\"language\":\"ENG\",\"objekttitel\":[\"a\"]}}")));

    assertThat(write(Change.over(TITLE, "", "new")))
        .isEqualTo(new Written.Unreadable<>("", Set.of("objekttitel")));
    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  @Test
  void aTextThatIsNoneOfTheTypeIsToldBeforeAnythingIsAsked() {
    assertThat(write(Change.texts(PRICE, List.of("1"), List.of("cheap"))))
        .isEqualTo(new Written.Invalid<>(Set.of("kaufpreis")));
    assertThat(ON_OFFICE.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"250.000", "1.250", "-1.250"})
  void whatABrokerMayMeanInTwoWaysIsNotWritten(String typed) {
    for (Field<BigDecimal, ?> field : List.of(PRICE, Field.integer("baujahr"))) {
      assertThat(write(Change.texts(field, List.of("1"), List.of(typed))))
          .isInstanceOf(Written.Invalid.class);
    }
    assertThat(ON_OFFICE.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'250.000,00', 250000.00", "250000, 250000", "'250.000.000', 250000000"})
  void aNumberThatCanBeMeantInOneWayIsWritten(String typed, String sent) {
    ON_OFFICE.answers(
        answer(labelled(1, 0, FakeOnOffice.estate("1", "language", "ENG", "kaufpreis", "1.250"))),
        answer(labelled(1, 0, success()), labelled(2, 0)));

    write(Change.texts(PRICE, List.of("1.250"), List.of(typed)));

    assertThat(customer.parameters(1, 0).path("data").path("kaufpreis").asText()).isEqualTo(sent);
  }

  @Test
  void aValueThatWasSeenIsNoMistakeHoweverItIsWritten() {
    ON_OFFICE.answers(
        answer(labelled(1, 0, FakeOnOffice.estate("1", "language", "ENG", "kaufpreis", "1.250"))));

    assertThat(write(Change.texts(PRICE, List.of("1.250"), List.of("1.250"))))
        .isInstanceOf(Written.Saved.class);
  }

  /** Nobody wants to see it, but what is there has to be known before it is written over. */
  @Test
  void aChangedFieldIsAskedForThoughNobodyShowsIt() {
    ON_OFFICE.answers(
        answer(labelled(1, 0, estate("4497", "lage", "old"))),
        answer(labelled(1, 0, success()), labelled(2, 0, estate("4497", "lage", "new"))));

    assertThat(
            customer.estate(OneCustomer.MAIN).write(Change.over(Field.text("lage"), "old", "new")))
        .isInstanceOf(Written.Saved.class);
    assertThat(customer.asked(0)).containsExactly(List.of("lage"));
    assertThat(customer.asked(1).get(1)).as("read back").containsExactly("lage");
  }

  @Test
  void aConflictOverSeveralKeysShowsThemAll() {
    ON_OFFICE.answers(answer(labelled(1, 0, estate("4497", "heizung", "|gas||coal|"))));

    assertThat(
            customer
                .estate(OneCustomer.MAIN)
                .write(Change.over(Field.multiSelect("heizung"), List.of("oil"), List.of("wood"))))
        .isInstanceOfSatisfying(
            Written.Conflict.class,
            conflict ->
                assertThat(conflict.held())
                    .isEqualTo(Map.of("heizung", Json.of(List.of("gas", "coal")))));
  }

  @Test
  void ifOneFieldConflictsNoneIsWritten() {
    ON_OFFICE.answers(
        answer(labelled(1, 0, estate("1", "language", "ENG", "objekttitel", "old", "lage", "x"))));

    assertThat(
            write(
                Change.over(TITLE, "old", "new"),
                Change.ifEmpty(Field.text("lage"), "by the lake")))
        .isEqualTo(new Written.Conflict<>("old", Map.of("lage", Json.of("x"))));
    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  @Test
  void onlyIfEmptyCountsWhatOnOfficeSendsForNothing() {
    ON_OFFICE.answers(
        answer(labelled(1, 0, estate("1", "language", "ENG", "kaufpreis", "0.00"))),
        answer(labelled(1, 0, success()), labelled(2, 0)));

    english().write(Change.ifEmpty(PRICE, new BigDecimal("9")));

    assertThat(customer.parameters(1, 0).path("data").path("kaufpreis").asText()).isEqualTo("9");
  }

  @ParameterizedTest
  @CsvSource({"'', note", "'old', 'old\nnote'"})
  void appendingKeepsWhatIsThere(String before, String after) {
    ON_OFFICE.answers(held(before), written(after));

    assertThat(write(Change.append(TITLE, "\n", "note")))
        .isEqualTo(new Written.Saved<>(after, Set.of()));
    assertThat(customer.parameters(1, 0).path("data").path("objekttitel").asText())
        .isEqualTo(after);
  }

  @Test
  void whatWasAppendedAlreadyIsNotAppendedAgain() {
    ON_OFFICE.answers(held("old\nnote"));

    assertThat(write(Change.append(TITLE, "\n", "note"))).isInstanceOf(Written.Saved.class);
    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  @Test
  void aRecordThatCannotBeReadIsNotWritten() {
    ON_OFFICE.answers(answer(labelled(1, 160)));

    assertThat(write(Change.over(TITLE, "old", "new")))
        .isEqualTo(new Written.NotRead<>(new Read.NoSuchLanguage<>(ENGLISH)));
  }

  @Test
  void aWriteWithoutAChangeIsAMistake() {
    assertThatThrownBy(() -> english().write()).isInstanceOf(IllegalArgumentException.class);
  }

  // Doubt

  @Test
  void aRefusalIsARefusal() {
    ON_OFFICE.answers(held("old"), answer(labelled(1, 262), labelled(2, 0)));

    assertThat(write(Change.over(TITLE, "old", "new"))).isInstanceOf(Written.Refused.class);
    assertThat(ON_OFFICE.requests()).hasSize(2);
  }

  @Test
  void afterALostAnswerTheNewTextProvesThatItWasSaved() {
    assertThat(afterDoubt(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), "new"))
        .isEqualTo(new Written.Saved<>("new", Set.of()));
  }

  @Test
  void afterALostAnswerTheOldTextProvesNothing() {
    assertThat(afterDoubt(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), "old"))
        .isInstanceOf(Written.Unknown.class);
    assertThat(afterDoubt(aResponse().withStatus(504), "old")).isInstanceOf(Written.Unknown.class);
    assertThat(afterDoubt(aResponse().withBody(""), "old")).isInstanceOf(Written.Unknown.class);
  }

  @Test
  void aFailureThatOnOfficeReportsAndTheOldTextMeanNotSaved() {
    assertThat(afterDoubt(ok(answer(labelled(1, 303), labelled(2, 303))), "old"))
        .isEqualTo(
            new Written.NotSaved<>(
                new Trouble.Refused(de.immobridge.onoffice.ErrorCodes.DEFAULT.of(303))));
    assertThat(afterDoubt(ok(answer(labelled(2, 303))), "old"))
        .isInstanceOf(Written.NotSaved.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"third", ""})
  void aThirdTextLeavesEverythingOpen(String now) {
    assertThat(afterDoubt(ok(answer(labelled(1, 303), labelled(2, 303))), now))
        .isInstanceOf(Written.Unknown.class);
  }

  @Test
  void aDoneWithoutTheWordOfSuccessIsNoConfirmation() {
    assertThat(afterDoubt(ok(answer(labelled(1, 0), labelled(2, 303))), "third"))
        .isInstanceOf(Written.Unknown.class);
  }

  @Test
  void aConfirmedWriteIsSavedEvenIfNothingCanBeReadBack() {
    ON_OFFICE.answers(
        held("old"), answer(labelled(1, 0, success()), labelled(2, 303)), answer(labelled(1, 1)));

    assertThat(write(Change.over(TITLE, "old", "new")))
        .isEqualTo(new Written.Saved<>("new", Set.of()));
  }

  /** The write gets this answer; reading back shows this text. Nothing is sent twice. */
  private Written<String> afterDoubt(ResponseDefinitionBuilder write, String now) {
    ON_OFFICE.reset();
    ON_OFFICE.answersWith(ok(held("old")), write, ok(held(now)));
    Written<String> written = write(Change.over(TITLE, "old", "new"));
    assertThat(ON_OFFICE.received())
        .filteredOn(request -> request.toString().contains("action:modify"))
        .hasSize(1);
    return written;
  }

  private Written<String> write(Change<?>... changes) {
    return english().write(SHOWN, List.of(changes));
  }

  private Estate english() {
    return customer.estate(ENGLISH);
  }

  private static ResponseDefinitionBuilder ok(String body) {
    return aResponse().withHeader("Content-Type", "application/json").withBody(body);
  }

  private static String record(String title) {
    return FakeOnOffice.estate(
        "8001", "objekttitel", title, "language", "ENG", "mainLangId", "4497");
  }

  private static String held(String title) {
    return answer(labelled(1, 0, record(title)));
  }

  private static String written(String title) {
    return answer(labelled(1, 0, success()), labelled(2, 0, record(title)));
  }
}
