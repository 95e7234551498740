package de.immobridge.records;

import static de.immobridge.FakeOnOffice.answer;
import static de.immobridge.FakeOnOffice.estate;
import static de.immobridge.FakeOnOffice.labelled;
import static de.immobridge.records.Field.text;
import static de.immobridge.records.OneCustomer.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.FakeOnOffice;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AskTest {
  @RegisterExtension static final FakeOnOffice ON_OFFICE = new FakeOnOffice();

  private static final Projection<String> TITLE = Projection.of(title -> title, text("titel"));

  private final OneCustomer customer = new OneCustomer(ON_OFFICE);

  @Test
  void whatIsTooMuchForOneRequestIsCutAndPutTogether() {
    ON_OFFICE.answers(answer(titles(10)), answer(titles(2)));

    assertThat(customer.records().ask(twelve())).isEqualTo("0123456789" + "01");
    assertThat(ON_OFFICE.actions(0)).hasSize(10);
    assertThat(ON_OFFICE.actions(1)).hasSize(2);
  }

  @Test
  void whatNeedsASecondRequestDoesNotAskForTheRestAgain() {
    ON_OFFICE.answers(
        answer(labelled(1, 143), labelled(2, 0, estate("4497", "titel", "b"))),
        answer(labelled(1, 0, estate("4497", "Id", "4497"))));
    var both =
        customer
            .estate(MAIN)
            .reading(Projection.of(gone -> gone, text("gone")))
            .with(customer.estate(MAIN).reading(TITLE), (one, other) -> title(one) + title(other));

    assertThat(customer.records().ask(both)).isEqualTo("b");
    assertThat(ON_OFFICE.actions(1)).hasSize(1);
  }

  @Test
  void whatIsKnownIsNotAskedFor() {
    assertThat(customer.records().ask(Ask.known(1).with(Ask.known(2), Integer::sum))).isEqualTo(3);
    assertThat(ON_OFFICE.requests()).isEmpty();
  }

  private Ask<String> twelve() {
    Ask<String> all = Ask.known("");
    for (int i = 0; i < 12; i++) {
      all = all.with(customer.estate(MAIN).reading(TITLE), (before, read) -> before + title(read));
    }
    return all;
  }

  private static String title(Read<String> read) {
    return ((Read.Found<String>) read).value();
  }

  private static String[] titles(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> labelled(i + 1, 0, estate("4497", "titel", "" + i)))
        .toArray(String[]::new);
  }
}
