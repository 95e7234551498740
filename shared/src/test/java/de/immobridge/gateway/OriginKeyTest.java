package de.immobridge.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OriginKeyTest {
  /** SHA-256 of {@code abc}, from FIPS 180-2. */
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void withoutAHashEveryCallIsLetThrough() {
    OriginKey none = OriginKey.of(Optional.empty());

    assertThat(none.admits(call(Map.of()))).isTrue();
  }

  @Test
  void withAHashOnlyItsOwnKeyIsLetThrough() {
    OriginKey key = OriginKey.of(Optional.of(OF_ABC));

    assertThat(key.admits(call(Map.of("x-origin-key", "abc")))).isTrue();
    assertThat(key.admits(call(Map.of("x-origin-key", "abcd")))).isFalse();
    assertThat(key.admits(call(Map.of("x-origin-key", "")))).isFalse();
    assertThat(key.admits(call(Map.of("x-origin-key", OF_ABC)))).isFalse();
    assertThat(key.admits(call(Map.of()))).isFalse();
  }

  @Test
  void aHashThatIsNoneIsRefusedAtTheStart() {
    for (String wrong : new String[] {"", "abc", OF_ABC + "0", "z".repeat(64)}) {
      assertThatThrownBy(() -> OriginKey.of(Optional.of(wrong)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("zzz");
    }
  }

  private static Request call(Map<String, String> headers) {
    return new Request(
        "GET /unlock", "/unlock", "", headers, Map.of(), new byte[0], "api.example", "1");
  }
}
