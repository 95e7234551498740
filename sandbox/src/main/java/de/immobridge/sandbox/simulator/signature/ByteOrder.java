package de.immobridge.sandbox.simulator.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * The order of texts by their UTF-8 bytes, which beyond the basic plane is not that of Java's
 * characters.
 */
final class ByteOrder {

  private ByteOrder() {}

  static int compare(String one, String other) {
    return Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }
}
