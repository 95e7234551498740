package de.immobridge.sandbox.simulator.api.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.api.query.Columns;
import de.immobridge.sandbox.simulator.api.query.EntryRow;
import de.immobridge.sandbox.simulator.api.query.Listing;
import de.immobridge.sandbox.simulator.customer.Relations;
import de.immobridge.sandbox.simulator.knob.Knobs;

/**
 * {@code read task}: tasks that the user may see. There is no offset, the count is that of the
 * tasks answered, and {@code Nr} can be filtered but not read.
 */
public record ReadTask(Knobs knobs) implements ActionHandler {

  @Override
  public Outcome handle(Call call) {
    var office = call.principal().office();
    var parameters = call.parameters();
    var data = parameters.texts("data");
    if (parameters.value("listoffset").isPresent() || data.contains("Nr")) {
      throw ApiFault.of(ApiError.UNKNOWN_TASK_FIELD, data.contains("Nr") ? "Nr" : "listoffset");
    }
    var fields = office.customer().modules().fields("task");
    var columns =
        Columns.of(office.customer(), fields, data, ApiError.UNKNOWN_TASK_FIELD, parameters);
    var rows =
        office.tasks().all().stream()
            .filter(entry -> call.principal().mayRead(entry.ownerId()))
            .map(EntryRow::new)
            .filter(row -> row.isAsked(call.resourceId()))
            .toList();
    var page =
        new Listing(fields, parameters, knobs)
            .of(rows, row -> record(row, columns, parameters, office.relations()));
    return Outcome.of(page.records().size(), page.records()).notCacheable();
  }

  private static ObjectNode record(
      EntryRow row, Columns columns, Parameters parameters, Relations relations) {
    var elements = columns.of(row);
    if (parameters.value("relatedAddressId").isPresent()) {
      elements.set("relatedAddressId", Linked.texts(relations.children("task:address", row.id())));
    }
    if (parameters.value("relatedEstateId").isPresent()) {
      elements.set("relatedEstateId", Linked.texts(relations.children("task:estate", row.id())));
    }
    if (parameters.flag("addMobileUrl")) {
      elements.put("mobileUrl", "https://smart.example/mobile/task/" + row.id());
    }
    if (parameters.flag("showEfforts")) {
      var efforts = elements.putObject("efforts");
      efforts.put("remaining", "PT0H0M0S").put("actual", "PT0H0M0S").putArray("users");
    }
    return Outcome.record(row.id(), "task", elements);
  }
}
