package de.immobridge.sandbox.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * {@code template.yaml} as a tree. Its tags are passed over: {@code !Ref Name} is the text {@code
 * Name}, {@code !GetAtt Name.Arn} the text {@code Name.Arn}.
 */
final class Template {
  static final Path ROOT = Path.of("..");

  private final JsonNode document = yaml(ROOT.resolve("template.yaml"));

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
      for (JsonNode event : properties.path("Events")) {
        JsonNode api = event.path("Properties");
        routes.add(
            api.path("Method").asText().toUpperCase(Locale.ROOT) + " " + api.path("Path").asText());
      }
      return routes;
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

  /** The properties of a resource. */
  JsonNode resource(String name) {
    return document.path("Resources").path(name).path("Properties");
  }

  /** The properties of all resources of a type, by logical name. */
  Map<String, JsonNode> ofType(String type) {
    return document.path("Resources").properties().stream()
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

  static JsonNode yaml(Path file) {
    try {
      return new ObjectMapper(new YAMLFactory()).readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A parameter's default; of a choice, the last. */
  private String unparameterised(JsonNode value) {
    if (value.isArray()) {
      return unparameterised(value.get(value.size() - 1));
    }
    JsonNode parameter = parameters().path(value.asText());
    return parameter.isObject() ? parameter.path("Default").asText() : value.asText();
  }
}
