package de.immobridge.onoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A property is always addressed in a language, and what is read is what is written. */
class EstateActionsTest {
  private static final EstateId ID = new EstateId("4497");

  @ParameterizedTest
  @ValueSource(strings = {"", "DEU", "ENG", "SAU"})
  void readingAndEditingNameTheSameLanguage(String code) {
    EstateLanguage language = EstateLanguage.of(code);

    Action read = EstateActions.read(ID, language, List.of("lage"));
    Action modify = EstateActions.modify(ID, language, Map.of("lage", "text"));

    assertThat(read.parameters().get("estatelanguage"))
        .isEqualTo(modify.parameters().get("estatelanguage"))
        .isEqualTo(code.isEmpty() ? null : code);
    assertThat(read.parameters().containsKey("estatelanguage")).isEqualTo(!code.isEmpty());
    assertThat(read.resourceId()).isEqualTo(modify.resourceId()).isEqualTo("4497");
  }

  @Test
  void readingAsksWhichVersionCameBack() {
    Action read = EstateActions.read(ID, EstateLanguage.main(), List.of("objekttitel", "lage"));

    assertThat(read.parameters())
        .containsEntry("addestatelanguage", true)
        .containsEntry("addMainLangId", true)
        .containsEntry("data", List.of("objekttitel", "lage"))
        .hasSize(3);
    assertThat(read.verb()).isEqualTo(Action.Verb.READ);
    assertThat(read.resourceType()).isEqualTo("estate");
    assertThat(read.effect()).isEqualTo(Action.Effect.READ);
  }

  @Test
  void editingSendsTheseFieldsAndNoOthers() {
    Action modify =
        EstateActions.modify(ID, new EstateLanguage.Version("ENG"), Map.of("lage", "text"));

    assertThat(modify.parameters())
        .containsOnly(
            Map.entry("estatelanguage", "ENG"), Map.entry("data", Map.of("lage", "text")));
    assertThat(modify.verb()).isEqualTo(Action.Verb.MODIFY);
    assertThat(modify.effect()).isEqualTo(Action.Effect.WRITE);
  }
}
