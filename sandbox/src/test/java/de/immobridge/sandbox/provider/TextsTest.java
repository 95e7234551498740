package de.immobridge.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

  static List<Path> germanTexts() throws IOException {
    try (var files = Files.walk(Path.of("../functions"))) {
      return files
          .filter(file -> file.endsWith("texts_de.properties"))
          .filter(file -> file.toString().contains("src"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("germanTexts")
  void everyPageSaysTheSameThingsInBothLanguages(Path german) throws IOException {
    Set<String> keys = keys(german);

    assertThat(keys).isNotEmpty().isEqualTo(keys(german.resolveSibling("texts_en.properties")));
  }

  private static Set<String> keys(Path file) throws IOException {
    try (var reader = Files.newBufferedReader(file)) {
      var texts = new Properties();
      texts.load(reader);
      assertThat(texts.values()).noneMatch(text -> text.toString().isBlank());
      return texts.stringPropertyNames();
    }
  }
}
