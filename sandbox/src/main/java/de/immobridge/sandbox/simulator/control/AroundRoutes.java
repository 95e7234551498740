package de.immobridge.sandbox.simulator.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.customer.Contacts.Contact;
import de.immobridge.sandbox.simulator.customer.Entry;
import de.immobridge.sandbox.simulator.customer.Office;
import de.immobridge.sandbox.simulator.customer.Offices;
import de.immobridge.sandbox.simulator.customer.User;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.http.Request;
import de.immobridge.sandbox.simulator.http.Response;
import de.immobridge.sandbox.simulator.http.Route;
import de.immobridge.sandbox.simulator.problem.Problem;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who and what belongs to an estate, as far as a user may see it: people, activities, tasks. */
public record AroundRoutes(Offices offices) {

  private static final String AROUND =
      "/enterprise/customers/{customerWebId}/users/{userId}/estates/{id}/around";

  /** Roles by the relation that gives them, in the order in which they are shown. */
  private static final Map<String, String> ROLES = roles();

  private static Map<String, String> roles() {
    var roles = new LinkedHashMap<String, String>();
    roles.put("estate:address:contactPerson", "contact-person");
    roles.put("estate:address:contactPersonAll", "contact-person");
    roles.put("estate:address:owner", "owner");
    roles.put("estate:address:buyer", "buyer");
    roles.put("estate:address:renter", "renter");
    roles.put("estate:address:tenant", "tenant");
    roles.put("estate:address:interested", "interested");
    return roles;
  }

  public List<Route> routes() {
    return List.of(new Route("GET", AROUND, this::around));
  }

  private Response around(Request request) {
    var office = offices.office(request.variable("customerWebId"));
    var user = office.customer().user(request.number("userId"));
    int id = request.number("id");
    if (office.estates().find(id).filter(e -> office.customer().mayRead(user, e)).isEmpty()) {
      throw Problem.unknown("There is no such estate for this user.");
    }
    var json = Json.object();
    json.set("people", people(office, user, id));
    json.set("activities", activities(office, user, id));
    json.set("tasks", tasks(office, user, id));
    return Response.json(json);
  }

  private static ArrayNode people(Office office, User user, int estate) {
    var list = Json.array();
    ROLES.forEach(
        (relation, role) ->
            office.relations().children(relation, estate).stream()
                .flatMap(id -> office.addresses().find(id).stream())
                .filter(entry -> office.customer().mayRead(user, entry.ownerId()))
                .map(entry -> person(office, role, entry))
                .forEach(list::add));
    return list;
  }

  private static ObjectNode person(Office office, String role, Entry address) {
    var json =
        Json.object()
            .put("role", role)
            .put("id", address.id())
            .put("name", name(address))
            .put("company", address.value("Zusatz1").text());
    for (var kind : List.of("phone", "mobile", "email")) {
      json.put(
          kind,
          office.contacts().of(address.id()).stream()
              .filter(contact -> contact.kind().equals(kind) && contact.standard())
              .map(Contact::value)
              .findFirst()
              .orElse(""));
    }
    return json;
  }

  private static ArrayNode activities(Office office, User user, int estate) {
    var list = Json.array();
    visible(office, user, "agentsLog:estate", estate, office.activities().all())
        .sorted(
            Comparator.comparing((Entry entry) -> entry.value("Datum").text())
                .thenComparing(Entry::id)
                .reversed())
        .forEach(
            entry ->
                list.addObject()
                    .put("id", entry.id())
                    .put("date", entry.value("Datum").text())
                    .put("kind", entry.value("Aktionsart").text())
                    .put("type", entry.value("Aktionstyp").text())
                    .put("note", entry.value("Bemerkung").text())
                    .put("user", fullName(office, entry.ownerId()))
                    .put("about", addresses(office, entry)));
    return list;
  }

  private static ArrayNode tasks(Office office, User user, int estate) {
    var list = Json.array();
    visible(office, user, "task:estate", estate, office.tasks().all())
        .forEach(
            entry ->
                list.addObject()
                    .put("id", entry.id())
                    .put("subject", entry.value("Betreff").text())
                    .put("deadline", entry.value("Deadline").text())
                    .put("user", fullName(office, entry.ownerId())));
    return list;
  }

  private static Stream<Entry> visible(
      Office office, User user, String relation, int estate, List<Entry> entries) {
    return entries.stream()
        .filter(entry -> office.relations().children(relation, entry.id()).contains(estate))
        .filter(entry -> office.customer().mayRead(user, entry.ownerId()));
  }

  private static String addresses(Office office, Entry activity) {
    return office.relations().children("agentsLog:address", activity.id()).stream()
        .flatMap(id -> office.addresses().find(id).stream())
        .map(AroundRoutes::name)
        .collect(Collectors.joining(", "));
  }

  private static String name(Entry address) {
    return Stream.of("Titel", "Vorname", "Name")
        .map(field -> address.value(field).text())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String fullName(Office office, int userId) {
    return office.customer().findUser(userId).map(User::fullName).orElse("");
  }
}
