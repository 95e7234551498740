package de.immobridge.records;

import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.json.Json;
import de.immobridge.json.JsonText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What onOffice really sends, understood once. */
class TypesTest {
  private static final Field<BigDecimal, Value<Optional<BigDecimal>>> AREA =
      Field.decimal("x").told();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"120.50\"; 120.50",
        "\"-3\"; -3",
        "120.5; 120.5",
        "1e3; 1E+3",
        "\" 12 \"; 12",
        "\"1,5\"; 1.5",
        "\"1,50\"; 1.50",
        "\"1.234\"; 1.234",
        "\"1.234,56\"; 1234.56",
        "\"1,234.56\"; 1234.56",
        "\"1.234.567\"; 1234567",
        "\"1,234,567\"; 1234567",
        "\"1 234 567,8\"; 1234567.8",
        "\"1\\u00a0234,5\"; 1234.5",
        "\"1’234.50\"; 1234.50",
        "\"1'234'567\"; 1234567",
      })
  void numbersAreReadWithTheSeparatorsThatShowWhatTheyAre(String sent, String number) {
    assertThat(value(AREA, sent)).isEqualTo(held(Optional.of(new BigDecimal(number))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"0.00\"", "\"0\"", "0", "\"\"", "\"  \"", "null", "[]"})
  void aDecimalNobodyEnteredIsEmpty(String sent) {
    assertThat(value(AREA, sent)).isEqualTo(held(Optional.empty()));
    assertThat(value(Field.money("x"), sent)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"1,234\"",
        "\"1.234.56\"",
        "\"1.23,456,7\"",
        "\"on request\"",
        "\"12 m²\"",
        "true",
        "{}",
        "[\"1\"]",
        "1e99999999",
        "\"1,234,567,\""
      })
  void whatCouldBeTwoNumbersOrNoneIsUnreadable(String sent) {
    assertThat(value(AREA, sent)).isEqualTo(new Value.Unreadable<>());
  }

  @Test
  void zeroIsANumberWhereItMeansOne() {
    assertThat(value(Field.integer("etage"), "\"0\"")).contains(0L);
    assertThat(value(Field.integer("x").told(), "\"1.5\"")).isEqualTo(new Value.Unreadable<>());
    assertThat(value(Field.integer("x"), "\"3.00\"")).contains(3L);
  }

  @Test
  void moneyHasItsCurrencyWhereThatWasRead() {
    Values values = values(Map.of("kaufpreis", text("250000.00"), "waehrung", text("EUR")));

    assertThat(values.get(Field.money("kaufpreis")))
        .contains(new Money(new BigDecimal("250000.00"), Optional.of("EUR")));
    assertThat(values.get(Field.money("kaufpreis", "other")))
        .contains(new Money(new BigDecimal("250000.00"), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 2026-03-01",
    "2026-03-01 10:20:30, 2026-03-01",
    "2024-02-29, 2024-02-29",
    "' 2026-03-01 ', 2026-03-01"
  })
  void days(String sent, LocalDate day) {
    assertThat(value(Field.date("x"), "\"" + sent + "\"")).contains(day);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01 10:20:30, 2026-03-01T10:20:30",
    "2026-03-01 10:20, 2026-03-01T10:20",
    "2026-03-01T10:20:30, 2026-03-01T10:20:30",
    "2026-03-01, 2026-03-01T00:00"
  })
  void dayAndTime(String sent, LocalDateTime time) {
    assertThat(value(Field.dateTime("x"), "\"" + sent + "\"")).contains(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"0000-00-00\"", "\"0000-00-00 00:00:00\"", "\"\"", "null", "[]"})
  void aDayNobodyEnteredIsEmpty(String sent) {
    assertThat(value(Field.date("x").told(), sent)).isEqualTo(held(Optional.empty()));
    assertThat(value(Field.dateTime("x").told(), sent)).isEqualTo(held(Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"2026-02-30\"", "\"01.03.2026\"", "\"soon\"", "20260301", "{}", "\"2026-03\""})
  void whatIsNoDayIsUnreadable(String sent) {
    assertThat(value(Field.date("x").told(), sent)).isEqualTo(new Value.Unreadable<>());
  }

  @ParameterizedTest
  @CsvSource({"\"1\", true", "1, true", "true, true", "\"0\", false", "0, false", "false, false"})
  void yesAndNo(String sent, boolean yes) {
    assertThat(value(Field.yesNo("x"), sent.replace("'", ""))).contains(yes);
  }

  @Test
  void whatIsNeitherYesNorNo() {
    assertThat(value(Field.yesNo("x").told(), "\"\"")).isEqualTo(held(Optional.empty()));
    assertThat(value(Field.yesNo("x").told(), "\"maybe\"")).isEqualTo(new Value.Unreadable<>());
    assertThat(value(Field.yesNo("x").told(), "[1]")).isEqualTo(new Value.Unreadable<>());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"a\",\"b\"]",
        "\"|a||b|\"",
        "\"|a|b|\"",
        "{\"1\":\"a\",\"5\":\"b\"}",
        "[\"a\",\"b\",\"a\",\"\"]"
      })
  void severalKeysComeAsAListOrWithPipes(String sent) {
    assertThat(value(Field.multiSelect("x"), sent))
        .extracting(Choice::key)
        .containsExactly("a", "b");
  }

  @Test
  void keysThatAreNoneAreToldFromNoKeys() {
    for (String none : List.of("[]", "\"\"", "null", "\"||\"")) {
      assertThat(value(Field.multiSelect("x").told(), none)).isEqualTo(held(List.of()));
      assertThat(value(Field.select("x").told(), none)).isEqualTo(held(Optional.empty()));
    }
    assertThat(value(Field.multiSelect("x").told(), "[{\"a\":1}]"))
        .isEqualTo(new Value.Unreadable<>());
    assertThat(value(Field.select("x").told(), "[\"a\",\"b\"]"))
        .isEqualTo(new Value.Unreadable<>());
    assertThat(value(Field.select("x"), "1")).contains(new Choice("1", "1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1}", "[\"a\"]", "true"})
  void whatIsNoTextIsUnreadableAndNotEmpty(String sent) {
    assertThat(value(Field.text("x").told(), sent)).isEqualTo(new Value.Unreadable<>());
  }

  @Test
  void textsAreGivenAsEveryPageCanCarryThem() {
    assertThat(value(Field.text("x"), "\"a\\r\\nb\\rc\\nd\"")).isEqualTo("a\nb\nc\nd");
    assertThat(value(Field.text("x"), "\"a\\ud83dz\\ude00\\u0000\"")).isEqualTo("a�z��");
    assertThat(value(Field.text("x"), "\"\\ud83d\\ude00\"")).isEqualTo("😀");
    assertThat(value(Field.text("x"), "12.50")).isEqualTo("12.50");
    assertThat(value(Field.text("x"), "null")).isEmpty();
  }

  @Test
  void aFieldThatNobodyFilledIsEmptyWhateverPhpSends() {
    assertThat(value(Field.text("x").told(), "[]")).isEqualTo(held(""));
    assertThat(value(Field.date("x").told(), "[\"2026-03-01\"]"))
        .isEqualTo(new Value.Unreadable<>());
    assertThat(value(Field.date("x").told(), "true")).isEqualTo(new Value.Unreadable<>());
    assertThat(value(AREA, "[]")).isEqualTo(held(Optional.empty()));
  }

  /** An exponent that PHP writes is read; one that would fill the memory is not. */
  @ParameterizedTest
  @CsvSource({"1e59, true", "1e60, false", "1e-59, true", "1e-60, false"})
  void aNumberHasAtMostSixtyDigitsWrittenOut(String literal, boolean read) {
    assertThat(value(AREA, literal) instanceof Value.Held).isEqualTo(read);
  }

  /** Every character that is neither NUL nor half a pair arrives as it was. */
  @ParameterizedTest
  @ValueSource(strings = {"\ud7ff", "\ue000", "\u0001", "\ud800\udc00", "\udbff\udfff", "z"})
  void whatEveryPageCanCarryIsNotTouched(String text) {
    assertThat(TextType.carried(text)).isEqualTo(text);
    assertThat(TextType.carried("\r" + text)).isEqualTo("\n" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud800", "\udbff", "\udc00", "\udfff", "\u0000"})
  void whatNoPageCanCarryIsReplacedWhereverItStands(String text) {
    assertThat(TextType.carried(text)).isEqualTo("\ufffd");
    assertThat(TextType.carried("a" + text + "b")).isEqualTo("a\ufffdb");
  }

  @Test
  void aDayIsLookedForInTheFormInWhichItIsSent() {
    assertThat(Where.is(Field.date("x"), LocalDate.of(2026, 3, 1)).condition())
        .isEqualTo(Map.of("op", "=", "val", "2026-03-01"));
  }

  private static <V> Value<String> textOf(Field<V, ?> field, Values values) {
    return field.read(values).map(value -> value.map(field.type()::text).orElse(""));
  }

  @Test
  void everyTypeReadsItsOwnTextAgain() {
    Values values =
        values(
            Map.of(
                "n", text("1.50"),
                "d", text("2026-03-01"),
                "t", text("2026-03-01 10:20"),
                "y", new Json.Bool(true),
                "k", Json.of(List.of("a", "b"))));
    assertThat(textOf(Field.decimal("n"), values)).isEqualTo(held("1.50"));
    assertThat(textOf(Field.date("d"), values)).isEqualTo(held("2026-03-01"));
    assertThat(textOf(Field.dateTime("t"), values)).isEqualTo(held("2026-03-01 10:20:00"));
    assertThat(textOf(Field.yesNo("y"), values)).isEqualTo(held("1"));
    assertThat(textOf(Field.multiSelect("k"), values)).isEqualTo(held("|a||b|"));
    assertThat(textOf(Field.text("absent"), values)).isEqualTo(new Value.Absent<>());
  }

  private static <T> Value<T> held(T value) {
    return new Value.Held<>(value);
  }

  private static Json text(String text) {
    return new Json.Text(text);
  }

  private static <T> T value(Field<?, T> field, String sent) {
    try {
      return values(Map.of(field.name(), JsonText.read(sent.getBytes(StandardCharsets.UTF_8))))
          .get(field);
    } catch (IOException e) {
      throw new AssertionError(sent, e);
    }
  }

  private static Values values(Map<String, Json> sent) {
    return new Values("1", sent, (field, key) -> key);
  }
}
