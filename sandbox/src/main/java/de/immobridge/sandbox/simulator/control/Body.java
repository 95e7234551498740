package de.immobridge.sandbox.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.http.Request;
import de.immobridge.sandbox.simulator.problem.Problem;
import java.util.Optional;

/** The JSON body of a control request; what is missing or wrong is said in a sentence. */
record Body(ObjectNode json) {

  static Body of(Request request) {
    return new Body(request.json());
  }

  String text(String name) {
    return optionalText(name).orElseThrow(() -> Problem.invalid("The body lacks '" + name + "'."));
  }

  /** A text or a number; absent, null or empty is nothing. */
  Optional<String> optionalText(String name) {
    return value(name)
        .map(
            node -> {
              if (node.isContainerNode()) {
                throw Problem.invalid("'" + name + "' must be a text.");
              }
              return node.asText();
            })
        .filter(text -> !text.isEmpty());
  }

  int number(String name) {
    var text = text(name);
    if (!text.matches("\\d{1,9}")) {
      throw Problem.invalid("'" + name + "' must be a whole number.");
    }
    return Integer.parseInt(text);
  }

  Optional<ObjectNode> object(String name) {
    return value(name)
        .map(
            node -> {
              if (!(node instanceof ObjectNode object)) {
                throw Problem.invalid("'" + name + "' must be an object.");
              }
              return object;
            });
  }

  Optional<JsonNode> value(String name) {
    return Optional.ofNullable(json.get(name)).filter(node -> !node.isNull());
  }
}
