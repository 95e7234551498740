package de.immobridge.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that CloudWatch takes as a dimension's value. */
class WordTest {

  /** CloudWatch takes no endless one, and the last character kept is whole. */
  @Test
  void haveAtMostAHundredCharacters() {
    assertThat(Word.dimension("x".repeat(100))).hasSize(100);
    assertThat(Word.dimension("x".repeat(101))).hasSize(100);
  }

  @ParameterizedTest
  @CsvSource({
    "GET /unlock, GET-unlock",
    "azAZ09_, azAZ09_",
    "`a{A@Z[0/9:, -a-A-Z-0-9-",
    "München  süd, M-nchen-s-d",
    "'', -",
    "'  ', -"
  })
  void haveLettersDigitsAndSingleDashes(String text, String word) {
    assertThat(Word.dimension(text)).isEqualTo(word);
  }
}
