package de.immobridge.rehearsal;

import de.immobridge.json.Json;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * As much of DynamoDB, KMS and Secrets Manager as our functions ask for: items are kept, conditions
 * always hold, a wrapped key is the key itself.
 */
final class SeemingAws {
  /** What every rehearsal's provider secret is. */
  static final String SECRET = "made-up";

  /** 32 bytes, all zero. */
  private static final String KEY = "A".repeat(43) + "=";

  private final Map<String, Deque<Map<String, Json>>> tables = new ConcurrentHashMap<>();

  static Json credentials() {
    return Json.of(
        Map.of(
            "AccessKeyId", SECRET,
            "SecretAccessKey", SECRET,
            "Token", SECRET,
            "Expiration", "2999-01-01T00:00:00Z"));
  }

  Json answer(String operation, Json question) throws IOException {
    return switch (operation) {
      case "GetItem" -> item("Item", find(question, "Key"));
      case "PutItem" -> {
        table(question).addFirst(question.at("Item").fields());
        yield Json.of(Map.of());
      }
      case "UpdateItem" -> item("Attributes", update(question));
      case "DeleteItem" -> Json.of(Map.of());
      case "GenerateDataKey", "Decrypt" ->
          Json.of(Map.of("CiphertextBlob", KEY, "Plaintext", KEY, "KeyId", SECRET));
      case "GetSecretValue" -> Json.of(Map.of("Name", SECRET, "SecretString", SECRET));
      default -> throw new IOException("nobody here speaks " + operation);
    };
  }

  private static Json item(String name, Map<String, Json> item) {
    return item.isEmpty() ? Json.of(Map.of()) : Json.of(Map.of(name, item));
  }

  private Deque<Map<String, Json>> table(Json question) {
    return tables.computeIfAbsent(question.at("TableName").text(), _ -> new ArrayDeque<>());
  }

  private Map<String, Json> find(Json question, String key) {
    return table(question).stream()
        .filter(item -> item.entrySet().containsAll(question.at(key).fields().entrySet()))
        .findFirst()
        .orElse(Map.of());
  }

  /** Understands {@code SET a = :a, #b = :b REMOVE c, #d}; either part may be missing. */
  private Map<String, Json> update(Json question) {
    var item = new LinkedHashMap<String, Json>(question.at("Key").fields());
    item.putAll(find(question, "Key"));
    String expression = question.at("UpdateExpression").text();
    int remove = expression.indexOf("REMOVE ");
    String set = remove < 0 ? expression : expression.substring(0, remove).strip();
    if (!set.isEmpty()) {
      for (String each : set.substring("SET ".length()).split(",", -1)) {
        int equals = each.indexOf('=');
        String value = each.substring(equals + 1).strip();
        item.put(
            name(question, each.substring(0, equals)),
            question.at("ExpressionAttributeValues").at(value));
      }
    }
    if (remove >= 0) {
      for (String each : expression.substring(remove + "REMOVE ".length()).split(",", -1)) {
        item.remove(name(question, each));
      }
    }
    table(question).addFirst(item);
    return item;
  }

  private static String name(Json question, String written) {
    String name = written.strip();
    String meant = question.at("ExpressionAttributeNames").at(name).text();
    return meant.isEmpty() ? name : meant;
  }
}
