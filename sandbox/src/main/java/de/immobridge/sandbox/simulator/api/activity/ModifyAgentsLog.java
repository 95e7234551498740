package de.immobridge.sandbox.simulator.api.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.api.query.LocalTime;
import de.immobridge.sandbox.simulator.customer.Entry;
import de.immobridge.sandbox.simulator.http.Json;
import java.util.List;

/**
 * {@code modify agentslog}: unlike a new activity's, its values stand in {@code data}, and the
 * answer tells what they are now, under their German names.
 */
public record ModifyAgentsLog(LocalTime time) implements ActionHandler {

  @Override
  public Outcome handle(Call call) {
    var office = call.principal().office();
    var data =
        call.parameters()
            .object("data")
            .orElseThrow(() -> ApiFault.of(ApiError.MISSING_PARAMETER, "data"));
    var before =
        office.activities().all().stream()
            .filter(entry -> Integer.toString(entry.id()).equals(call.resourceId()))
            .filter(entry -> call.principal().mayRead(entry.ownerId()))
            .findFirst()
            .orElseThrow(() -> ApiFault.of(ApiError.UNKNOWN_RECORD, call.resourceId()));
    if (!call.principal().mayWrite(before.ownerId())) {
      throw ApiFault.of(ApiError.NO_WRITE_RIGHT);
    }
    var changes =
        new ActivityValues(office.customer(), time)
            .sent(new Parameters(data), before.value("Aktionsart").text());
    var after = office.activities().change(before.id(), entry -> entry.with(changes));
    return Outcome.of(Outcome.record(before.id(), "agentsLog", values(after.orElse(before))));
  }

  private static ObjectNode values(Entry entry) {
    var elements = Json.object();
    for (var name :
        List.of(
            "Aktionsart",
            "Aktionstyp",
            "HerkunftKontakt",
            "Kosten",
            "Bemerkung",
            "dauer",
            "merkmal",
            "Datum")) {
      elements.put(name, entry.value(name).text());
    }
    var date = entry.value("Datum").text();
    return elements.put("Uhrzeit", date.substring(date.indexOf(' ') + 1));
  }
}
