package de.immobridge.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids as onOffice wants them sent. */
class IdsTest {

  @Test
  void digitsAreSentAsANumber() {
    assertThat(Ids.numbers(List.of("0", "9", "4497", "999999999999999999")))
        .containsExactly(0L, 9L, 4497L, 999_999_999_999_999_999L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1a", "a1", "1.0", "/1", ":1", "1000000000000000000"})
  void whatIsNoNumberOrTooLongForOneIsSentAsItIs(String id) {
    assertThat(Ids.number(id)).isEqualTo(id);
  }
}
