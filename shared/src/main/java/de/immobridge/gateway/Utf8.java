package de.immobridge.gateway;

/** Encodes characters into one array of the right length, with nothing between. */
final class Utf8 {
  private static final int ONE_BYTE = 0x80;
  private static final int TWO_BYTES = 0x800;
  private static final char INSTEAD = '?';

  private Utf8() {}

  /** The text in UTF-8; half a surrogate pair becomes a question mark, as the JDK does it. */
  static byte[] of(CharSequence text) {
    var bytes = new byte[length(text)];
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ONE_BYTE) {
        bytes[at++] = (byte) c;
      } else if (c < TWO_BYTES) {
        bytes[at++] = (byte) (0xc0 | c >> 6);
        bytes[at++] = tail(c);
      } else if (pair(text, i)) {
        int point = Character.toCodePoint(c, text.charAt(++i));
        bytes[at++] = (byte) (0xf0 | point >> 18);
        bytes[at++] = tail(point >> 12);
        bytes[at++] = tail(point >> 6);
        bytes[at++] = tail(point);
      } else if (Character.isSurrogate(c)) {
        bytes[at++] = INSTEAD;
      } else {
        bytes[at++] = (byte) (0xe0 | c >> 12);
        bytes[at++] = tail(c >> 6);
        bytes[at++] = tail(c);
      }
    }
    return bytes;
  }

  private static int length(CharSequence text) {
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ONE_BYTE) {
        length++;
      } else if (c < TWO_BYTES) {
        length += 2;
      } else if (pair(text, i)) {
        length += 4;
        i++;
      } else {
        length += Character.isSurrogate(c) ? 1 : 3;
      }
    }
    return length;
  }

  private static boolean pair(CharSequence text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }

  private static byte tail(int bits) {
    return (byte) (0x80 | bits & 0x3f);
  }
}
