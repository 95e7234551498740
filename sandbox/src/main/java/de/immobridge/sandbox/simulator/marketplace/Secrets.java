package de.immobridge.sandbox.simulator.marketplace;

import de.immobridge.sandbox.simulator.knob.Choices.Alphabet;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** Makes everything that must not be guessed, in the lengths of A.1 and E. */
final class Secrets {

  private static final int TOKEN_BYTES = 16;
  private static final int KEY_BYTES = 32;
  private static final int CLAIM_BYTES = 165;

  /** Three bytes that read {@code -_-_} or {@code +/+/}, so that every claim shows its alphabet. */
  private static final byte[] TELLING = {(byte) 0xfb, (byte) 0xff, (byte) 0xbf};

  private final SecureRandom random = new SecureRandom();

  /** 32 characters. */
  String token() {
    return HexFormat.of().formatHex(bytes(TOKEN_BYTES));
  }

  /** 64 characters. */
  String key() {
    return HexFormat.of().formatHex(bytes(KEY_BYTES));
  }

  /** 220 characters that mean nothing to a provider. */
  String claim(Alphabet alphabet) {
    var bytes = bytes(CLAIM_BYTES);
    System.arraycopy(TELLING, 0, bytes, 0, TELLING.length);
    return switch (alphabet) {
      case URL_SAFE -> Base64.getUrlEncoder().encodeToString(bytes);
      case STANDARD -> Base64.getEncoder().encodeToString(bytes);
    };
  }

  /** A handle of a parameter cache. */
  String cacheId() {
    return UUID.randomUUID().toString();
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
