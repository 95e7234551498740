package de.immobridge.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
  private static final Path RESOURCES = Path.of("src/main/resources");

  /** Every folder of the library that holds texts. */
  static Stream<Path> folders() throws IOException {
    try (var files = Files.walk(RESOURCES)) {
      return files
          .filter(file -> file.getFileName().toString().matches("texts_.*\\.properties"))
          .map(file -> file.resolveSibling("."))
          .distinct()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyLanguageSaysTheSameThings(Path folder) throws IOException {
    Properties german = read(folder.resolve("texts_de.properties"));

    for (PageLanguage language : PageLanguage.values()) {
      Properties texts = read(folder.resolve("texts_" + language.tag() + ".properties"));
      assertThat(texts.stringPropertyNames())
          .as(language.name())
          .isEqualTo(german.stringPropertyNames());
      assertThat(texts.values()).noneMatch(text -> text.toString().isBlank());
    }
  }

  @Test
  void thereAreTextsToCompare() throws IOException {
    assertThat(folders().count()).isGreaterThanOrEqualTo(1);
  }

  @Test
  void umlautsAreReadAsWritten() {
    assertThat(
            Texts.beside(de.immobridge.kit.Explanation.class)
                .in(PageLanguage.GERMAN)
                .get("unexpected.detail"))
        .contains("unverändert");
  }

  @Test
  void aClassWithoutTextsIsToldWhenStarting() {
    assertThatThrownBy(() -> Texts.beside(String.class))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("texts_de.properties");
  }

  private static Properties read(Path file) throws IOException {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file, UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
