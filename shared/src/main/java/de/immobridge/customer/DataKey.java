package de.immobridge.customer;

import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that seals, and the name by which it is found again.
 *
 * @param id a few ASCII characters
 */
public record DataKey(String id, SecretKey secret) {
  private static final int BYTES = 32;

  /**
   * A key of 32 bytes, which are wiped.
   *
   * @throws IllegalArgumentException if there are more or fewer
   */
  static DataKey of(String id, byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a data key must have " + BYTES + " bytes");
    }
    var key = new DataKey(id, new SecretKeySpec(bytes, "AES"));
    Arrays.fill(bytes, (byte) 0);
    return key;
  }

  @Override
  public String toString() {
    return "DataKey[" + id + "]";
  }
}
