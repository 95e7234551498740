package de.immobridge.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What cannot be an id, a token or a claim is told by its name, before anything is done with it.
 */
class RequiredTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb", "a\u0000", "\u007f", "a\rb", "\tx", "\u0085"})
  void neitherIdsNorTokensAreEmptyOrHaveControlCharacters(String value) {
    Required required = required(value);

    required.id("name");
    required.text("name");

    assertThat(required.missing()).containsExactly("name", "name");
  }

  @Test
  void anIdIsShortAndATokenIsNotLong() {
    assertThat(required("u".repeat(200)).id("name")).hasSize(200);
    assertThat(missing("u".repeat(200), true)).isFalse();
    assertThat(missing("u".repeat(201), true)).isTrue();
    assertThat(missing("t".repeat(2048), false)).isFalse();
    assertThat(missing("t".repeat(2049), false)).isTrue();
  }

  @Test
  void whatIsNotThereIsMissing() {
    Required required = required("x");

    required.text("another");
    required.id("third");
    required.unreadable("fourth");

    assertThat(required.missing()).containsExactly("another", "third", "fourth");
  }

  private static boolean missing(String value, boolean id) {
    Required required = required(value);
    String read = id ? required.id("name") : required.text("name");
    assertThat(read).isEqualTo(value);
    return !required.missing().isEmpty();
  }

  private static Required required(String value) {
    return new Required(new Parameters(Map.of("name", value), Map.of()));
  }
}
