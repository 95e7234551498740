package de.immobridge.sandbox.simulator.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;

/** The value of a field: a text, as nearly all are (F.6), or several keys of a multiselect. */
public sealed interface Value {

  /** One text. */
  record Text(String text) implements Value {}

  /** Several keys. */
  record Keys(List<String> keys) implements Value {
    public Keys {
      keys = List.copyOf(keys);
    }
  }

  /** The empty text. */
  static Value empty() {
    return new Text("");
  }

  /** A list becomes keys, everything else its text; true and false become 1 and 0. */
  @JsonCreator
  static Value of(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> {
        var keys = new ArrayList<String>();
        node.forEach(key -> keys.add(key.asText()));
        yield new Keys(keys);
      }
      case BOOLEAN -> new Text(node.asBoolean() ? "1" : "0");
      default -> new Text(node.asText(""));
    };
  }

  /** As JSON: a text or a list of texts. */
  default JsonNode json() {
    return switch (this) {
      case Text(var text) -> JsonNodeFactory.instance.textNode(text);
      case Keys(var keys) -> {
        var list = JsonNodeFactory.instance.arrayNode();
        keys.forEach(list::add);
        yield list;
      }
    };
  }

  /** As one text: keys stand between pipes (F.6). */
  default String text() {
    return switch (this) {
      case Text(var text) -> text;
      case Keys(var keys) -> keys.isEmpty() ? "" : "|" + String.join("||", keys) + "|";
    };
  }
}
