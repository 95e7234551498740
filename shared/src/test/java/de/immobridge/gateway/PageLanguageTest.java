package de.immobridge.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DEU||GERMAN",
        "AUT|en|GERMAN",
        "CHE||GERMAN",
        "de_AT||GERMAN",
        "ENG|de|ENGLISH",
        "FRA|de|ENGLISH",
        "|en-GB,de;q=0.5|ENGLISH",
        "|de-CH,en|GERMAN",
        "|*|GERMAN",
        "||GERMAN"
      })
  void theUsersLanguageComesFirstThenTheBrowsersThenGerman(
      String userLanguage, String acceptLanguage, PageLanguage expected) {
    assertThat(PageLanguage.of(text(userLanguage), text(acceptLanguage))).isEqualTo(expected);
  }

  private static String text(@org.jspecify.annotations.Nullable String cell) {
    return cell == null ? "" : cell;
  }
}
