package de.immobridge.sandbox.simulator.signature;

/**
 * The readings of "sign the complete URL" (C.2, C.3). Form A follows the vendor's sample; the
 * others are near misses that a provider may want to accept or to refuse. GUESS: that A is what
 * onOffice does.
 */
public enum UrlForm {
  /** Form-encoded, sorted in byte order, without the port. */
  A(Encoding.FORM, false),
  /** The query as it is on the wire, sorted, nothing re-encoded. */
  B(Encoding.SPARING, false),
  /** Encoded by RFC 3986. */
  C(Encoding.RFC_3986, false),
  /** Like A, with the port. */
  D(Encoding.FORM, true),
  /** A signature that fits no reading. */
  BROKEN(Encoding.FORM, false);

  private final Encoding encoding;
  private final boolean withPort;

  UrlForm(Encoding encoding, boolean withPort) {
    this.encoding = encoding;
    this.withPort = withPort;
  }

  Encoding encoding() {
    return encoding;
  }

  boolean withPort() {
    return withPort;
  }
}
