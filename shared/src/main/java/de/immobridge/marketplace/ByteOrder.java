package de.immobridge.marketplace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;

/** The order in which PHP sorts texts. */
final class ByteOrder {
  /** By UTF-8 bytes: Java's own order differs where a text has a character beyond 16 bits. */
  static final Comparator<String> INSTANCE =
      (one, other) -> Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));

  private ByteOrder() {}
}
