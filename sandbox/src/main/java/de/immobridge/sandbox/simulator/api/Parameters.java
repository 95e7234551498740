package de.immobridge.sandbox.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The parameters of an action, typed on the way out; a wrong type ends the action. */
public record Parameters(ObjectNode json) {

  /** A text; numbers count as text. */
  public Optional<String> text(String name) {
    return value(name)
        .map(
            node -> {
              if (node.isContainerNode()) {
                throw ApiFault.of(ApiError.NOT_A_TEXT, name);
              }
              return node.asText();
            });
  }

  /** A text that must be there. */
  public String required(String name) {
    return text(name)
        .filter(text -> !text.isEmpty())
        .orElseThrow(() -> ApiFault.of(ApiError.MISSING_PARAMETER, name));
  }

  /** True, 1 or "1" or "true"; everything else is false. */
  public boolean flag(String name) {
    return value(name).map(JsonNode::asText).filter(List.of("true", "1")::contains).isPresent();
  }

  /** A whole number, as a number or as text. */
  public OptionalInt integer(String name) {
    var text = text(name).filter(number -> !number.isEmpty());
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(integer(name, text.get()));
  }

  private static int integer(String name, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw ApiFault.of(ApiError.NOT_AN_INTEGER, name);
    }
  }

  /** Whole numbers, as a list or one alone; empty if it is not there. */
  public List<Integer> integers(String name) {
    var numbers = new ArrayList<Integer>();
    value(name)
        .ifPresent(
            node -> {
              if (node.isArray()) {
                node.forEach(entry -> numbers.add(integer(name, entry.asText())));
              } else if (!node.asText().isEmpty()) {
                numbers.add(integer(name, node.asText()));
              }
            });
    return numbers;
  }

  /** A list of texts; empty if it is not there. */
  public List<String> texts(String name) {
    var texts = new ArrayList<String>();
    value(name)
        .ifPresent(
            node -> {
              if (!(node instanceof ArrayNode list)) {
                throw ApiFault.of(ApiError.NOT_A_LIST, name);
              }
              list.forEach(entry -> texts.add(entry.asText()));
            });
    return texts;
  }

  /** An object; an empty list is PHP's way to write an empty one. */
  public Optional<ObjectNode> object(String name) {
    return value(name)
        .map(
            node ->
                switch (node) {
                  case ObjectNode object -> object;
                  case ArrayNode list when list.isEmpty() -> Json.object();
                  default -> throw ApiFault.of(ApiError.WRONG_TYPE, name);
                });
  }

  /** Any value that is there and not null. */
  public Optional<JsonNode> value(String name) {
    return Optional.ofNullable(json.get(name)).filter(node -> !node.isNull());
  }
}
