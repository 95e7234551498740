package de.immobridge.sandbox.simulator.api.field;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.customer.Field;
import de.immobridge.sandbox.simulator.customer.Fields;
import de.immobridge.sandbox.simulator.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code get multiselectconfiguration}: the values of some select fields, in their order. GUESS:
 * that singleselect fields are answered too.
 */
public final class GetMultiselectConfiguration implements ActionHandler {

  private static final Set<String> MODULES =
      Set.of("estate", "address", "calendar", "task", "agentsLog");
  private static final int IDS = 100_000;

  @Override
  public Outcome handle(Call call) {
    var customer = call.principal().office().customer();
    var module = call.parameters().required("module");
    if (!MODULES.contains(module)) {
      throw ApiFault.of(ApiError.BAD_MODULE, module);
    }
    var names = call.parameters().texts("fields");
    if (names.isEmpty()) {
      throw ApiFault.of(ApiError.MISSING_PARAMETER, "fields");
    }
    var language = call.parameters().text("language").orElse(customer.systemLanguage());
    var fields = customer.modules().fields(module);
    var records = new ArrayList<ObjectNode>();
    for (var name : names) {
      records.addAll(records(field(fields, name), language));
    }
    return Outcome.of(records);
  }

  private static Field field(Fields fields, String name) {
    var field =
        fields.active(name).orElseThrow(() -> ApiFault.of(ApiError.UNKNOWN_FILTER_FIELD, name));
    if (!field.type().select()) {
      throw ApiFault.of(ApiError.NO_SELECT_FIELD, name);
    }
    return field;
  }

  private static List<ObjectNode> records(Field field, String language) {
    var records = new ArrayList<ObjectNode>();
    int position = 0;
    for (var key : field.permitted().keySet()) {
      var elements =
          Json.object()
              .put("field", key)
              .put("fieldcontent", field.label(key, language))
              .put("multiselectfield", field.name())
              .put("active", 1)
              .put("fieldfilter", field.filters().containsKey(key) ? 1 : 0)
              .put("default", key.equals(field.standard()) ? 1 : 0)
              .put("position", ++position)
              .put("level", 1)
              .putNull("parent");
      records.add(Outcome.record(id(field, key), "", elements));
    }
    return records;
  }

  /** The same for the same value, whatever is put before it. */
  private static int id(Field field, String key) {
    return 1 + Math.floorMod((field.name() + "/" + key).hashCode(), IDS);
  }
}
