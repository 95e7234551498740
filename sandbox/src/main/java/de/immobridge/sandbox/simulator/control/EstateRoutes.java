package de.immobridge.sandbox.simulator.control;

import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.estate.EstateWriter;
import de.immobridge.sandbox.simulator.api.estate.EstateWriter.Author;
import de.immobridge.sandbox.simulator.api.estate.FieldChanges;
import de.immobridge.sandbox.simulator.customer.Estate;
import de.immobridge.sandbox.simulator.customer.Office;
import de.immobridge.sandbox.simulator.customer.Offices;
import de.immobridge.sandbox.simulator.customer.User;
import de.immobridge.sandbox.simulator.customer.Version;
import de.immobridge.sandbox.simulator.http.Request;
import de.immobridge.sandbox.simulator.http.Response;
import de.immobridge.sandbox.simulator.http.Route;
import de.immobridge.sandbox.simulator.problem.Problem;
import java.util.List;
import java.util.OptionalInt;

/** Estates seen and changed past the API, whatever any user may do. */
public record EstateRoutes(Offices offices, EstateWriter writer) {

  private static final String ESTATE = "/control/estates/{customerWebId}/{id}";

  public List<Route> routes() {
    return List.of(
        new Route("GET", ESTATE, this::show),
        new Route("PUT", ESTATE, this::change),
        new Route("PATCH", ESTATE, this::change));
  }

  private Response show(Request request) {
    var estate = estate(request);
    return Response.json(EstateJson.of(estate, version(estate, request)));
  }

  /** Changes the fields named in {@code elements}; the others stay. */
  private Response change(Request request) {
    var estate = estate(request);
    var version = version(estate, request);
    var elements =
        Body.of(request)
            .object("elements")
            .orElseThrow(() -> Problem.invalid("The body lacks 'elements'."));
    try {
      var changes = FieldChanges.of(office(request).customer().estateFields(), elements);
      writer.save(
          office(request),
          estate.id(),
          version.language(),
          changes,
          new Author(OptionalInt.of(author(request)), false));
    } catch (ApiFault fault) {
      throw Problem.invalid(fault.getMessage() + ".");
    }
    return show(request);
  }

  /** The user named in the address, else the first administrator. */
  private int author(Request request) {
    var customer = office(request).customer();
    var named = request.query("userId").filter(id -> id.matches("\\d{1,9}"));
    return named.isPresent()
        ? customer.user(Integer.parseInt(named.get())).id()
        : customer.users().stream()
            .filter(User::administrator)
            .findFirst()
            .map(User::id)
            .orElseThrow(() -> Problem.conflict("The customer has no administrator."));
  }

  private Office office(Request request) {
    return offices.office(request.variable("customerWebId"));
  }

  private Estate estate(Request request) {
    var office = office(request);
    int id = request.number("id");
    return office
        .estates()
        .find(id)
        .orElseThrow(
            () -> Problem.unknown(office.customer().name() + " has no estate " + id + "."));
  }

  private static Version version(Estate estate, Request request) {
    var language = request.query("language").filter(code -> !code.isEmpty());
    return language.isEmpty()
        ? estate.main()
        : estate
            .version(language.get())
            .orElseThrow(
                () ->
                    Problem.unknown(
                        "Estate " + estate.id() + " has no version " + language.get() + "."));
  }
}
