package de.immobridge.records;

import static de.immobridge.records.Field.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.immobridge.json.Json;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.Fault;
import de.immobridge.onoffice.Outcome;
import de.immobridge.onoffice.Trouble;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was read, shown as the provider wants it and not to anybody else. */
class ValuesTest {
  private static final Values EIGHT =
      values("a", "1", "b", "2", "c", "3", "d", "4", "e", "5", "f", "6", "g", "7", "h", "8");

  private static Field<?, String> of(String name) {
    return text(name);
  }

  @Test
  void aProjectionOfAnySizeShowsItsFieldsInTheirOrder() {
    var a = of("a");
    var b = of("b");
    var c = of("c");
    var d = of("d");
    var e = of("e");
    var f = of("f");
    var g = of("g");
    var h = of("h");

    assertThat(
            List.of(
                shown(Projection.of((String one) -> one, a)),
                shown(Projection.of((one, two) -> one + two, a, b)),
                shown(Projection.of((one, two, three) -> one + two + three, a, b, c)),
                shown(Projection.of((i, j, k, l) -> i + j + k + l, a, b, c, d)),
                shown(Projection.of((i, j, k, l, m) -> i + j + k + l + m, a, b, c, d, e)),
                shown(Projection.of((i, j, k, l, m, n) -> i + j + k + l + m + n, a, b, c, d, e, f)),
                shown(
                    Projection.of(
                        (i, j, k, l, m, n, o) -> i + j + k + l + m + n + o, a, b, c, d, e, f, g)),
                shown(
                    Projection.of(
                        (i, j, k, l, m, n, o, p) -> i + j + k + l + m + n + o + p,
                        a,
                        b,
                        c,
                        d,
                        e,
                        f,
                        g,
                        h))))
        .containsExactly("1", "12", "123", "1234", "12345", "123456", "1234567", "12345678");
  }

  private static String shown(Projection<String> projection) {
    assertThat(projection.asked()).hasSize(projection.shown(EIGHT).length());
    return projection.shown(EIGHT);
  }

  @Test
  void everyComparisonIsWrittenWithOnOfficesSign() {
    Field<BigDecimal, ?> number = Field.decimal("n");
    var ten = BigDecimal.TEN;

    assertThat(
            List.of(
                Where.is(number, ten),
                Where.below(number, ten),
                Where.atLeast(number, ten),
                Where.atMost(number, ten),
                Where.between(number, ten, ten),
                Where.in(number, List.of(ten)),
                Where.like(text("n"), "10")))
        .extracting(Where::toString)
        .containsExactly("n =", "n <", "n >=", "n <=", "n between", "n in", "n like");
  }

  @Test
  void whatWasReadIsNotForLogs() {
    Values values = values("lage", "hush");

    assertThat(values).hasToString("Values[7, [lage]]");
    assertThat(Change.ifEmpty(text("lage"), "hush")).hasToString("Change[lage]");
    assertThat(Where.is(text("lage"), "hush").toString()).doesNotContain("hush");
    assertThat(text("lage")).hasToString("lage");
  }

  @Test
  void aWholeNumberThatNoLongHoldsIsNoneToo() {
    String digits = "1".repeat(18);

    assertThat(values("n", digits).get(Field.integer("n"))).contains(Long.parseLong(digits));
    assertThat(values("n", digits + "1").get(Field.integer("n"))).isEmpty();
  }

  @Test
  void keysComeInEveryFormThatPhpHas() {
    assertThat(keys(new Json.Num("7"))).containsExactly("7");
    assertThat(keys(new Json.Bool(true))).containsExactly("1");
    assertThat(keys(new Json.Bool(false))).containsExactly("0");
    assertThat(keys(Json.of(Map.of("3", "a")))).containsExactly("a");
    assertThat(keys(new Json.Null())).isEmpty();
  }

  private static List<String> keys(Json sent) {
    return new Values("7", Map.of("k", sent), (field, key) -> key)
        .get(Field.multiSelect("k")).stream().map(Choice::key).toList();
  }

  @Test
  void aFieldOfAFormTellsItsTextAndWhatMayBeChosen() {
    FormField field = select(Map.of("a", "First"), new Value.Held<>(List.of("a", "gone")));
    assertThat(field.text()).isEqualTo("a, gone");
    assertThat(field.choices())
        .containsExactly(new Choice("a", "First"), new Choice("gone", "gone"));
    assertThat(select(Map.of(), new Value.Absent<>()).text()).isEmpty();
    assertThat(select(Map.of(), new Value.Absent<>()).editable()).isFalse();
  }

  private static FormField select(Map<String, String> choices, Value<List<String>> values) {
    return new FormField(new FieldInfo("k", "Label", FieldKind.MULTI_SELECT, choices), values);
  }

  @Test
  void aPictureHasAtLeastOnePixel() {
    assertThat(PictureSize.within(1, 1).word()).isEqualTo("1x1");
    assertThatThrownBy(() -> PictureSize.within(0, 9)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PictureSize.within(9, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPageThatCouldNotBeReadHasOtherRows() {
    var row = new Listed.Row<>("1", EstateLanguage.main(), "a", Gaps.NONE);

    assertThat(new Listed.Page<>(List.of(row), OptionalInt.empty()).orElse(List.of()))
        .containsExactly(row);
    assertThat(new Listed.Failed<String>(Trouble.of(Fault.TIMED_OUT)).orElse(List.of(row)))
        .containsExactly(row);
  }

  @Test
  void gapsAreNoneOnlyWhereNothingIsMissingOrUnreadable() {
    assertThat(Gaps.NONE.none()).isTrue();
    assertThat(new Gaps(Set.of("a"), Set.of()).none()).isFalse();
    assertThat(new Gaps(Set.of(), Set.of("a")).none()).isFalse();
  }

  /** Asked for the main version by a foreign version's own id, onOffice answers with that one. */
  @ParameterizedTest
  @CsvSource({
    "'', 7, CONFIRMED",
    "ENG, 7, CONFIRMED",
    "ENG, '', CONFIRMED",
    "ENG, 8, OTHER",
    "'', 8, CONFIRMED"
  })
  void theMainVersionIsNotAnotherOne(String named, String mainId, LanguageRules.Verdict verdict) {
    var entry =
        new Outcome.Entry("7", "estate", Json.of(Map.of("language", named, "mainLangId", mainId)));

    assertThat(LanguageRules.DEFAULT.judge(entry, new EstateId("7"), EstateLanguage.main()))
        .isEqualTo(verdict);
  }

  private static Values values(String... namesAndTexts) {
    var sent = new java.util.LinkedHashMap<String, Json>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      sent.put(namesAndTexts[i], new Json.Text(namesAndTexts[i + 1]));
    }
    return new Values("7", sent, (field, key) -> key);
  }
}
