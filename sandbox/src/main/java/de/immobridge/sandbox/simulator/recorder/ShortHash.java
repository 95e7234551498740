package de.immobridge.sandbox.simulator.recorder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Stands for a secret where people look: the same secret gives the same eight characters. */
public final class ShortHash {

  private static final int BYTES = 4;

  private ShortHash() {}

  /** Eight hex characters; the empty text stays empty. */
  public static String of(String secret) {
    if (secret.isEmpty()) {
      return "";
    }
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }
}
