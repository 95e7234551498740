package de.immobridge.sandbox.simulator.api.query;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.customer.Fields;
import java.util.Comparator;

/**
 * The order of a list (G.1): {@code sortby} names fields with their directions, or one field whose
 * direction {@code sortorder} gives. Without it, and among equals, by id.
 */
public final class Sorting {

  private static final Comparator<Row> BY_ID = Comparator.comparingInt(Row::id);

  private Sorting() {}

  /** As the parameters say. */
  public static Comparator<Row> of(Fields fields, Parameters parameters) {
    var sortBy = parameters.value("sortby");
    if (sortBy.isEmpty()) {
      return BY_ID;
    }
    var direction = parameters.text("sortorder").orElse("ASC");
    return sortBy.get().isTextual()
        ? by(fields, sortBy.get().asText(), direction).thenComparing(BY_ID)
        : byAll(fields, sortBy.get()).thenComparing(BY_ID);
  }

  private static Comparator<Row> byAll(Fields fields, JsonNode sortBy) {
    Comparator<Row> order = (_, _) -> 0;
    for (var entry : sortBy.properties()) {
      order = order.thenComparing(by(fields, entry.getKey(), entry.getValue().asText()));
    }
    return order;
  }

  private static Comparator<Row> by(Fields fields, String name, String direction) {
    var field =
        fields.active(name).orElseThrow(() -> ApiFault.of(ApiError.UNKNOWN_SORT_FIELD, name));
    var order = Comparator.comparing((Row row) -> row.value(field).text(), ValueOrder.of(field));
    return switch (direction) {
      case "ASC", "asc" -> order;
      case "DESC", "desc" -> order.reversed();
      default -> throw ApiFault.of(ApiError.BAD_VALUE, "sortorder");
    };
  }
}
