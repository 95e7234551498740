package de.immobridge.sandbox.simulator.api.estate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.customer.Field;
import de.immobridge.sandbox.simulator.customer.FieldType;
import de.immobridge.sandbox.simulator.customer.Fields;
import de.immobridge.sandbox.simulator.customer.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * New values for an estate, checked against the field configuration (G.2): select fields take keys,
 * system fields are passed over.
 *
 * @param shared what all versions share
 * @param texts what belongs to one version
 */
public record FieldChanges(Map<String, Value> shared, Map<String, Value> texts) {

  /** Reads and checks the object {@code data} of a modify action. */
  public static FieldChanges of(Fields fields, ObjectNode data) {
    var shared = new LinkedHashMap<String, Value>();
    var texts = new LinkedHashMap<String, Value>();
    data.properties()
        .forEach(
            entry -> {
              var field =
                  fields
                      .find(entry.getKey())
                      .filter(found -> !found.inactive())
                      .orElseThrow(() -> ApiFault.of(ApiError.UNKNOWN_FIELD, entry.getKey()));
              if (!field.system()) {
                (field.perLanguage() ? texts : shared)
                    .put(field.name(), value(field, entry.getValue()));
              }
            });
    return new FieldChanges(shared, texts);
  }

  /** The names of all changed fields. */
  public List<String> names() {
    var names = new LinkedHashMap<>(shared);
    names.putAll(texts);
    return List.copyOf(names.keySet());
  }

  private static Value value(Field field, JsonNode json) {
    if (json.isNull()) {
      throw ApiFault.of(ApiError.NULL_PARAMETER, field.name());
    }
    if (field.type() == FieldType.MULTISELECT) {
      return keys(field, json);
    }
    if (json.isContainerNode()) {
      throw ApiFault.of(ApiError.NOT_A_TEXT, field.name());
    }
    var value = Value.of(json);
    boolean permitted = value.text().isEmpty() || field.permitted().containsKey(value.text());
    if (field.type() == FieldType.SINGLESELECT && !permitted) {
      throw ApiFault.of(ApiError.KEY_NOT_PERMITTED, field.name());
    }
    return value;
  }

  private static Value keys(Field field, JsonNode json) {
    if (json.isTextual() && json.asText().isEmpty()) {
      return new Value.Keys(List.of());
    }
    if (!json.isArray()) {
      throw ApiFault.of(ApiError.NOT_A_LIST, field.name());
    }
    var keys = (Value.Keys) Value.of(json);
    if (!field.permitted().keySet().containsAll(keys.keys())) {
      throw ApiFault.of(ApiError.KEYS_NOT_PERMITTED, field.name());
    }
    return keys;
  }
}
