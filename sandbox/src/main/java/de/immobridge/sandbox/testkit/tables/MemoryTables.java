package de.immobridge.sandbox.testkit.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Items by table and key, and the four requests that read and write one of them. */
final class MemoryTables {
  private static final Set<String> UNDERSTOOD =
      Set.of(
          "TableName",
          "Key",
          "Item",
          "ConsistentRead",
          "ConditionExpression",
          "UpdateExpression",
          "ExpressionAttributeNames",
          "ExpressionAttributeValues",
          "ReturnValues",
          "ReturnValuesOnConditionCheckFailure");

  private final Map<String, List<String>> keys;
  private final Map<String, Map<ObjectNode, ObjectNode>> items = new HashMap<>();

  /** Empty tables with the names of their keys. */
  MemoryTables(Map<String, List<String>> keys) {
    this.keys = Map.copyOf(keys);
    empty();
  }

  /** Forgets everything. */
  synchronized void empty() {
    keys.keySet().forEach(table -> items.put(table, new HashMap<>()));
  }

  /** Answers a request. */
  synchronized ObjectNode answer(String operation, JsonNode request) {
    request
        .propertyStream()
        .map(Map.Entry::getKey)
        .filter(name -> !UNDERSTOOD.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw Refusal.unknown(name);
            });
    var table = request.path("TableName").asText();
    var rows = items.get(table);
    if (rows == null) {
      throw Refusal.noTable(table);
    }
    return switch (operation) {
      case "GetItem" ->
          item("Item", Optional.ofNullable(rows.get(key(request.path("Key"), table))));
      case "PutItem" -> {
        var given = (ObjectNode) request.path("Item");
        yield write(request, rows, key(given, table), Optional.of(given));
      }
      case "DeleteItem" -> write(request, rows, key(request.path("Key"), table), Optional.empty());
      case "UpdateItem" -> {
        var key = key(request.path("Key"), table);
        var before = rows.getOrDefault(key, key);
        yield write(request, rows, key, Optional.of(Expression.updated(request, before)));
      }
      default -> throw Refusal.unknown(operation);
    };
  }

  private static ObjectNode write(
      JsonNode request,
      Map<ObjectNode, ObjectNode> rows,
      ObjectNode key,
      Optional<ObjectNode> after) {
    var before = Optional.ofNullable(rows.get(key));
    if (!Expression.holds(request, before.orElseGet(JsonNodeFactory.instance::objectNode))) {
      boolean asked =
          request.path("ReturnValuesOnConditionCheckFailure").asText().equals("ALL_OLD");
      throw Refusal.condition(before.filter(_ -> asked).map(JsonNode.class::cast));
    }
    after.ifPresentOrElse(item -> rows.put(key, item), () -> rows.remove(key));
    return switch (request.path("ReturnValues").asText("NONE")) {
      case "NONE" -> JsonNodeFactory.instance.objectNode();
      case "ALL_OLD" -> item("Attributes", before);
      case "ALL_NEW" -> item("Attributes", after);
      case String other -> throw Refusal.unknown("ReturnValues " + other);
    };
  }

  /** The key's attributes alone. */
  private ObjectNode key(JsonNode item, String table) {
    var key = JsonNodeFactory.instance.objectNode();
    for (String name : keys.getOrDefault(table, List.of())) {
      if (!item.has(name)) {
        throw Refusal.unknown("an item without " + name);
      }
      key.set(name, item.get(name));
    }
    return key;
  }

  private static ObjectNode item(String name, Optional<ObjectNode> item) {
    var answer = JsonNodeFactory.instance.objectNode();
    item.ifPresent(found -> answer.set(name, found));
    return answer;
  }
}
