package de.immobridge.gateway;

import io.jstach.jstachio.Renderer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Renders a template. A page that grows its own buffer copies itself half a dozen times, so each
 * thread keeps one that has grown. A whole page is never made a text: one character outside Latin
 * 1, such as a typographic quotation mark, would make it twice as long.
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
        : buffer.use(text -> renderer.execute(model, text), StringBuilder::toString);
  }

  /** The model's page as UTF-8. */
  static <T> byte[] utf8(Renderer<T> renderer, T model) {
    Buffer buffer = BUFFER.get();
    return buffer.busy
        ? renderer.execute(model).getBytes(StandardCharsets.UTF_8)
        : buffer.use(text -> renderer.execute(model, text), buffer.utf8::of);
  }

  private interface Use {
    StringBuilder fill(StringBuilder text);
  }

  private static final class Buffer {
    private StringBuilder text = new StringBuilder();
    private Utf8 utf8 = new Utf8();

    /** A model may render another template while it is rendered itself. */
    private boolean busy;

    <R> R use(Use use, Function<StringBuilder, R> end) {
      busy = true;
      try {
        return end.apply(use.fill(text));
      } finally {
        busy = false;
        if (text.capacity() > KEPT_CHARACTERS) {
          text = new StringBuilder();
          utf8 = new Utf8();
        }
        text.setLength(0);
      }
    }
  }
}
