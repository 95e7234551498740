package de.immobridge.sandbox.simulator.api.query;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.customer.Field;
import de.immobridge.sandbox.simulator.customer.FieldType;
import de.immobridge.sandbox.simulator.customer.Value;
import java.util.ArrayList;
import java.util.List;

/** One {@code {op, val}} of a filter (G.1). */
record Condition(Field field, Operator operator, List<String> operands) {

  static Condition of(Field field, JsonNode json) {
    var operator = Operator.of(json.path("op").asText());
    if (field.type() == FieldType.MULTISELECT && !operator.comparesKeys()) {
      throw ApiFault.of(ApiError.OPERATOR_ON_MULTISELECT, field.name());
    }
    var operands = operands(json.path("val"));
    if (operator.takesList() != json.path("val").isArray() || !operator.takes(operands.size())) {
      throw ApiFault.of(ApiError.BAD_FILTER, field.name());
    }
    return new Condition(field, operator, operands);
  }

  boolean holds(Row row) {
    return switch (row.filtered(field)) {
      case Value.Text(var text) -> holds(text);
      case Value.Keys(var keys) ->
          operator.negative()
              ? keys.stream().allMatch(this::holds)
              : keys.stream().anyMatch(this::holds);
    };
  }

  private boolean holds(String value) {
    return operator.holds(value, operands, ValueOrder.of(field));
  }

  private static List<String> operands(JsonNode val) {
    var operands = new ArrayList<String>();
    if (val.isArray()) {
      val.forEach(operand -> operands.add(operand.asText()));
    } else if (val.isValueNode()) {
      operands.add(val.isBoolean() ? (val.asBoolean() ? "1" : "0") : val.asText(""));
    }
    return operands;
  }
}
