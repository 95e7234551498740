package de.immobridge.sandbox.simulator.api.field;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.customer.Customer;
import de.immobridge.sandbox.simulator.customer.Module;
import de.immobridge.sandbox.simulator.http.Json;
import java.util.List;

/**
 * {@code get fields} (G.3): one record per module, all modules if none is named. Modules without
 * fields answer {@code []}.
 */
public final class GetFields implements ActionHandler {

  @Override
  public Outcome handle(Call call) {
    var customer = call.principal().office().customer();
    var names = call.parameters().texts("modules");
    var modules =
        names.isEmpty()
            ? List.copyOf(customer.modules().byName().values())
            : names.stream().map(name -> module(customer, name)).toList();
    return Outcome.of(
        modules.stream().map(module -> record(module, customer, call.parameters())).toList());
  }

  private static Module module(Customer customer, String name) {
    return customer.modules().find(name).orElseThrow(() -> ApiFault.of(ApiError.BAD_MODULE, name));
  }

  private static ObjectNode record(Module module, Customer customer, Parameters parameters) {
    var elements = Json.object();
    var wanted = parameters.texts("fieldList");
    boolean inactive = parameters.flag("showOnlyInactive");
    var description = FieldDescription.of(customer, parameters);
    module.fields().byName().values().stream()
        .filter(field -> field.inactive() == inactive)
        .filter(field -> wanted.isEmpty() || wanted.contains(field.name()))
        .forEach(field -> elements.set(field.name(), description.of(field)));
    if (!elements.isEmpty() && description.labels()) {
      elements.put("label", module.label(description.language()));
    }
    return Outcome.record(module.name(), "", elements);
  }
}
