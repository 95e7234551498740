package de.immobridge.marketplace;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.immobridge.basics.Digests;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The secrets shared with onOffice (reference A.1): all are accepted, the first signs, so that one
 * can be replaced without a gap. Sandbox and production are two providers, each with its own.
 */
public final class ProviderSecrets {
  private final List<String> secrets;

  /**
   * Secrets in the order of preference.
   *
   * @throws IllegalArgumentException if there is none, or an empty one
   */
  public ProviderSecrets(List<String> secrets) {
    if (secrets.isEmpty() || secrets.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("at least one provider secret is needed, and none empty");
    }
    this.secrets = List.copyOf(secrets);
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
    for (String secret : secrets) {
      accepted |= MessageDigest.isEqual(hex(secret, text).getBytes(UTF_8), given);
    }
    return accepted;
  }

  String sign(String text) {
    return hex(secrets.getFirst(), text);
  }

  private static String hex(String secret, String text) {
    return HexFormat.of().formatHex(Digests.hmac(secret, text));
  }

  @Override
  public String toString() {
    return "ProviderSecrets[hidden]";
  }
}
