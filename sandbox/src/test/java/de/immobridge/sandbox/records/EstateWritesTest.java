package de.immobridge.sandbox.records;

import static de.immobridge.records.Field.decimal;
import static de.immobridge.records.Field.money;
import static de.immobridge.records.Field.multiSelect;
import static de.immobridge.records.Field.select;
import static de.immobridge.records.Field.text;
import static de.immobridge.sandbox.records.Agency.ADMINISTRATOR;
import static de.immobridge.sandbox.records.Agency.READER;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.json.Json;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.records.Change;
import de.immobridge.records.Field;
import de.immobridge.records.Form;
import de.immobridge.records.FormField;
import de.immobridge.records.Money;
import de.immobridge.records.Projection;
import de.immobridge.records.Read;
import de.immobridge.records.Right;
import de.immobridge.records.Written;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes to estates in the simulator through the library: languages, types, rights. */
class EstateWritesTest {
  @RegisterExtension final Agency agency = new Agency();

  private static final Field<String, String> TITLE = text("objekttitel");

  private static final Field<BigDecimal, Optional<Money>> PRICE = money("kaufpreis", "waehrung");

  private static final Projection<String> TITLES = Projection.of(title -> title, TITLE);

  @ParameterizedTest
  @ValueSource(strings = {"empty", "main", "error"})
  void aVersionThatIsNotThereIsNeverShownOrWritten(String absentRead) {
    agency.turn("language.absentRead", absentRead);
    agency.turn("language.absentWrite", "create");

    Read<String> austrian = agency.estate(ADMINISTRATOR, 129, "AUT").read(TITLES);

    assertThat(austrian).isEqualTo(new Read.NoSuchLanguage<>(EstateLanguage.of("AUT")));
    assertThat(agency.estate(ADMINISTRATOR, 129, "AUT").write(Change.over(TITLE, "x", "y")))
        .isInstanceOf(Written.NotRead.class);
    assertThat(agency.estate(ADMINISTRATOR, 129, "DEU").read(TITLES))
        .isInstanceOf(Read.Found.class);
  }

  @ParameterizedTest
  @CsvSource({"DEU, true", "ENG, true", "'', true"})
  void whatIsWrittenIsThereInItsLanguageOnly(String language, boolean saved) {
    String before = found(agency.estate(ADMINISTRATOR, 87, language).read(TITLES));
    String other = language.equals("ENG") ? "DEU" : "ENG";
    String otherBefore = found(agency.estate(ADMINISTRATOR, 87, other).read(TITLES));

    Written<String> written =
        agency
            .estate(ADMINISTRATOR, 87, language)
            .write(TITLES, List.of(Change.over(TITLE, before, "A house by the lake")));

    assertThat(written instanceof Written.Saved).isEqualTo(saved);
    assertThat(found(agency.estate(ADMINISTRATOR, 87, language).read(TITLES)))
        .isEqualTo("A house by the lake");
    assertThat(found(agency.estate(ADMINISTRATOR, 87, other).read(TITLES))).isEqualTo(otherBefore);
    assertThat(
            agency
                .estate(ADMINISTRATOR, 87, language)
                .write(TITLES, List.of(Change.over(TITLE, before, "Another"))))
        .isEqualTo(
            new Written.Conflict<>(
                "A house by the lake", Map.of("objekttitel", Json.of("A house by the lake"))));
  }

  @Test
  void valuesOfEveryTypeAreTakenByOnOffice() {
    assertThat(
            agency
                .estate(ADMINISTRATOR, 1042, "DEU")
                .write(
                    Change.over(PRICE, new BigDecimal("1185000"), new BigDecimal("1200000.5")),
                    Change.over(multiSelect("heizungsart"), List.of("kamin", "zentral"), List.of()),
                    Change.over(select("objektart"), "wohnung", "haus"),
                    Change.over(Field.yesNo("balkon"), true, false)))
        .isInstanceOfSatisfying(
            Written.Saved.class, saved -> assertThat(saved.different().toString()).isEqualTo("[]"));
  }

  @Test
  void whatOnOfficePassesOverIsToldAsDifferent() {
    assertThat(
            agency
                .estate(ADMINISTRATOR, 1042, "DEU")
                .write(Change.ifEmpty(decimal("provisionsbetrag"), BigDecimal.TEN)))
        .isInstanceOfSatisfying(
            Written.Saved.class,
            saved -> assertThat(saved.different().toString()).isEqualTo("[provisionsbetrag]"));
  }

  @Test
  void theFormOfWhoMayOnlyReadSaysSoBeforehand() {
    List<String> names = List.of("objekttitel", "kaufpreis", "heizungsart");

    Form readers = found(agency.estate(READER, 131, "DEU").form(names, "34"));
    Form administrators = found(agency.estate(ADMINISTRATOR, 131, "DEU").form(names, "17"));

    assertThat(readers.changing()).isEqualTo(new Right.Denied());
    assertThat(administrators.changing()).isEqualTo(new Right.Granted());
    assertThat(administrators.fields()).allMatch(FormField::editable);
    assertThat(
            agency
                .estate(READER, 131, "DEU")
                .write(
                    names,
                    Map.of("objekttitel", List.of("mine")),
                    Map.of(
                        "objekttitel",
                        readers.find("objekttitel").orElseThrow().values().orElse(List.of()))))
        .isInstanceOf(Written.Refused.class);
  }

  private static <T> T found(Read<T> read) {
    return ((Read.Found<T>) read).value();
  }
}
