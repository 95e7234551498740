package de.immobridge.customer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalKeyCipherTest extends SecretCipherContract {

  @Override
  SecretCipher cipher() {
    return new LocalKeyCipher(LocalTables.key(1));
  }

  @Override
  SecretCipher otherKey() {
    return new LocalKeyCipher(LocalTables.key(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "c2hvcnQ=", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="})
  void aKeyOfAnyOtherLengthIsNone(String key) {
    assertThatThrownBy(() -> new LocalKeyCipher(key)).isInstanceOf(IllegalArgumentException.class);
  }
}
