package de.immobridge.records;

import static de.immobridge.FakeOnOffice.answer;
import static de.immobridge.FakeOnOffice.estate;
import static de.immobridge.FakeOnOffice.labelled;
import static de.immobridge.records.Field.decimal;
import static de.immobridge.records.Field.money;
import static de.immobridge.records.Field.text;
import static de.immobridge.records.OneCustomer.ENGLISH;
import static de.immobridge.records.OneCustomer.ID;
import static de.immobridge.records.OneCustomer.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.FakeOnOffice;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.Trouble;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
  @RegisterExtension static final FakeOnOffice ON_OFFICE = new FakeOnOffice();

  record Facts(String title, Optional<BigDecimal> area, Optional<Money> price) {}

  private static final Projection<Facts> FACTS =
      Projection.of(Facts::new, text("objekttitel"), decimal("wohnflaeche"), money("kaufpreis"));
  private static final String WHOLE =
      answer(
          labelled(
              1,
              0,
              estate(
                  "8001",
                  "objekttitel",
                  "House",
                  "wohnflaeche",
                  "0.00",
                  "kaufpreis",
                  "250000.00",
                  "language",
                  "ENG",
                  "mainLangId",
                  "4497")));

  private OneCustomer customer = new OneCustomer(ON_OFFICE);

  @BeforeEach
  void forget() {
    customer = new OneCustomer(ON_OFFICE);
  }

  @Test
  void aProjectionIsReadWithOneRequestThatAsksForItsFieldsOnly() {
    ON_OFFICE.answers(WHOLE);

    assertThat(customer.estate(ENGLISH).read(FACTS))
        .isEqualTo(
            new Read.Found<>(
                new Facts(
                    "House",
                    Optional.empty(),
                    Optional.of(new Money(new BigDecimal("250000.00"), Optional.empty()))),
                Gaps.NONE));
    assertThat(ON_OFFICE.requests()).hasSize(1);
    assertThat(customer.asked(0))
        .containsExactly(List.of("objekttitel", "wohnflaeche", "kaufpreis"));
    assertThat(customer.parameters(0, 0).path("estatelanguage").asText()).isEqualTo("ENG");
    assertThat(customer.parameters(0, 0).path("addestatelanguage").asBoolean()).isTrue();
  }

  @Test
  void whatIsUnreadableIsToldAndTheRestIsRead() {
    ON_OFFICE.answers(
        answer(labelled(1, 0, estate("1", "objekttitel", "House", "wohnflaeche", "large"))));

    assertThat(customer.estate(MAIN).read(FACTS))
        .isEqualTo(
            new Read.Found<>(
                new Facts("House", Optional.empty(), Optional.empty()),
                new Gaps(Set.of("kaufpreis"), Set.of("wohnflaeche"))));
  }

  @Test
  void noRecordIsMissing() {
    ON_OFFICE.answers(answer(labelled(1, 0)));

    assertThat(customer.estate(ENGLISH).read(FACTS)).isEqualTo(new Read.Missing<>());
  }

  @ParameterizedTest
  @CsvSource({"193, claim-refused-193", "149, not-permitted-149", "1, refused-1"})
  void aRefusalIsTold(int code, String word) {
    ON_OFFICE.answers(answer(labelled(1, code)));

    assertThat(customer.estate(ENGLISH).read(FACTS))
        .isInstanceOfSatisfying(
            Read.Failed.class,
            failed -> assertThat(failed.trouble()).extracting(Trouble::word).isEqualTo(word));
  }

  @Test
  void severalReadsGoIntoOneRequest() {
    ON_OFFICE.answers(
        answer(
            labelled(1, 0, estate("4497", "objekttitel", "House")),
            labelled(2, 0, "{\"id\":0,\"elements\":[\"4497\"]}"),
            labelled(3, 0, "{\"id\":34,\"elements\":{\"Vorname\":\"Ada\"}}")));
    record All(Read<String> title, Right right, Read<String> name) {}

    Ask<All> ask =
        customer
            .estate(MAIN)
            .reading(Projection.of(title -> title, text("objekttitel")))
            .with(
                customer.estate(MAIN).right("34"),
                customer.records().user("34", Projection.of(n -> n, text("Vorname"))),
                All::new);

    assertThat(customer.records().ask(ask))
        .isEqualTo(
            new All(
                new Read.Found<>("House", Gaps.NONE),
                new Right.Granted(),
                new Read.Found<>("Ada", Gaps.NONE)));
    assertThat(ON_OFFICE.requests()).hasSize(1);
    assertThat(customer.parameters(0, 1).path("recordIds").toString()).isEqualTo("[4497]");
    assertThat(customer.parameters(0, 1).path("userid").intValue()).isEqualTo(34);
  }

  // Fields that this customer does not have

  @Test
  void anAbsentFieldCostsOneFurtherRequestOnceAndTheRestIsRead() {
    ON_OFFICE.answers(
        answer(labelled(1, 143)),
        answer(
            labelled(1, 0, estate("4497", "objekttitel", "House")),
            labelled(2, 143),
            labelled(3, 0, estate("4497", "kaufpreis", "1.00"))),
        answer(labelled(1, 0, estate("4497", "objekttitel", "House", "kaufpreis", "1.00"))));
    var expected =
        new Read.Found<>(
            new Facts(
                "House",
                Optional.empty(),
                Optional.of(new Money(new BigDecimal("1.00"), Optional.empty()))),
            new Gaps(Set.of("wohnflaeche"), Set.of()));

    assertThat(customer.estate(MAIN).read(FACTS)).isEqualTo(expected);
    assertThat(customer.asked(1))
        .containsExactly(List.of("objekttitel"), List.of("wohnflaeche"), List.of("kaufpreis"));

    assertThat(customer.estate(MAIN).read(FACTS)).isEqualTo(expected);
    assertThat(ON_OFFICE.requests()).as("it is remembered").hasSize(3);
    assertThat(customer.asked(2)).containsExactly(List.of("objekttitel", "kaufpreis"));
  }

  @Test
  void anAbsentFieldIsRememberedForItsCustomerOnlyAndForAWhile() {
    ON_OFFICE.answers(
        answer(labelled(1, 141)),
        answer(
            labelled(1, 0, estate("4497", "objekttitel", "House")),
            labelled(2, 141),
            labelled(3, 0, estate("4497", "kaufpreis", "1.00"))),
        WHOLE);
    customer.estate(MAIN).read(FACTS);

    customer.records("another", MAIN).estate(ID, ENGLISH).read(FACTS);
    assertThat(customer.asked(2).getFirst()).contains("wohnflaeche");

    ON_OFFICE.clock().advance(Duration.ofMinutes(10));
    customer.estate(ENGLISH).read(FACTS);
    assertThat(customer.asked(3).getFirst()).contains("wohnflaeche");
  }

  @Test
  void manyFieldsAreAskedForInGroupsOfWhichOnlyTheRefusedAreAskedForAgain() {
    var names = java.util.stream.IntStream.range(0, 25).mapToObj(i -> "f" + i).toList();
    var fields = names.stream().map(Field::text).toList();
    String[] groups = new String[9];
    for (int i = 0; i < 9; i++) {
      groups[i] = labelled(i + 1, i == 4 ? 143 : 0, estate("4497", "f" + i * 3, "x"));
    }
    ON_OFFICE.answers(
        answer(labelled(1, 143)),
        answer(groups),
        answer(
            labelled(1, 0, estate("4497", "f12", "x")),
            labelled(2, 143),
            labelled(3, 0, estate("4497", "f14", "x"))));

    var read = customer.estate(MAIN).read(Projection.values(fields));

    assertThat(ON_OFFICE.requests()).hasSize(3);
    assertThat(customer.asked(1)).hasSize(9).contains(List.of("f12", "f13", "f14"));
    assertThat(read)
        .isInstanceOfSatisfying(
            Read.Found.class,
            found -> {
              assertThat(((Values) found.value()).get(text("f14"))).isEqualTo("x");
              assertThat(found.gaps().absent()).asString().contains("f13");
            });
  }

  @Test
  void aRecordOfWhichNoFieldIsThereIsStillFound() {
    ON_OFFICE.answers(
        answer(labelled(1, 143)), answer(labelled(1, 0, estate("4497", "Id", "4497"))));

    assertThat(customer.estate(MAIN).read(Projection.of(a -> a, text("gone"))))
        .isEqualTo(new Read.Found<>("", new Gaps(Set.of("gone"), Set.of())));
    assertThat(customer.asked(1)).containsExactly(List.of("Id"));

    customer.estate(MAIN).read(Projection.of(a -> a, text("gone")));
    assertThat(customer.asked(2)).as("remembered").containsExactly(List.of("Id"));
  }

  @Test
  void aRefusalOfAnotherKindEndsTheSearchAndNothingIsRemembered() {
    ON_OFFICE.answers(
        answer(labelled(1, 143)),
        answer(labelled(1, 0), labelled(2, 143), labelled(3, 193)),
        WHOLE);

    assertThat(customer.estate(ENGLISH).read(FACTS)).isInstanceOf(Read.Failed.class);
    assertThat(customer.estate(ENGLISH).read(FACTS)).isInstanceOf(Read.Found.class);
    assertThat(customer.asked(2).getFirst()).contains("wohnflaeche");
  }

  // Languages

  @ParameterizedTest
  @CsvSource({"ENG, ENG, true", "ENG, DEU, false", "ENG, eng, false", "DEU, DEU, true"})
  void aVersionCountsWhenOnOfficeNamesIt(String asked, String named, boolean confirmed) {
    ON_OFFICE.answers(answer(labelled(1, 0, estate("1", "objekttitel", "x", "language", named))));

    assertThat(customer.estate(EstateLanguage.of(asked)).read(FACTS) instanceof Read.Found)
        .isEqualTo(confirmed);
    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  @Test
  void anEstateThatIsThereInItsMainLanguageLacksTheVersion() {
    ON_OFFICE.answers(answer(labelled(1, 0)), answer(labelled(1, 0, estate("4497", "Id", "4497"))));

    assertThat(customer.estate(ENGLISH).read(FACTS)).isEqualTo(new Read.NoSuchLanguage<>(ENGLISH));
    assertThat(customer.parameters(1, 0).has("estatelanguage")).isFalse();
  }

  @Test
  void withoutALanguageInTheAnswerNoVersionIsConfirmed() {
    ON_OFFICE.answers(answer(labelled(1, 0, estate("1", "objekttitel", "x"))));

    assertThat(customer.estate(ENGLISH).read(FACTS)).isEqualTo(new Read.NoSuchLanguage<>(ENGLISH));
  }

  @Test
  void whichEstateAForeignVersionsOwnIdMeansIsKnownOnceItWasRead() {
    ON_OFFICE.answers(WHOLE);
    var ownId = new EstateId("8001");
    Records records = customer.records();

    records.estate(ownId, ENGLISH).read(FACTS);

    assertThat(records.memory().mainId(records.customer(), ownId)).contains(new EstateId("4497"));
    assertThat(records.memory().mainId(new CustomerWebId("another"), ownId)).isEmpty();
  }

  @Test
  void anErrorForTheLanguageIsAMissingLanguage() {
    ON_OFFICE.answers(answer(labelled(1, 160)));

    assertThat(customer.estate(ENGLISH).read(FACTS)).isEqualTo(new Read.NoSuchLanguage<>(ENGLISH));
  }

  @Test
  void theMainTextIsNotTakenForAVersionThatIsNotThere() {
    String main = estate("4497", "objekttitel", "Haus", "language", "", "mainLangId", "4497");
    ON_OFFICE.answers(
        answer(labelled(1, 0, main)),
        answer(labelled(1, 0, main), labelled(2, 0, main), labelled(3, 0, main)));

    EstateLanguage austrian = EstateLanguage.of("AUT");
    assertThat(customer.estate(austrian).read(FACTS))
        .isEqualTo(new Read.NoSuchLanguage<>(austrian));
  }

  /** An estate that has every version that was tried, or answers unnamed, tells nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"named", "unnamed beside nothing"})
  void aMainLanguageIsNotConcludedFromVersionsThatAreThere(String tried) {
    String main = estate("4497", "objekttitel", "Haus", "language", "", "mainLangId", "4497");
    String there = tried.equals("named") ? estate("1", "language", "GRC") : main;
    ON_OFFICE.answers(
        answer(labelled(1, 0, main)),
        tried.equals("named")
            ? answer(labelled(1, 0, there), labelled(2, 0, there), labelled(3, 0, there))
            : answer(labelled(1, 0), labelled(2, 0, there), labelled(3, 0)));

    EstateLanguage austrian = EstateLanguage.of("AUT");
    assertThat(customer.estate(austrian).read(FACTS))
        .isEqualTo(new Read.NoSuchLanguage<>(austrian));
  }

  @Test
  void theLanguageInQuestionIsNotTriedAgain() {
    String main = estate("4497", "objekttitel", "Haus", "language", "", "mainLangId", "4497");
    ON_OFFICE.answers(answer(labelled(1, 0, main)), answer(labelled(1, 0), labelled(2, 0)));

    assertThat(customer.estate(EstateLanguage.of("GRC")).read(FACTS))
        .isInstanceOf(Read.Found.class);
    assertThat(ON_OFFICE.actions(1)).hasSize(2);
  }

  @Test
  void anEstateKnowsItselfAndTellsNoMore() {
    Estate estate = customer.estate(ENGLISH);

    assertThat(estate.language()).isEqualTo(ENGLISH);
    assertThat(estate).hasToString("Estate[4497, " + ENGLISH + "]");
    assertThat(customer.records()).hasToString("Records[customer]");
    assertThat(FileType.PHOTO).hasToString("Foto");
  }

  @Test
  void aKeyThatNobodyDescribesIsItsOwnLabel() {
    ON_OFFICE.answers(answer(labelled(1, 0, estate("4497", "objektart", "haus"))));

    assertThat(customer.estate(MAIN).read(Projection.of(key -> key, Field.select("objektart"))))
        .isEqualTo(new Read.Found<>(Optional.of(new Choice("haus", "haus")), Gaps.NONE));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 160})
  void aMainLanguageIsFoundOutOnceByAskingForVersionsThatAreNotThere(int code) {
    String main = estate("4497", "objekttitel", "Haus", "language", "", "mainLangId", "4497");
    ON_OFFICE.answers(
        answer(labelled(1, 0, main)),
        answer(labelled(1, code), labelled(2, code), labelled(3, code)),
        answer(labelled(1, 0, main)));

    EstateLanguage austrian = EstateLanguage.of("AUT");
    assertThat(customer.estate(austrian).read(FACTS)).isInstanceOf(Read.Found.class);
    assertThat(customer.estate(austrian).read(FACTS)).isInstanceOf(Read.Found.class);
    assertThat(ON_OFFICE.requests()).hasSize(3);
  }

  @Test
  void aForeignVersionsOwnIdIsNotTakenForTheMainOne() {
    ON_OFFICE.answers(WHOLE);

    assertThat(customer.records().estate(new EstateId("8001"), MAIN).read(FACTS))
        .isEqualTo(new Read.NoSuchLanguage<>(MAIN));
  }
}
