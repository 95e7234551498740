package de.immobridge.sandbox.simulator.api.estate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.customer.Customer;
import de.immobridge.sandbox.simulator.customer.Field;
import de.immobridge.sandbox.simulator.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code get fields} (G.3): one record per module. Only estates have fields here; other modules
 * answer {@code []}.
 */
public final class GetFields implements ActionHandler {

  private static final String ESTATE = "estate";
  private static final Set<String> MODULES =
      Set.of(
          "address",
          "estate",
          "agentsLog",
          "calendar",
          "email",
          "file",
          "news",
          "intranet",
          "project",
          "task",
          "user");

  @Override
  public Outcome handle(Call call) {
    var customer = call.principal().office().customer();
    var modules = call.parameters().texts("modules");
    var records = new ArrayList<ObjectNode>();
    for (var module : modules.isEmpty() ? List.of(ESTATE) : modules) {
      if (!MODULES.contains(module)) {
        throw ApiFault.of(ApiError.BAD_MODULE, module);
      }
      records.add(record(module, customer, call.parameters()));
    }
    return Outcome.of(records);
  }

  private static ObjectNode record(String module, Customer customer, Parameters parameters) {
    var elements = Json.object();
    if (module.equals(ESTATE)) {
      var wanted = parameters.texts("fieldList");
      boolean inactive = parameters.flag("showOnlyInactive");
      customer.estateFields().byName().values().stream()
          .filter(field -> field.inactive() == inactive)
          .filter(field -> wanted.isEmpty() || wanted.contains(field.name()))
          .forEach(field -> elements.set(field.name(), describe(field, customer, parameters)));
    }
    var record = Json.object().put("id", module).put("type", "");
    record.set("elements", elements.isEmpty() ? Json.array() : elements);
    return record;
  }

  private static ObjectNode describe(Field field, Customer customer, Parameters parameters) {
    var language = parameters.text("language").orElse(customer.systemLanguage());
    boolean labels = parameters.flag("labels");
    boolean real = parameters.flag("realDataTypes");
    var description = Json.object();
    description.put("type", real ? field.type().realName() : field.type().typeName());
    description.put("length", field.length());
    description.set("permittedvalues", permitted(field, customer, labels, language));
    description.put("default", field.standard());
    description.set("filters", filters(field, parameters));
    description.set("dependencies", dependencies(field, parameters));
    var compound = description.putArray("compoundFields");
    field.compound().forEach(compound::add);
    if (labels) {
      description.put("label", field.label(language));
    }
    if (parameters.flag("showFieldMeasureFormat")) {
      description.put("fieldMeasureFormat", field.unit());
    }
    return description;
  }

  private static JsonNode permitted(
      Field field, Customer customer, boolean labels, String language) {
    return switch (field.type()) {
      case SINGLESELECT, MULTISELECT -> {
        if (labels) {
          var byKey = Json.object();
          field.permitted().keySet().forEach(key -> byKey.put(key, field.label(key, language)));
          yield byKey;
        }
        var keys = Json.array();
        field.permitted().keySet().forEach(keys::add);
        yield keys;
      }
      case USER -> {
        var byKey = Json.object();
        customer.users().forEach(user -> byKey.put(Integer.toString(user.id()), user.fullName()));
        yield byKey;
      }
      default -> Json.MAPPER.nullNode();
    };
  }

  private static JsonNode filters(Field field, Parameters parameters) {
    return parameters.flag("showfieldfilters") && !field.filters().isEmpty()
        ? Json.MAPPER.valueToTree(field.filters())
        : Json.array();
  }

  private static JsonNode dependencies(Field field, Parameters parameters) {
    var dependencies = Json.object();
    if (parameters.flag("showfielddependencies") && field.dependsOn() != null) {
      dependencies.set(field.dependsOn(), Json.MAPPER.valueToTree(field.dependencies()));
    }
    return dependencies.isEmpty() ? Json.array() : dependencies;
  }
}
