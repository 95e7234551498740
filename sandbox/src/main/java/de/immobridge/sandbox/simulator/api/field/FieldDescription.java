package de.immobridge.sandbox.simulator.api.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.customer.Customer;
import de.immobridge.sandbox.simulator.customer.Field;
import de.immobridge.sandbox.simulator.http.Json;

/** What the field configuration says of one field, as far as it was asked for (G.3). */
record FieldDescription(
    String language,
    boolean labels,
    boolean realTypes,
    boolean filters,
    boolean dependencies,
    boolean measures) {

  static FieldDescription of(Customer customer, Parameters parameters) {
    return new FieldDescription(
        parameters.text("language").orElse(customer.systemLanguage()),
        parameters.flag("labels"),
        parameters.flag("realDataTypes"),
        parameters.flag("showfieldfilters"),
        parameters.flag("showfielddependencies"),
        parameters.flag("showFieldMeasureFormat"));
  }

  ObjectNode of(Field field) {
    var description = Json.object();
    description.put("type", realTypes ? field.type().realName() : field.type().typeName());
    description.put("length", field.length());
    description.set("permittedvalues", permitted(field));
    description.put("default", field.standard());
    description.set("filters", filters ? filters(field) : Json.array());
    description.set("dependencies", dependencies ? dependencies(field) : Json.array());
    var compound = description.putArray("compoundFields");
    field.compound().forEach(compound::add);
    if (labels) {
      description.put("label", field.label(language));
    }
    if (measures) {
      description.put(
          "fieldMeasureFormat", field.measure() == null ? null : field.measure().dataType());
    }
    return description;
  }

  /** Labels by key, or keys alone; nothing for fields without a choice. */
  private JsonNode permitted(Field field) {
    if (!field.type().select()) {
      return NullNode.getInstance();
    }
    var keys = field.permitted().keySet();
    if (labels) {
      var byKey = Json.object();
      keys.forEach(key -> byKey.put(key, field.label(key, language)));
      return byKey;
    }
    var list = Json.array();
    keys.forEach(list::add);
    return list;
  }

  private static JsonNode filters(Field field) {
    return field.filters().isEmpty() ? Json.array() : Json.MAPPER.valueToTree(field.filters());
  }

  private static JsonNode dependencies(Field field) {
    return field.dependencies().isEmpty()
        ? Json.array()
        : Json.MAPPER.valueToTree(field.dependencies());
  }
}
