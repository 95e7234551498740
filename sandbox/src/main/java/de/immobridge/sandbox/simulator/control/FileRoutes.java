package de.immobridge.sandbox.simulator.control;

import de.immobridge.sandbox.simulator.customer.FileContent;
import de.immobridge.sandbox.simulator.customer.Offices;
import de.immobridge.sandbox.simulator.http.Request;
import de.immobridge.sandbox.simulator.http.Response;
import de.immobridge.sandbox.simulator.http.Route;
import de.immobridge.sandbox.simulator.problem.Problem;
import java.net.URLConnection;
import java.util.List;

/** Pictures and documents, as a browser loads them from the addresses that the API gave. */
public record FileRoutes(Offices offices) {

  public List<Route> routes() {
    return List.of(new Route("GET", "/files/{customerWebId}/{id}/{name}", this::file));
  }

  private Response file(Request request) {
    var file =
        offices
            .office(request.variable("customerWebId"))
            .files()
            .find(request.number("id"))
            .orElseThrow(() -> Problem.unknown("There is no such file."));
    if (!(file.content() instanceof FileContent.Stored stored)) {
      throw Problem.unknown("The file lies elsewhere.");
    }
    return new Response.Content(200, type(file.name()), stored.bytes());
  }

  private static String type(String name) {
    if (name.endsWith(".svg")) {
      return "image/svg+xml";
    }
    var guessed = URLConnection.guessContentTypeFromName(name);
    return guessed == null ? "application/octet-stream" : guessed;
  }
}
