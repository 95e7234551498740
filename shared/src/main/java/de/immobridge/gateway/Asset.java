package de.immobridge.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A script or style sheet of a page. Its address carries a hash of its content, so browsers may
 * keep it for good.
 */
public record Asset(String name, String content, String version) {

  /** The look that all pages share, and all that a {@link Message} needs. */
  public static final Asset BASE_STYLE = beside(Asset.class, "page.css");

  /** Reads a file that stands beside this class. */
  public static Asset beside(Class<?> type, String name) {
    try (var in = Objects.requireNonNull(type.getResourceAsStream(name), name)) {
      return of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The shared look and a page's own in one file, so that a page asks for one style sheet. */
  public static Asset styleBeside(Class<?> type, String name) {
    return of(name, BASE_STYLE.content + beside(type, name).content);
  }

  private static Asset of(String name, String content) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return new Asset(name, content, HexFormat.of().formatHex(hash).substring(0, 12));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /** Where the page finds it, relative to the page's own address. */
  public String address(String page) {
    return page + "/assets/" + name + "?v=" + version;
  }

  /** The answer to the route {@code /…/assets/{file}}; 404 for any other file. */
  public static Response serve(Request request, Asset... assets) {
    for (Asset asset : assets) {
      if (asset.name.equals(request.pathParameter("file"))) {
        return Response.of(200, asset.contentType(), asset.content)
            .with("Cache-Control", "public, max-age=31536000, immutable");
      }
    }
    return new Problem(404, "not-found", "There is no such file.", "Check the address.")
        .response(request);
  }

  private String contentType() {
    return name.endsWith(".js") ? "text/javascript; charset=utf-8" : "text/css; charset=utf-8";
  }
}
