package de.immobridge.sandbox.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.http.Json;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a successful action answers (F.6).
 *
 * @param total number of records without paging; not all calls tell one
 * @param cacheable what the answer says of itself; counts only for reading calls, which say no at
 *     times
 */
public record Outcome(OptionalInt total, boolean cacheable, List<ObjectNode> records) {

  public Outcome {
    records = List.copyOf(records);
  }

  /** Records, of which there may be more. */
  public static Outcome of(int total, List<ObjectNode> records) {
    return new Outcome(OptionalInt.of(total), true, records);
  }

  /** Records, without a count. */
  public static Outcome of(List<ObjectNode> records) {
    return new Outcome(OptionalInt.empty(), true, records);
  }

  /** One record, without a count. */
  public static Outcome of(ObjectNode record) {
    return of(List.of(record));
  }

  /** The one record that says a change was made (B.4, G.2). */
  public static Outcome success(String type) {
    return of(record(0, type, Json.object().put("success", "success")));
  }

  /** The same as the calls on money spell it (H.4). */
  public static Outcome result() {
    return of(record(0, "", Json.object().put("result", "success")));
  }

  /** What creating a record answers: its id and nothing else. */
  public static Outcome created(int id, String type) {
    return of(record(id, type, Json.array()));
  }

  /** The same answer, which says that it shall not be kept. */
  public Outcome notCacheable() {
    return new Outcome(total, false, records);
  }

  /** A record; empty elements arrive as a list, as PHP writes them. */
  public static ObjectNode record(int id, @Nullable String type, JsonNode elements) {
    return completed(Json.object().put("id", id), type, elements);
  }

  /** A record that is known by a word. */
  public static ObjectNode record(String id, @Nullable String type, JsonNode elements) {
    return completed(Json.object().put("id", id), type, elements);
  }

  private static ObjectNode completed(ObjectNode record, @Nullable String type, JsonNode elements) {
    record.put("type", type);
    record.set("elements", elements.isEmpty() ? Json.array() : elements);
    return record;
  }
}
