package de.immobridge.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.function.Admission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  @ParameterizedTest
  @ValueSource(classes = {LambdaEntry.class, Admission.class})
  void everyLanguageSaysTheSameThings(Class<?> type) {
    Texts texts = Texts.beside(type);

    assertThat(texts.in(PageLanguage.ENGLISH).keySet())
        .isNotEmpty()
        .isEqualTo(texts.in(PageLanguage.GERMAN).keySet());
    assertThat(texts.in(PageLanguage.ENGLISH).values()).noneMatch(String::isBlank);
  }
}
