package de.immobridge.marketplace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets shared with onOffice (reference A.1): all are accepted, the first signs, so that one
 * can be replaced without a gap. Sandbox and production are two providers, each with its own.
 */
public final class ProviderSecrets {
  private static final String ALGORITHM = "HmacSHA256";

  private final List<SecretKeySpec> keys;

  /**
   * Secrets in the order of preference.
   *
   * @throws IllegalArgumentException if there is none, or an empty one
   */
  public ProviderSecrets(List<String> secrets) {
    if (secrets.isEmpty() || secrets.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("at least one provider secret is needed, and none empty");
    }
    this.keys =
        secrets.stream().map(each -> new SecretKeySpec(each.getBytes(UTF_8), ALGORITHM)).toList();
  }

  /** Reads secrets that stand on a line each. */
  public static ProviderSecrets of(String text) {
    return new ProviderSecrets(
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
  }

  /** Whether any secret signs this text so. Upper-case hex counts; the time taken tells nothing. */
  boolean accept(String text, String signature) {
    byte[] given = signature.toLowerCase(Locale.ROOT).getBytes(UTF_8);
    boolean accepted = false;
    for (SecretKeySpec key : keys) {
      accepted |= MessageDigest.isEqual(hex(key, text).getBytes(UTF_8), given);
    }
    return accepted;
  }

  String sign(String text) {
    return hex(keys.getFirst(), text);
  }

  private static String hex(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has HmacSHA256", e);
    }
  }

  @Override
  public String toString() {
    return "ProviderSecrets[hidden]";
  }
}
