package de.immobridge.customer;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.immobridge.onoffice.CustomerWebId;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts with a key in our own hands, AES-256-GCM: for the sandbox, where there is no KMS. */
public final class LocalKeyCipher implements SecretCipher {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BYTES = 32;

  private final SecretKey key;
  private final SecureRandom random = new SecureRandom();

  /**
   * A cipher with this key.
   *
   * @param key 32 bytes in base64
   * @throws IllegalArgumentException if it is anything else
   */
  public LocalKeyCipher(String key) {
    byte[] bytes = Base64.getDecoder().decode(key);
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException("the local key must have 32 bytes");
    }
    this.key = new SecretKeySpec(bytes, "AES");
  }

  @Override
  public byte[] encrypt(CustomerWebId customer, String secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, customer).doFinal(secret.getBytes(UTF_8));
      byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has AES in GCM mode", e);
    }
  }

  @Override
  public String decrypt(CustomerWebId customer, byte[] encrypted) {
    try {
      byte[] nonce = Arrays.copyOf(encrypted, NONCE_BYTES);
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, customer);
      return new String(
          cipher.doFinal(encrypted, NONCE_BYTES, encrypted.length - NONCE_BYTES), UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new UnreadableSecretException(e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, CustomerWebId customer)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(customer.value().getBytes(UTF_8));
    return cipher;
  }
}
