package de.immobridge.gateway;

import de.immobridge.basics.Digests;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What tells the calls of our own CloudFront distribution from those that go around it. Only the
 * hash of the key is known here: it is a long random word, so nobody finds it from its hash, and a
 * setting that holds a hash is no secret.
 */
public final class OriginKey {
  /** The header in which CloudFront sends the key. */
  public static final String HEADER = "x-origin-key";

  private final Optional<byte[]> hash;

  private OriginKey(Optional<byte[]> hash) {
    this.hash = hash;
  }

  /**
   * A key by the hash of it.
   *
   * @param sha256 SHA-256 of the key in hexadecimal digits; none if there is no CloudFront, and
   *     then every call is let through
   * @throws IllegalArgumentException if it is not 64 hexadecimal digits
   */
  public static OriginKey of(Optional<String> sha256) {
    return new OriginKey(sha256.map(OriginKey::digits));
  }

  /** Whether a call came the way that it has to come. */
  public boolean admits(Request request) {
    return hash.isEmpty()
        || request
            .header(HEADER)
            .map(key -> MessageDigest.isEqual(hash.get(), Digests.sha256(key)))
            .orElse(false);
  }

  private static byte[] digits(String sha256) {
    if (!sha256.matches("[0-9a-fA-F]{64}")) {
      throw new IllegalArgumentException("must be a SHA-256 of 64 hexadecimal digits");
    }
    return HexFormat.of().parseHex(sha256);
  }
}
