package de.immobridge.basics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** SHA-256 and HMAC-SHA-256, which every Java runtime has, of texts in UTF-8. */
public final class Digests {
  private static final String HMAC = "HmacSHA256";

  private Digests() {}

  /** SHA-256. */
  public static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * HMAC-SHA-256.
   *
   * @param key not empty
   */
  public static byte[] hmac(String key, String text) {
    return hmac(key).doFinal(text.getBytes(UTF_8));
  }

  /**
   * HMAC-SHA-256 of several texts under one key. For one thread.
   *
   * @param key not empty
   */
  public static Mac hmac(String key) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), HMAC));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
