package de.immobridge.sandbox.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;

/** Words for JSON types, such as {@code text(integer) or null}, held against values. */
final class JsonTypes {

  private static final String MOMENT = "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}";

  private JsonTypes() {}

  static boolean fits(String types, JsonNode value) {
    return Arrays.stream(types.split(" or ")).anyMatch(type -> fitsOne(type, value));
  }

  private static boolean fitsOne(String type, JsonNode value) {
    return switch (type) {
      case "unknown" -> true;
      case "null" -> value.isNull();
      case "text", "text(ISO-8601 with offset)" -> value.isTextual();
      case "text(integer)" -> text(value, "-?\\d+");
      case "text(decimal)" -> text(value, "-?\\d+\\.\\d+");
      case "text(YYYY-MM-DD HH:MM:SS)" -> text(value, MOMENT);
      case "text(YYYY-MM-DD)" -> text(value, "\\d{4}-\\d{2}-\\d{2}");
      case "text(HH:MM:SS)" -> text(value, "\\d{2}:\\d{2}:\\d{2}");
      case "number" -> value.isNumber();
      case "number(unixSeconds)" -> value.isIntegralNumber() && value.asLong() > 1_000_000_000L;
      case "boolean" -> value.isBoolean();
      case "object" -> value.isObject();
      case "list" -> value.isArray();
      case "[]" -> value.isArray() && value.isEmpty();
      case "list<text>" -> list("text", value);
      case "list<number>" -> list("number", value);
      case "list<object>" -> list("object", value);
      case "list<text(integer)>" -> list("text(integer)", value);
      default -> throw new AssertionError("There is no word for the type '" + type + "'");
    };
  }

  private static boolean list(String type, JsonNode value) {
    if (!value.isArray()) {
      return false;
    }
    for (var each : value) {
      if (!fitsOne(type, each)) {
        return false;
      }
    }
    return true;
  }

  private static boolean text(JsonNode value, String pattern) {
    return value.isTextual() && value.asText().matches(pattern);
  }
}
