package de.immobridge.sandbox.simulator.api.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.customer.Fields;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.knob.Knobs;
import java.util.List;
import java.util.function.Function;

/** A list of records as the parameters of a reading call ask for it (F.5, G.1). */
public record Listing(Fields fields, Parameters parameters, Knobs knobs) {

  /** Those rows that the filter lets through, in order, on one page. */
  public <R extends Row> Outcome of(List<R> rows, Function<R, ObjectNode> record) {
    var filter = Filter.of(fields, parameters.value("filter").orElseGet(Json::object));
    var found = rows.stream().filter(filter::holds).sorted(Sorting.of(fields, parameters)).toList();
    var page = Page.ofRecords(parameters, knobs).of(found);
    return Outcome.of(found.size(), page.stream().map(record).toList());
  }
}
