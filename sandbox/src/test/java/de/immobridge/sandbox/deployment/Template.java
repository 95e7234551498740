package de.immobridge.sandbox.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** {@code template.yaml} with {@code foundation.yaml} and {@code watch.yaml}, as {@link Yaml}. */
final class Template {
  static final Path ROOT = Path.of("..");

  private static final String FOUNDATION = "Foundation.Outputs.";

  private final JsonNode document = Yaml.tree(ROOT.resolve("template.yaml"));
  private final JsonNode foundation = Yaml.tree(ROOT.resolve("foundation.yaml"));
  private final JsonNode watch = Yaml.tree(ROOT.resolve("watch.yaml"));

  /** An action on a resource, such as {@code dynamodb:GetItem CustomersTable}. */
  record Permission(String action, String resource) implements Comparable<Permission> {
    @Override
    public int compareTo(Permission other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return action + " " + resource;
    }
  }

  /** A function by its logical name. */
  record Function(String name, JsonNode properties) {
    String handler() {
      return properties.path("Handler").asText();
    }

    /** Such as {@code GET /unlock}. */
    Set<String> routes() {
      var routes = new TreeSet<String>();
      for (JsonNode event : events("HttpApi")) {
        routes.add(
            event.path("Method").asText().toUpperCase(Locale.ROOT)
                + " "
                + event.path("Path").asText());
      }
      return routes;
    }

    /** The event with which it is kept awake. */
    String ping() {
      return events("Schedule").getFirst().path("Input").asText();
    }

    private List<JsonNode> events(String type) {
      return properties
          .path("Events")
          .valueStream()
          .filter(event -> event.path("Type").asText().equals(type))
          .map(event -> event.path("Properties"))
          .toList();
    }

    JsonNode variables() {
      return properties.at("/Environment/Variables");
    }
  }

  List<Function> functions() {
    return ofType("AWS::Serverless::Function").entrySet().stream()
        .map(each -> new Function(each.getKey(), each.getValue()))
        .toList();
  }

  /** The properties of a resource, wherever it is nested. */
  JsonNode resource(String name) {
    return Stream.of(document, foundation, watch)
        .map(each -> each.path("Resources").path(name).path("Properties"))
        .filter(JsonNode::isObject)
        .findFirst()
        .orElseThrow();
  }

  /** The properties of all resources of a type, by logical name. */
  Map<String, JsonNode> ofType(String type) {
    return Stream.of(document, foundation, watch)
        .flatMap(each -> each.path("Resources").propertyStream())
        .filter(each -> each.getValue().path("Type").asText().equals(type))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each -> each.getValue().path("Properties"),
                (one, other) -> one,
                TreeMap::new));
  }

  JsonNode globals() {
    return document.at("/Globals/Function");
  }

  JsonNode parameters() {
    return document.path("Parameters");
  }

  /** The names of all variables that a function gets. */
  Set<String> variableNames(Function function) {
    var names = new TreeSet<String>();
    globals().at("/Environment/Variables").fieldNames().forEachRemaining(names::add);
    function.variables().fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** What a function gets where no parameter is given; a resource is known by its logical name. */
  Map<String, String> environment(Function function) {
    var values = new TreeMap<String, String>();
    for (JsonNode variables :
        List.of(globals().at("/Environment/Variables"), function.variables())) {
      variables
          .properties()
          .forEach(each -> values.put(each.getKey(), unparameterised(each.getValue())));
    }
    return values;
  }

  /** The statements of a function's own role. */
  List<JsonNode> statements(Function function) {
    String role = function.properties().path("Role").asText().replace(".Arn", "");
    JsonNode policies = resource(role).path("Policies");
    return StreamSupport.stream(policies.spliterator(), false)
        .map(policy -> policy.at("/PolicyDocument/Statement"))
        .flatMap(all -> StreamSupport.stream(all.spliterator(), false))
        .toList();
  }

  static Set<String> texts(JsonNode textOrList) {
    var texts = new TreeSet<String>();
    if (textOrList.isTextual()) {
      texts.add(textOrList.asText());
    }
    textOrList.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  /** What stands behind an output of the foundation, such as {@code CustomersTable.Arn}. */
  String behind(String text) {
    return text.startsWith(FOUNDATION)
        ? foundation
            .path("Outputs")
            .path(text.substring(FOUNDATION.length()))
            .path("Value")
            .asText()
        : text;
  }

  /** A parameter's default, alone or within a text; of a choice, the last. */
  private String unparameterised(JsonNode value) {
    if (value.isArray()) {
      return unparameterised(value.get(value.size() - 1));
    }
    JsonNode parameter = parameters().path(value.asText());
    return parameter.isObject()
        ? parameter.path("Default").asText()
        : behind(value.asText()).replace("${Stage}", parameters().at("/Stage/Default").asText());
  }
}
