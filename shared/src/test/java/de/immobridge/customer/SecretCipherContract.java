package de.immobridge.customer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.immobridge.onoffice.CustomerWebId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every way of hiding a secret must do. */
abstract class SecretCipherContract {
  private static final CustomerWebId MUSTER = new CustomerWebId("muster");
  private static final CustomerWebId OTHER = new CustomerWebId("other");

  /** A cipher with one and the same key at every call. */
  abstract SecretCipher cipher();

  /** A cipher with another key. */
  abstract SecretCipher otherKey();

  @ParameterizedTest
  @ValueSource(strings = {"x", "0123456789abcdef", "Schlüssel – 鍵 🗝", "two\nlines", " "})
  void whatWasEncryptedForACustomerIsDecryptedForIt(String secret) {
    byte[] encrypted = cipher().encrypt(MUSTER, secret);

    assertThat(cipher().decrypt(MUSTER, encrypted)).isEqualTo(secret);
  }

  @Test
  void noOtherCustomerCanDecrypt() {
    byte[] encrypted = cipher().encrypt(MUSTER, "secret");

    assertUnreadable(cipher(), OTHER, encrypted);
    assertUnreadable(cipher(), new CustomerWebId("Muster"), encrypted);
  }

  @Test
  void noOtherKeyCanDecrypt() {
    assertUnreadable(otherKey(), MUSTER, cipher().encrypt(MUSTER, "secret"));
  }

  @Test
  void theSecretCannotBeSeen() {
    String secret = "a secret long enough to be recognised";

    assertThat(new String(cipher().encrypt(MUSTER, secret), ISO_8859_1))
        .doesNotContain(secret)
        .doesNotContain(secret.substring(0, 8));
  }

  @Test
  void equalSecretsLookDifferent() {
    assertThat(cipher().encrypt(MUSTER, "secret")).isNotEqualTo(cipher().encrypt(MUSTER, "secret"));
  }

  @Test
  void aChangedByteIsNoticedWhereverItIs() {
    byte[] encrypted = cipher().encrypt(MUSTER, "secret");
    for (int i = 0; i < encrypted.length; i++) {
      byte[] changed = encrypted.clone();
      changed[i] ^= 1;

      assertUnreadable(cipher(), MUSTER, changed);
    }
  }

  @Test
  void bytesThatAreMissingAreNoticed() {
    byte[] encrypted = cipher().encrypt(MUSTER, "secret");
    for (int length = 0; length < encrypted.length; length++) {
      assertUnreadable(cipher(), MUSTER, java.util.Arrays.copyOf(encrypted, length));
    }
  }

  @Test
  void theComplaintShowsNothing() {
    byte[] encrypted = cipher().encrypt(MUSTER, "secret");

    assertThatThrownBy(() -> cipher().decrypt(OTHER, encrypted))
        .message()
        .isEqualTo("a stored secret cannot be decrypted");
  }

  private static void assertUnreadable(
      SecretCipher cipher, CustomerWebId customer, byte[] encrypted) {
    assertThatThrownBy(() -> cipher.decrypt(customer, encrypted))
        .isInstanceOf(SecretCipher.UnreadableSecretException.class);
  }
}
