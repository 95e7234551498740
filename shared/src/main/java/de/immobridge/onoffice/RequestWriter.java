package de.immobridge.onoffice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** Writes the body of a request (reference F.3), signed at one instant. */
final class RequestWriter {
  private final ObjectMapper json;

  RequestWriter(ObjectMapper json) {
    this.json = json;
  }

  byte[] write(Credentials credentials, List<Action> actions, Instant now) {
    ObjectNode body = json.createObjectNode();
    body.put("token", credentials.token().value());
    ArrayNode list = body.putObject("request").putArray("actions");
    for (int i = 0; i < actions.size(); i++) {
      list.add(action(credentials, actions.get(i), AnswerReader.identifier(i), now));
    }
    try {
      return json.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a parameter has no JSON form", e);
    }
  }

  private ObjectNode action(
      Credentials credentials, Action action, String identifier, Instant now) {
    long timestamp = now.getEpochSecond();
    String actionId = action.verb().actionId();
    ObjectNode node = json.createObjectNode();
    node.put("actionid", actionId);
    node.put("resourceid", action.resourceId());
    node.put("resourcetype", action.resourceType());
    node.put("identifier", identifier);
    node.put("timestamp", timestamp);
    node.put("hmac", Hmac.sign(credentials, timestamp, action.resourceType(), actionId));
    node.put("hmac_version", "2");
    node.set("parameters", json.valueToTree(action.parameters()));
    return node;
  }
}
