package de.immobridge.sandbox.simulator.customer;

/** What a file consists of. */
public sealed interface FileContent {

  /** Bytes that lie in onOffice. */
  final class Stored implements FileContent {
    private final byte[] bytes;

    public Stored(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    public byte[] bytes() {
      return bytes.clone();
    }
  }

  /** An address elsewhere. */
  record Link(String url) implements FileContent {}

  /** The number of bytes that lie in onOffice. */
  default int size() {
    return switch (this) {
      case Stored stored -> stored.bytes.length;
      case Link _ -> 0;
    };
  }
}
