package de.immobridge.sandbox.simulator.control;

import de.immobridge.sandbox.simulator.http.Request;
import de.immobridge.sandbox.simulator.http.Response;
import de.immobridge.sandbox.simulator.http.Route;
import de.immobridge.sandbox.simulator.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The files of the enterprise pages, from the class path.
 *
 * @param folder where they lie, with {@code index.html}
 */
public record Assets(String folder) {

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "jpg", "image/jpeg",
          "woff2", "font/woff2",
          "json", "application/json");

  public List<Route> routes() {
    return List.of(
        new Route("GET", "/", _ -> file("index.html")),
        new Route("GET", "/enterprise/assets/{file}", this::asset));
  }

  private Response asset(Request request) {
    return file(request.variable("file"));
  }

  private Response file(String name) {
    if (!name.matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*\\.[a-z0-9]+")) {
      throw Problem.unknown("There is no such file.");
    }
    try (InputStream stream = Assets.class.getResourceAsStream(folder + "/" + name)) {
      if (stream == null) {
        throw Problem.unknown("There is no file " + name + ".");
      }
      var ending = name.substring(name.lastIndexOf('.') + 1);
      var type = TYPES.getOrDefault(ending, "application/octet-stream");
      return new Response.Content(200, type, stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
