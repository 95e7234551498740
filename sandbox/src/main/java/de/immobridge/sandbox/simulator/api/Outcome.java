package de.immobridge.sandbox.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.http.Json;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a successful action answers (F.6).
 *
 * @param total number of records without paging; not all calls tell one
 */
public record Outcome(OptionalInt total, List<ObjectNode> records) {

  public Outcome {
    records = List.copyOf(records);
  }

  /** Records, of which there may be more. */
  public static Outcome of(int total, List<ObjectNode> records) {
    return new Outcome(OptionalInt.of(total), records);
  }

  /** Records, without a count. */
  public static Outcome of(List<ObjectNode> records) {
    return new Outcome(OptionalInt.empty(), records);
  }

  /** The one record that says a change was made (B.4, G.2). */
  public static Outcome success(String type) {
    var elements = Json.object().put("success", "success");
    return of(List.of(record(0, type, elements)));
  }

  /** A record; empty elements arrive as a list, as PHP writes them. */
  public static ObjectNode record(int id, String type, ObjectNode elements) {
    var record = Json.object().put("id", id).put("type", type);
    record.set("elements", elements.isEmpty() ? Json.array() : elements);
    return record;
  }
}
