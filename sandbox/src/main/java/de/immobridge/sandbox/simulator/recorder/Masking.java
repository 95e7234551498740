package de.immobridge.sandbox.simulator.recorder;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.util.Locale;
import java.util.Set;

/** Replaces every secret by its short hash, wherever it stands in a tree or in an address. */
final class Masking {

  private static final Set<String> SECRETS =
      Set.of(
          "token",
          "hmac",
          "extendedclaim",
          "apiclaim",
          "apitoken",
          "apikey",
          "signature",
          "secret");

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Masking() {}

  /** A copy without secrets. */
  static JsonNode mask(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> {
        var masked = NODES.objectNode();
        node.properties()
            .forEach(entry -> masked.set(entry.getKey(), member(entry.getKey(), entry.getValue())));
        yield masked;
      }
      case ARRAY -> {
        var masked = NODES.arrayNode();
        node.forEach(element -> masked.add(mask(element)));
        yield masked;
      }
      default -> node;
    };
  }

  /** An address as its base and its parameters. */
  static ObjectNode address(String url) {
    int mark = url.indexOf('?');
    var masked = NODES.objectNode().put("base", mark < 0 ? url : url.substring(0, mark));
    var parameters = masked.putObject("parameters");
    if (mark >= 0) {
      for (var pair : url.substring(mark + 1).split("&", -1)) {
        var parts = pair.split("=", 2);
        var name = URLDecoder.decode(parts[0], UTF_8);
        var value = parts.length < 2 ? "" : URLDecoder.decode(parts[1], UTF_8);
        parameters.set(name, member(name, NODES.textNode(value)));
      }
    }
    return masked;
  }

  private static JsonNode member(String name, JsonNode value) {
    if (value.isValueNode() && SECRETS.contains(name.toLowerCase(Locale.ROOT))) {
      return NODES.textNode("#" + ShortHash.of(value.asText()));
    }
    return value.isTextual() && value.asText().matches("https?://[^?]*\\?.*")
        ? address(value.asText())
        : mask(value);
  }
}
