package de.immobridge.marketplace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** The two styles in which PHP writes a query, and the decoding of both (reference C.2, H.2). */
enum PercentEncoding {
  /** RFC 1738: a blank is a plus sign, the tilde is encoded. */
  FORM,
  /** RFC 3986: a blank is %20, the tilde is bare. */
  RFC3986;

  String encode(String text) {
    String form = URLEncoder.encode(text, UTF_8).replace("*", "%2A");
    return this == FORM ? form : form.replace("+", "%20").replace("%7E", "~");
  }

  /**
   * Undoes either style.
   *
   * @throws IllegalArgumentException for a percent sign without two hex digits, or bytes that are
   *     not UTF-8: PHP would guess, and a guess is no basis for a signature
   */
  static String decode(String text) {
    if (plain(text)) {
      return text;
    }
    var bytes = new ByteArrayOutputStream(text.length());
    byte[] wire = text.getBytes(UTF_8);
    for (int i = 0; i < wire.length; i++) {
      switch (wire[i]) {
        case '+' -> bytes.write(' ');
        case '%' -> {
          bytes.write(hexDigit(wire, i + 1) * 16 + hexDigit(wire, i + 2));
          i += 2;
        }
        default -> bytes.write(wire[i]);
      }
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("not UTF-8", e);
    }
  }

  /** Most names and values stand for themselves. */
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '+' || c == '%' || c > '~') {
        return false;
      }
    }
    return true;
  }

  private static int hexDigit(byte[] wire, int at) {
    int digit = at < wire.length ? Character.digit(wire[at], 16) : -1;
    if (digit < 0) {
      throw new IllegalArgumentException("broken percent sign");
    }
    return digit;
  }
}
