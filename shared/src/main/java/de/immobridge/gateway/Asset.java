package de.immobridge.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A script or style sheet of a page. */
public record Asset(String name, String content) {

  /** Reads a file that stands beside this class. */
  public static Asset beside(Class<?> type, String name) {
    try (var in = Objects.requireNonNull(type.getResourceAsStream(name), name)) {
      return new Asset(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it is run and not only looked at. */
  public boolean script() {
    return name.endsWith(".js");
  }

  String contentType() {
    return script() ? "text/javascript; charset=utf-8" : "text/css; charset=utf-8";
  }
}
