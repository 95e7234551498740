package de.immobridge.sandbox.simulator.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC with SHA-256, the one primitive behind every signature of the Marketplace and the API. */
public final class HmacSha256 {

  private static final String ALGORITHM = "HmacSHA256";

  private HmacSha256() {}

  /** Lower-case hex, as URLs, orders and window messages carry it. */
  public static String hex(String key, String text) {
    return HexFormat.of().formatHex(mac(key, text));
  }

  /** Standard base64 with padding, as API actions carry it. */
  public static String base64(String key, String text) {
    return Base64.getEncoder().encodeToString(mac(key, text));
  }

  /** Compares without telling by its duration how much of the given text was right. */
  public static boolean same(String expected, String given) {
    return MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
  }

  private static byte[] mac(String key, String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), ALGORITHM));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 is part of every Java platform", e);
    }
  }
}
