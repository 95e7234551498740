package de.immobridge.marketplace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.ParameterCacheId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Signs what our page posts to the window around it: messages and orders (reference D.2, H.2). */
public final class MessageSigner {
  private final Function<Deadline, ProviderSecrets> secrets;
  private final TypeField typeField;
  private final Clock clock;

  /** The vendor's pages disagree on how the field with the message's type is called. */
  public enum TypeField {
    ON_OFFICE_TYPE("onOfficeType"),
    TYPE("type"),
    BOTH("onOfficeType", "type");

    private final List<String> names;

    TypeField(String... names) {
      this.names = List.of(names);
    }
  }

  public MessageSigner(
      Function<Deadline, ProviderSecrets> secrets, TypeField typeField, Clock clock) {
    this.secrets = secrets;
    this.typeField = typeField;
    this.clock = clock;
  }

  /** A signed window message, as the JSON text to be posted. */
  public String sign(WindowMessage message, ParameterCacheId window, Deadline deadline) {
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    typeField.names.forEach(name -> content.put(name, message.type()));
    content.put("parametercacheid", window.value());
    content.put("timestamp", clock.instant().getEpochSecond());
    return signed(content, deadline);
  }

  /**
   * Any content with its signature, as the JSON text to be posted.
   *
   * @param content texts, whole numbers, objects and lists; null vanishes and truth values become 1
   *     and 0 in PHP, so send neither
   */
  public String signed(ObjectNode content, Deadline deadline) {
    ObjectNode sorted = (ObjectNode) sorted(content);
    String signature = secrets.apply(deadline).sign(canonical(sorted));
    return sorted.put("signature", signature).toString();
  }

  /** The signed text: a PHP-style query, encoded by RFC 3986 and not in the form style. */
  static String canonical(JsonNode sorted) {
    var pairs = new ArrayList<String>();
    sorted.properties().forEach(each -> write(each.getKey(), each.getValue(), pairs));
    return String.join("&", pairs);
  }

  private static void write(String name, JsonNode value, List<String> pairs) {
    if (value.isObject()) {
      value
          .properties()
          .forEach(each -> write(name + "[" + each.getKey() + "]", each.getValue(), pairs));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        write(name + "[" + i + "]", value.get(i), pairs);
      }
    } else {
      PercentEncoding style = PercentEncoding.RFC3986;
      pairs.add(style.encode(name) + "=" + style.encode(value.asText()));
    }
  }

  private static JsonNode sorted(JsonNode node) {
    if (node.isObject()) {
      var names = new TreeMap<String, JsonNode>();
      for (Map.Entry<String, JsonNode> each : node.properties()) {
        names.put(each.getKey(), sorted(each.getValue()));
      }
      return JsonNodeFactory.instance.objectNode().setAll(names);
    }
    if (node.isArray()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      node.forEach(each -> list.add(sorted(each)));
      return list;
    }
    return node;
  }
}
