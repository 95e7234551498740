package de.immobridge.sandbox.simulator.api.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.api.query.Columns;
import de.immobridge.sandbox.simulator.api.query.Listing;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.knob.Knobs;
import java.util.List;

/**
 * {@code read agentslog}: activities that the user may see, the newest first. GUESS: they are seen
 * by who may see other records of the same user.
 */
public record ReadAgentsLog(Knobs knobs) implements ActionHandler {

  private static final List<String> NOT_FILTERABLE =
      List.of("Benutzer", "Adress_nr", "Objekt_nr", "dauer");

  @Override
  public Outcome handle(Call call) {
    var customer = call.principal().office().customer();
    var fields = customer.modules().fields("agentsLog");
    var parameters = call.parameters();
    var columns =
        Columns.of(
            customer, fields, parameters.texts("data"), ApiError.UNKNOWN_FILTER_FIELD, parameters);
    checkFilter(parameters);
    var newestFirst = parameters.json().deepCopy();
    if (!newestFirst.has("sortby")) {
      newestFirst.set("sortby", Json.object().put("Datum", "DESC").put("Nr", "DESC"));
    }
    return new Listing(fields, new Parameters(newestFirst), knobs)
        .of(rows(call), row -> record(row, columns, parameters));
  }

  private static void checkFilter(Parameters parameters) {
    var filter = parameters.value("filter").orElseGet(Json::object);
    NOT_FILTERABLE.stream()
        .filter(filter::has)
        .findFirst()
        .ifPresent(
            name -> {
              throw ApiFault.of(ApiError.UNKNOWN_FILTER_FIELD, name);
            });
  }

  private static List<ActivityRow> rows(Call call) {
    var office = call.principal().office();
    var estates = call.parameters().integers("estateid");
    var addresses = call.parameters().integers("addressid");
    return office.activities().all().stream()
        .filter(entry -> call.principal().mayRead(entry.ownerId()))
        .map(entry -> new ActivityRow(office, entry))
        .filter(row -> isAsked(call.resourceId(), row))
        .filter(row -> estates.isEmpty() || row.estates().stream().anyMatch(estates::contains))
        .filter(
            row -> addresses.isEmpty() || row.addresses().stream().anyMatch(addresses::contains))
        .toList();
  }

  private static boolean isAsked(String resourceId, ActivityRow row) {
    return resourceId.isEmpty() || resourceId.equals(Integer.toString(row.id()));
  }

  private static ObjectNode record(ActivityRow row, Columns columns, Parameters parameters) {
    var elements = columns.of(row);
    if (elements.path("merkmal").asText("x").isEmpty()) {
      elements.putNull("merkmal");
    }
    if (parameters.flag("fullmail")) {
      elements.put("mailbody", "");
    }
    return Outcome.record(row.id(), "agentslog", elements);
  }
}
