package de.immobridge.json;

import java.io.OutputStream;
import java.util.Arrays;

/**
 * Bytes that a generator writes: it has a buffer of its own, so most often all of them come at once
 * and are copied once.
 */
final class Written extends OutputStream {
  private byte[] bytes = {};

  byte[] bytes() {
    return bytes;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int length) {
    int before = bytes.length;
    byte[] all = before == 0 ? new byte[length] : Arrays.copyOf(bytes, before + length);
    System.arraycopy(from, offset, all, before, length);
    bytes = all;
  }
}
