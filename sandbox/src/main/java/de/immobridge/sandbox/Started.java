package de.immobridge.sandbox;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started, ended in the opposite order; each is ended, whatever the others do. */
final class Started implements AutoCloseable {
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    return part;
  }

  @Override
  public void close() throws IOException {
    IOException trouble = null;
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        var next = new IOException("Not everything ended", e);
        next.addSuppressed(trouble == null ? e : trouble);
        trouble = next;
      }
    }
    if (trouble != null) {
      throw trouble;
    }
  }
}
