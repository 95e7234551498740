package de.immobridge.customer;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Random bytes from a source that is made on first use: one that was made before a snapshot would
 * wake up the same in every environment that is restored from it.
 */
final class RandomBytes {
  private static final int ID_BYTES = 16;

  private @Nullable SecureRandom source;

  synchronized byte[] next(int length) {
    if (source == null) {
      source = new SecureRandom();
    }
    byte[] bytes = new byte[length];
    source.nextBytes(bytes);
    return bytes;
  }

  /** A name that nobody else will think of. */
  String id() {
    return HexFormat.of().formatHex(next(ID_BYTES));
  }
}
