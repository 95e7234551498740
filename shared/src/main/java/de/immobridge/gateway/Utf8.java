package de.immobridge.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/**
 * Encodes texts into arrays of the right length, over buffers that stay. The JDK's encoder is quick
 * on arrays only, and a builder made a text first would be copied twice. Not thread-safe.
 */
final class Utf8 {
  private static final int MOST_BYTES_PER_CHARACTER = 3;

  private final CharsetEncoder encoder =
      UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE);
  private CharBuffer characters = CharBuffer.allocate(0);
  private ByteBuffer bytes = ByteBuffer.allocate(0);

  /** The text in UTF-8; half a surrogate pair becomes a question mark. */
  byte[] of(StringBuilder text) {
    int length = text.length();
    if (characters.capacity() < length) {
      characters = CharBuffer.allocate(length);
      bytes = ByteBuffer.allocate(length * MOST_BYTES_PER_CHARACTER);
    }
    text.getChars(0, length, characters.array(), 0);
    bytes.clear();
    encoder.reset();
    encoder.encode(characters.clear().limit(length), bytes, true);
    encoder.flush(bytes);
    return Arrays.copyOf(bytes.array(), bytes.position());
  }
}
