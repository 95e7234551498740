package de.immobridge.records;

import static de.immobridge.FakeOnOffice.estate;
import static de.immobridge.records.Field.text;
import static de.immobridge.records.OneCustomer.ENGLISH;
import static de.immobridge.records.OneCustomer.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.immobridge.FakeOnOffice;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QueryTest {
  @RegisterExtension static final FakeOnOffice ON_OFFICE = new FakeOnOffice();

  private static final Projection<String> TITLE = Projection.of(title -> title, text("titel"));

  private OneCustomer customer = new OneCustomer(ON_OFFICE);

  @BeforeEach
  void forget() {
    customer = new OneCustomer(ON_OFFICE);
  }

  @Test
  void filterAndOrderAreSentAsOnOfficeWritesThem() {
    ON_OFFICE.answers(page(0));
    Field<BigDecimal, ?> price = Field.decimal("kaufpreis");

    customer
        .records()
        .estates(ENGLISH)
        .where(Where.is(text("ort"), "Hamburg"), Where.like(text("titel"), "%See%"))
        .where(
            Where.atLeast(price, new BigDecimal("1e3")),
            Where.below(price, new BigDecimal("5")),
            Where.between(Field.integer("etage"), BigDecimal.ONE, BigDecimal.TEN),
            Where.in(Field.select("objektart"), List.of("haus", "wohnung")),
            Where.has(Field.multiSelect("heizung"), "gas"))
        .sorted(price, Query.Order.DESCENDING)
        .first(TITLE, 50);

    var parameters = customer.parameters(0, 0);
    assertThat(parameters.path("filter").path("kaufpreis").toString())
        .contains("\"op\":\">=\"", "\"val\":\"1000\"", "\"op\":\"<\"", "\"val\":\"5\"");
    assertThat(parameters.path("filter").path("ort").toString())
        .contains("\"op\":\"=\"", "\"val\":\"Hamburg\"");
    assertThat(parameters.path("filter").path("titel").toString()).contains("\"%See%\"");
    assertThat(parameters.path("filter").path("etage").toString())
        .contains("between", "[\"1\",\"10\"]");
    assertThat(parameters.path("filter").path("objektart").toString())
        .contains("\"in\"", "[\"haus\",\"wohnung\"]");
    assertThat(parameters.path("filter").path("heizung").toString()).contains("\"val\":\"gas\"");
    assertThat(parameters.path("sortby").toString()).isEqualTo("{\"kaufpreis\":\"DESC\"}");
    assertThat(parameters.path("listlimit").intValue()).isEqualTo(50);
    assertThat(parameters.path("estatelanguage").asText()).isEqualTo("ENG");
    assertThat(ON_OFFICE.actions(0).getFirst().path("resourceid").asText()).isEmpty();
  }

  @Test
  void aRowTellsItsMainIdAndTheVersionThatWasShown() {
    ON_OFFICE.answers(
        answer(
            2,
            estate("8001", "titel", "House", "language", "ENG", "mainLangId", "4497"),
            estate("5", "titel", "Haus", "language", "", "mainLangId", "5")));

    assertThat(customer.records().estates(ENGLISH).first(TITLE, 10))
        .isEqualTo(
            new Listed.Page<>(
                List.of(
                    new Listed.Row<>("4497", ENGLISH, "House", Gaps.NONE),
                    new Listed.Row<>("5", MAIN, "Haus", Gaps.NONE)),
                OptionalInt.of(2)));
  }

  @Test
  void pagesAreReadOneByOneUntilTheTotalIsReached() {
    ON_OFFICE.answers(page(5, 1, 2), page(5, 3, 4), page(5, 5));

    var pages = customer.records().estates(MAIN).pages(TITLE, 2).toList();

    assertThat(pages).hasSize(3).allMatch(page -> page instanceof Listed.Page);
    assertThat(ON_OFFICE.received())
        .extracting(request -> request.at("/request/actions/0/parameters/listoffset").intValue())
        .containsExactly(0, 2, 4);
    assertThat(customer.parameters(0, 0).path("sortby").toString())
        .as("rows must not move from page to page")
        .isEqualTo("{\"Id\":\"ASC\"}");
  }

  @Test
  void aPageIsReadOnlyWhenItIsNeeded() {
    ON_OFFICE.answers(page(5, 1, 2), page(5, 3, 4));

    assertThat(customer.records().estates(MAIN).pages(TITLE, 2).findFirst()).isPresent();
    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  @Test
  void anErrorOnALaterPageIsNoEndOfTheList() {
    ON_OFFICE.answers(page(5, 1, 2), FakeOnOffice.answer(FakeOnOffice.labelled(1, 193)));

    assertThat(customer.records().estates(MAIN).pages(TITLE, 2).toList().getLast())
        .isInstanceOf(Listed.Failed.class);
  }

  @Test
  void anEmptyPageBeforeTheTotalIsNoEndOfTheList() {
    ON_OFFICE.answers(page(5, 1, 2), page(5));

    assertThat(customer.records().estates(MAIN).pages(TITLE, 2).toList())
        .hasSize(2)
        .last()
        .isInstanceOf(Listed.Failed.class);
  }

  @Test
  void aShortPageBeforeTheTotalGoesOn() {
    ON_OFFICE.answers(page(4, 1), page(4, 3, 4));

    assertThat(customer.records().estates(MAIN).pages(TITLE, 2)).hasSize(2);
  }

  @Test
  void withoutATotalAShortPageIsTheLast() {
    ON_OFFICE.answers(page(-1, 3, 4), page(-1));

    assertThat(customer.records().addresses().pages(TITLE, 2)).hasSize(2);
  }

  @Test
  void aListLeavesAnAbsentFieldOutToo() {
    ON_OFFICE.answers(
        FakeOnOffice.answer(FakeOnOffice.labelled(1, 143)),
        FakeOnOffice.answer(
            FakeOnOffice.labelled(1, 0, estate("1", "titel", "a"), estate("2", "titel", "b")),
            FakeOnOffice.labelled(2, 143)));

    var page =
        customer
            .records()
            .estates(MAIN)
            .first(Projection.of((a, b) -> a + b, text("titel"), text("gone")), 10);

    assertThat(page).isInstanceOf(Listed.Page.class);
    assertThat(((Listed.Page<?>) page).rows()).hasSize(2);
  }

  @Test
  void recordsThatChangeBetweenTwoActionsAreReadOnceMore() {
    ON_OFFICE.answers(
        FakeOnOffice.answer(FakeOnOffice.labelled(1, 143)),
        FakeOnOffice.answer(
            FakeOnOffice.labelled(1, 0, estate("1", "titel", "a")),
            FakeOnOffice.labelled(2, 0, estate("2", "lage", "b")),
            FakeOnOffice.labelled(3, 143)),
        page(1, 1));

    customer
        .records()
        .estates(MAIN)
        .first(Projection.of((a, b, c) -> a + b + c, text("titel"), text("lage"), text("gone")), 9);

    assertThat(customer.asked(2)).containsExactly(List.of("titel", "lage"));
  }

  @Test
  void anAgencyWithoutEstatesHasOneEmptyPage() {
    ON_OFFICE.answers(page(0));

    assertThat(customer.records().estates(MAIN).pages(TITLE, 2).toList())
        .singleElement()
        .isInstanceOfSatisfying(
            Listed.Page.class, page -> assertThat(page.rows()).isEqualTo(List.of()));
    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  @Test
  void aPageHasItsLimits() {
    ON_OFFICE.answers(page(0), page(0));
    assertThat(customer.records().estates(MAIN).first(TITLE, 1)).isInstanceOf(Listed.Page.class);
    assertThat(customer.records().estates(MAIN).first(TITLE, Query.MOST_ROWS))
        .isInstanceOf(Listed.Page.class);
    assertThatThrownBy(() -> customer.records().estates(MAIN).page(TITLE, -1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> customer.records().estates(MAIN).first(TITLE, 501))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> customer.records().estates(MAIN).first(TITLE, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String page(int total, int... ids) {
    return answer(
        total,
        IntStream.of(ids)
            .mapToObj(id -> estate("" + id, "titel", "t" + id, "mainLangId", "" + id))
            .toArray(String[]::new));
  }

  private static String answer(int total, String... records) {
    return FakeOnOffice.answer(FakeOnOffice.labelled(1, 0, records))
        .replace("\"cntabsolute\":null", "\"cntabsolute\":" + (total < 0 ? "null" : total));
  }
}
