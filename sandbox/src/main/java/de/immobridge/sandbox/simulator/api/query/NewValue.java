package de.immobridge.sandbox.simulator.api.query;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.customer.Field;
import de.immobridge.sandbox.simulator.customer.FieldType;
import de.immobridge.sandbox.simulator.customer.Fields;
import de.immobridge.sandbox.simulator.customer.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value that was sent for a field, checked against its configuration (G.2). */
public final class NewValue {

  private NewValue() {}

  /** The value; select fields take permitted keys only. */
  public static Value of(Field field, JsonNode json) {
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

  /** All that was sent, by field; system fields are passed over (G.2). */
  public static Map<String, Value> all(
      Fields fields, Iterable<Map.Entry<String, JsonNode>> sent, ApiError unknown) {
    var values = new LinkedHashMap<String, Value>();
    for (var entry : sent) {
      var field =
          fields.active(entry.getKey()).orElseThrow(() -> ApiFault.of(unknown, entry.getKey()));
      if (!field.system()) {
        values.put(field.name(), of(field, entry.getValue()));
      }
    }
    return values;
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
