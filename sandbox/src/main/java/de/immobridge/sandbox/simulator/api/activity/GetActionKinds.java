package de.immobridge.sandbox.simulator.api.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.http.Json;
import java.util.ArrayList;

/**
 * {@code get actionkindtypes}: kinds of action, each with its types. GUESS: types have no
 * translation here.
 */
public final class GetActionKinds implements ActionHandler {

  @Override
  public Outcome handle(Call call) {
    var customer = call.principal().office().customer();
    var language = call.parameters().text("lang").orElse(customer.systemLanguage());
    var kind = customer.modules().fields("agentsLog").find("Aktionsart");
    var records = new ArrayList<ObjectNode>();
    customer
        .actionKinds()
        .types()
        .forEach(
            (key, types) -> {
              var label = kind.map(field -> field.label(key, language)).orElse(key);
              var elements = Json.object().put("key", key).put("label", label);
              var labels = elements.putObject("types");
              types.forEach(type -> labels.put(type, type));
              elements.put("default", "");
              records.add(Outcome.record(records.size(), "actionkind", elements));
            });
    return Outcome.of(records);
  }
}
