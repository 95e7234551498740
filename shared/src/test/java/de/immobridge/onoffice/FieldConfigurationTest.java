package de.immobridge.onoffice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.json.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldConfigurationTest {

  @Test
  void readsTypeLabelLengthAndValues() {
    FieldConfiguration.Field field =
        field(
            """
            {"type":"singleselect","label":"Objektart","length":20,
             "permittedvalues":{"haus":"Haus","wohnung":"Wohnung"},"default":null,"filters":[]}\
            """);

    assertThat(field)
        .isEqualTo(
            new FieldConfiguration.Field(
                "singleselect",
                "Objektart",
                OptionalInt.of(20),
                Map.of("haus", "Haus", "wohnung", "Wohnung")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"null|", "\"\"|", "[]|", "20|20", "\"20\"|20", "0|0", "\"many\"|"})
  void readsALengthInWhateverShape(String written, Integer length) {
    assertThat(field("{\"type\":\"text\",\"length\":" + written + "}").length())
        .isEqualTo(length == null ? OptionalInt.empty() : OptionalInt.of(length));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "{}"})
  void aFieldThatIsNoSelectHasNoValues(String permitted) {
    assertThat(field("{\"type\":\"text\",\"permittedvalues\":" + permitted + "}").permittedValues())
        .isEmpty();
  }

  @Test
  void valuesWithoutLabelsStandForThemselves() {
    assertThat(field("{\"permittedvalues\":[\"haus\",7]}").permittedValues())
        .isEqualTo(Map.of("haus", "haus", "7", "7"));
  }

  @Test
  void aFieldWithoutALabelIsCalledByItsName() {
    assertThat(field("{\"type\":\"text\"}").label()).isEqualTo("lage");
    assertThat(field("{\"type\":\"text\",\"label\":null}").label()).isEqualTo("lage");
  }

  @Test
  void aValueWithoutALabelIsCalledByItsKey() {
    assertThat(field("{\"permittedvalues\":{\"haus\":null}}").permittedValues())
        .isEqualTo(Map.of("haus", "haus"));
  }

  @Test
  void whatIsNotAFieldIsSkipped() {
    var configuration =
        configuration("{\"lage\":{\"type\":\"text\"},\"label\":\"Objekte\",\"x\":[]}");

    assertThat(configuration.orElseThrow().fields().keySet()).containsExactly("lage");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}"})
  void noFieldsAreNoConfiguration(String elements) {
    assertThat(configuration(elements)).isEmpty();
  }

  @Test
  void theEstateModuleIsFoundAmongOthers() {
    var answer =
        done(
            List.of(
                entry("address", "{\"Name\":{\"type\":\"varchar\"}}"),
                entry("estate", "{\"lage\":{\"type\":\"text\"}}")));

    assertThat(FieldConfiguration.from(answer).orElseThrow().fields().keySet())
        .containsExactly("lage");
  }

  @Test
  void anAnswerWithoutRecordsIsNoConfiguration() {
    assertThat(FieldConfiguration.from(done(List.of()))).isEmpty();
  }

  @Test
  void asksForEstateFieldsWithLabelsInALanguage() {
    Action action = FieldConfiguration.get(new EstateLanguage.Version("ENG"));

    assertThat(action.parameters())
        .containsOnly(
            Map.entry("labels", true),
            Map.entry("modules", new ArrayList<>(List.of("estate"))),
            Map.entry("language", "ENG"));
    assertThat(FieldConfiguration.get(EstateLanguage.main()).parameters())
        .doesNotContainKey("language");
    assertThat(action.effect()).isEqualTo(Action.Effect.READ);
  }

  private static FieldConfiguration.Field field(String json) {
    return configuration("{\"lage\":" + json + "}")
        .orElseThrow()
        .fields()
        .values()
        .iterator()
        .next();
  }

  private static Optional<FieldConfiguration> configuration(String elements) {
    return FieldConfiguration.from(done(List.of(entry("estate", elements))));
  }

  private static Outcome.Entry entry(String id, String elements) {
    try {
      return new Outcome.Entry(id, "", JsonText.read(elements.getBytes(UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Outcome.Done done(List<Outcome.Entry> records) {
    return new Outcome.Done(records, OptionalInt.empty());
  }
}
