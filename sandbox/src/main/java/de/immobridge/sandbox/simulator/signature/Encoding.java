package de.immobridge.sandbox.simulator.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/** The ways to write a text into a query; they differ in the characters that stay bare. */
public enum Encoding {
  /** Form style of RFC 1738, as URLs are signed: blank is {@code +}, few characters stay (C.2). */
  FORM("-_.", "+"),
  /**
   * RFC 3986, as orders and window messages are signed: blank is {@code %20}, tilde stays (H.2).
   */
  RFC_3986("-_.~", "%20"),
  /** A signer that leaves bare whatever a query may hold; only for form B of C.3. */
  SPARING("-_.~!*'(),:/@;", "+");

  private static final HexFormat UPPER_HEX = HexFormat.of().withUpperCase();

  private final String bare;
  private final String blank;

  Encoding(String bare, String blank) {
    this.bare = bare;
    this.blank = blank;
  }

  /** The text with every byte escaped that does not stay bare. */
  public String encode(String text) {
    var encoded = new StringBuilder();
    for (byte octet : text.getBytes(UTF_8)) {
      encoded.append(encode(octet));
    }
    return encoded.toString();
  }

  private String encode(byte octet) {
    char character = (char) (octet & 0xff);
    if (character == ' ') {
      return blank;
    }
    return staysBare(character) ? String.valueOf(character) : "%" + UPPER_HEX.toHexDigits(octet);
  }

  private boolean staysBare(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || bare.indexOf(character) >= 0;
  }
}
