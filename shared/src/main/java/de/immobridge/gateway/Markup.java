package de.immobridge.gateway;

import io.jstach.jstachio.Renderer;

/**
 * Renders a template. A page that grows its own buffer copies itself half a dozen times, so each
 * thread keeps one that has grown.
 */
public final class Markup {
  private static final int KEPT_CHARACTERS = 128 * 1024;
  private static final ThreadLocal<Buffer> BUFFER = ThreadLocal.withInitial(Buffer::new);

  private Markup() {}

  /** The model's page, or part of a page. */
  public static <T> String of(Renderer<T> renderer, T model) {
    Buffer buffer = BUFFER.get();
    return buffer.busy
        ? renderer.execute(model)
        : buffer.use(text -> renderer.execute(model, text));
  }

  private interface Use {
    StringBuilder fill(StringBuilder text);
  }

  private static final class Buffer {
    private StringBuilder text = new StringBuilder();

    /** A model may render another template while it is rendered itself. */
    private boolean busy;

    String use(Use use) {
      busy = true;
      try {
        return use.fill(text).toString();
      } finally {
        busy = false;
        if (text.capacity() > KEPT_CHARACTERS) {
          text = new StringBuilder();
        }
        text.setLength(0);
      }
    }
  }
}
