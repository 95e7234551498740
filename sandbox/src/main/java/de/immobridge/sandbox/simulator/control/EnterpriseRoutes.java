package de.immobridge.sandbox.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.query.Formatting;
import de.immobridge.sandbox.simulator.customer.Customer;
import de.immobridge.sandbox.simulator.customer.Estate;
import de.immobridge.sandbox.simulator.customer.Office;
import de.immobridge.sandbox.simulator.customer.User;
import de.immobridge.sandbox.simulator.customer.Version;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.http.Request;
import de.immobridge.sandbox.simulator.http.Response;
import de.immobridge.sandbox.simulator.http.Route;
import de.immobridge.sandbox.simulator.marketplace.Marketplace;
import de.immobridge.sandbox.simulator.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** The records of onOffice enterprise as one user sees them. */
public record EnterpriseRoutes(Marketplace marketplace) {

  private static final String CUSTOMERS = "/enterprise/customers";
  private static final String ESTATES = CUSTOMERS + "/{customerWebId}/users/{userId}/estates";

  public List<Route> routes() {
    return List.of(
        new Route("GET", CUSTOMERS, _ -> customers()),
        new Route("GET", ESTATES, this::estates),
        new Route("GET", ESTATES + "/{id}", this::estate));
  }

  private Response customers() {
    var list = Json.array();
    marketplace.offices().customers().forEach(office -> list.add(customer(office.customer())));
    return Response.json(list);
  }

  private ObjectNode customer(Customer customer) {
    var json =
        Json.object()
            .put("customerWebId", customer.webId())
            .put("customerName", customer.name())
            .put("systemLanguage", customer.systemLanguage())
            .put("multilingual", customer.multilingual())
            .put("status", Names.of(marketplace.activations().status(customer.webId())));
    marketplace
        .activations()
        .audience(customer.webId())
        .ifPresent(audience -> json.put("audience", Names.of(audience)));
    var users = json.putArray("users");
    customer.users().forEach(user -> users.add(user(customer, user)));
    return json;
  }

  private static ObjectNode user(Customer customer, User user) {
    var json =
        Json.object()
            .put("userId", user.id())
            .put("name", user.fullName())
            .put("administrator", user.administrator())
            .put("language", user.language())
            .put("read", Names.of(user.read()))
            .put("write", Names.of(user.write()));
    customer.groups().stream()
        .filter(group -> user.group().filter(id -> id == group.id()).isPresent())
        .forEach(group -> json.put("groupId", group.id()).put("group", group.name()));
    return json;
  }

  private Response estates(Request request) {
    var office = office(request);
    var user = office.customer().user(request.number("userId"));
    var list = Json.array();
    office.estates().all().stream()
        .filter(estate -> office.customer().mayRead(user, estate))
        .forEach(estate -> list.add(summary(office.customer(), user, estate)));
    return Response.json(list);
  }

  private Response estate(Request request) {
    var office = office(request);
    var user = office.customer().user(request.number("userId"));
    var estate =
        office
            .estates()
            .find(request.number("id"))
            .filter(found -> office.customer().mayRead(user, found))
            .orElseThrow(() -> Problem.unknown("There is no such estate for this user."));
    var version =
        request
            .query("language")
            .filter(language -> !language.isEmpty())
            .map(
                language ->
                    estate
                        .version(language)
                        .orElseThrow(
                            () -> Problem.unknown("The estate has no version " + language + ".")))
            .orElseGet(estate::main);
    var json = EstateJson.of(estate, version);
    json.put("writable", office.customer().mayWrite(user, estate));
    json.set("versions", summary(office.customer(), user, estate).path("versions"));
    var words = request.query("userLanguage").orElse(user.language());
    json.set("fields", fields(office.customer(), words, estate, version));
    return Response.json(json);
  }

  /** Label and shown value of each field, in the language of the page. */
  private static ObjectNode fields(
      Customer customer, String language, Estate estate, Version version) {
    var json = Json.object();
    var formatting = new Formatting(customer, language);
    customer.estateFields().byName().values().stream()
        .filter(field -> !field.inactive())
        .forEach(
            field ->
                json.putObject(field.name())
                    .put("label", field.label(language))
                    .put("value", estate.value(version, field).text())
                    .put("shown", shown(formatting.format(field, estate.value(version, field))))
                    .put("perLanguage", field.perLanguage()));
    return json;
  }

  private static String shown(JsonNode formatted) {
    var texts = new ArrayList<String>();
    formatted.forEach(each -> texts.add(each.asText()));
    return formatted.isArray() ? String.join(", ", texts) : formatted.asText();
  }

  private static ObjectNode summary(Customer customer, User user, Estate estate) {
    var json = Json.object().put("id", estate.id());
    for (var name : List.of("objektnr_extern", "strasse", "hausnummer", "plz", "ort")) {
      var value = estate.shared().get(name);
      json.put(name, value == null ? "" : value.text());
    }
    json.put("writable", customer.mayWrite(user, estate));
    var versions = json.putArray("versions");
    for (var version : estate.versions()) {
      var title = version.texts().get("objekttitel");
      versions
          .addObject()
          .put("id", version.id())
          .put("language", version.language())
          .put("main", estate.isMain(version))
          .put("objekttitel", title == null ? "" : title.text());
    }
    return json;
  }

  private Office office(Request request) {
    return marketplace.offices().office(request.variable("customerWebId"));
  }
}
