package de.immobridge.sandbox.simulator.signature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Signature of orders and window messages (H.2): names sorted at every level in byte order, list
 * positions kept, written as a PHP-style query in RFC 3986 encoding, signed as lower-case hex.
 */
public final class MessageSignature {

  /** The field that carries the signature and is itself not signed. */
  public static final String FIELD = "signature";

  private MessageSignature() {}

  /** The signature that belongs to a message, whether or not it already carries one. */
  public static String of(String providerSecret, ObjectNode message) {
    return HmacSha256.hex(providerSecret, canonical(message));
  }

  /** The text that is signed. */
  public static String canonical(ObjectNode message) {
    var pairs = new ArrayList<String>();
    collect("", message.deepCopy().without(FIELD), pairs);
    return String.join("&", pairs);
  }

  private static void collect(String name, JsonNode node, List<String> pairs) {
    switch (node.getNodeType()) {
      case OBJECT -> {
        var sorted = new TreeMap<String, JsonNode>();
        node.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        sorted.forEach((key, value) -> collect(below(name, key), value, pairs));
      }
      case ARRAY -> {
        for (int i = 0; i < node.size(); i++) {
          collect(below(name, Integer.toString(i)), node.get(i), pairs);
        }
      }
      case NULL, MISSING -> {}
      case BOOLEAN -> pairs.add(pair(name, node.asBoolean() ? "1" : "0"));
      default -> pairs.add(pair(name, node.asText()));
    }
  }

  private static String below(String name, String key) {
    return name.isEmpty() ? key : name + "[" + key + "]";
  }

  private static String pair(String name, String value) {
    return Encoding.RFC_3986.encode(name) + "=" + Encoding.RFC_3986.encode(value);
  }
}
