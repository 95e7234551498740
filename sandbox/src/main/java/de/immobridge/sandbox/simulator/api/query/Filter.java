package de.immobridge.sandbox.simulator.api.query;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.customer.Fields;
import java.util.ArrayList;
import java.util.List;

/** A filter (G.1): all conditions of all fields must hold. */
public record Filter(List<Condition> conditions) {

  public Filter {
    conditions = List.copyOf(conditions);
  }

  /** Reads {@code filter}; an empty list is PHP's way to write an empty object. */
  public static Filter of(Fields fields, JsonNode json) {
    if (!json.isObject() && !(json.isArray() && json.isEmpty())) {
      throw ApiFault.of(ApiError.BAD_FILTER, "filter");
    }
    var conditions = new ArrayList<Condition>();
    for (var entry : json.properties()) {
      var field =
          fields
              .active(entry.getKey())
              .orElseThrow(() -> ApiFault.of(ApiError.UNKNOWN_FILTER_FIELD, entry.getKey()));
      if (!entry.getValue().isArray()) {
        throw ApiFault.of(ApiError.BAD_FILTER, entry.getKey());
      }
      entry.getValue().forEach(condition -> conditions.add(Condition.of(field, condition)));
    }
    return new Filter(conditions);
  }

  public boolean holds(Row row) {
    return conditions.stream().allMatch(condition -> condition.holds(row));
  }
}
