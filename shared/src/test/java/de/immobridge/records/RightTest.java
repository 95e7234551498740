package de.immobridge.records;

import static de.immobridge.FakeOnOffice.answer;
import static de.immobridge.FakeOnOffice.labelled;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.FakeOnOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may change an estate: onOffice lists those that may be changed. */
class RightTest {
  @RegisterExtension static final FakeOnOffice ON_OFFICE = new FakeOnOffice();

  private final OneCustomer customer = new OneCustomer(ON_OFFICE);

  @ParameterizedTest
  @ValueSource(strings = {"[\"4497\"]", "[4497]", "[\"1\",\"4497\"]", "{\"0\":\"1\",\"7\":4497}"})
  void isGrantedWhereTheEstateIsListedAsAListOrAsPhpWritesOne(String listed) {
    assertThat(right(listed)).isEqualTo(new Right.Granted());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "[\"1\",\"44970\"]", "{\"4497\":\"1\"}"})
  void isDeniedWhereOthersAreListedOrNone(String listed) {
    assertThat(right(listed)).isEqualTo(new Right.Denied());
  }

  @Test
  void isAskedForByNumbers() {
    right("[]");

    assertThat(customer.parameters(0, 0).path("recordIds").toString()).isEqualTo("[4497]");
    assertThat(customer.parameters(0, 0).path("userid").isNumber()).isTrue();
  }

  private Right right(String listed) {
    ON_OFFICE.answers(answer(labelled(1, 0, "{\"id\":0,\"elements\":" + listed + "}")));
    return customer.records().ask(customer.estate(OneCustomer.MAIN).right("34"));
  }
}
