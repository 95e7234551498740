package de.immobridge.sandbox.records;

import static de.immobridge.records.Field.decimal;
import static de.immobridge.records.Field.money;
import static de.immobridge.records.Field.multiSelect;
import static de.immobridge.records.Field.select;
import static de.immobridge.records.Field.text;
import static de.immobridge.sandbox.records.Agency.ADMINISTRATOR;
import static de.immobridge.sandbox.records.Agency.READER;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.records.Choice;
import de.immobridge.records.Field;
import de.immobridge.records.Gaps;
import de.immobridge.records.Listed;
import de.immobridge.records.Module;
import de.immobridge.records.Money;
import de.immobridge.records.NewActivity;
import de.immobridge.records.Performed;
import de.immobridge.records.Projection;
import de.immobridge.records.Query;
import de.immobridge.records.Read;
import de.immobridge.records.Records;
import de.immobridge.records.Where;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Reads in the simulator through the library: facts, lists, users, and an activity that is written.
 */
class RecordsTest {
  @RegisterExtension final Agency agency = new Agency();

  record Facts(Optional<Money> price, Optional<BigDecimal> area, List<Choice> heating) {}

  private static final Field<String, String> TITLE = text("objekttitel");

  private static final Field<BigDecimal, Optional<Money>> PRICE = money("kaufpreis", "waehrung");

  private static final Projection<Facts> FACTS =
      Projection.of(Facts::new, PRICE, decimal("gone"), multiSelect("heizungsart"));

  private static final Projection<String> TITLES = Projection.of(title -> title, TITLE);

  @Test
  void factsAreReadThoughAFieldIsNotThere() {
    agency.records(ADMINISTRATOR).fields(Module.ESTATE);

    assertThat(agency.estate(ADMINISTRATOR, 1042, "DEU").read(FACTS))
        .isEqualTo(
            new Read.Found<>(
                new Facts(
                    Optional.of(new Money(new BigDecimal("1185000.00"), Optional.of("EUR"))),
                    Optional.empty(),
                    List.of(
                        new Choice("zentral", label("heizungsart", "zentral")),
                        new Choice("kamin", label("heizungsart", "kamin")))),
                new Gaps(Set.of("gone"), Set.of())));
  }

  @Test
  void listsAreFilteredSortedAndReadInPages() {
    Query flats =
        agency
            .records(ADMINISTRATOR)
            .estates(EstateLanguage.main())
            .where(Where.in(select("objektart"), List.of("wohnung", "haus")))
            .sorted(decimal("kaufpreis"), Query.Order.DESCENDING);

    List<Listed<String>> pages = flats.pages(TITLES, 2).toList();

    assertThat(pages).hasSizeGreaterThan(1).allMatch(page -> page instanceof Listed.Page);
    assertThat(((Listed.Page<String>) pages.getFirst()).rows().getFirst().id()).isEqualTo("1042");
    int rows = pages.stream().mapToInt(page -> ((Listed.Page<String>) page).rows().size()).sum();
    assertThat(((Listed.Page<String>) pages.getFirst()).total()).hasValue(rows);
  }

  @Test
  void onesOwnUserIsReadWithoutASpecialRight() {
    Records records = agency.records(READER);
    var name = Projection.of((a, b) -> a + " " + b, text("Vorname"), text("Nachname"));

    assertThat(records.ask(records.user("34", name)))
        .isEqualTo(new Read.Found<>("Miriam Okafor", Gaps.NONE));
    assertThat(records.ask(records.user("17", TITLES))).isInstanceOf(Read.Failed.class);
  }

  @Test
  void anActivityIsWrittenAndNamed() {
    Performed<String> created =
        agency
            .records(ADMINISTRATOR)
            .create(NewActivity.about(new EstateId("1042")).note("Texts proposed"));

    assertThat(created)
        .isInstanceOfSatisfying(
            Performed.Done.class, done -> assertThat(done.value().toString()).matches("[0-9]+"));
  }

  private static <T> List<Listed.Row<T>> rows(Listed<T> listed) {
    return ((Listed.Page<T>) listed).rows();
  }

  private String label(String field, String key) {
    return agency
        .records(ADMINISTRATOR)
        .fields(Module.ESTATE)
        .map(fields -> fields.find(field).orElseThrow().choices().getOrDefault(key, ""))
        .orElse("");
  }
}
