package de.immobridge.onoffice;

import de.immobridge.json.JsonText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the body of a request (reference F.3), signed at one instant. */
final class RequestWriter {
  private RequestWriter() {}

  static byte[] write(Credentials credentials, List<Action> actions, Instant now) {
    var hmac = new Hmac(credentials);
    var list = new ArrayList<Map<String, Object>>(actions.size());
    for (int i = 0; i < actions.size(); i++) {
      list.add(action(hmac, actions.get(i), AnswerReader.identifier(i), now.getEpochSecond()));
    }
    var body = new LinkedHashMap<String, Object>();
    body.put("token", credentials.token().value());
    body.put("request", Map.of("actions", list));
    return JsonText.bytes(body);
  }

  private static Map<String, Object> action(
      Hmac hmac, Action action, String identifier, long timestamp) {
    String actionId = action.verb().actionId();
    var members = new LinkedHashMap<String, Object>();
    members.put("actionid", actionId);
    members.put("resourceid", action.resourceId());
    members.put("resourcetype", action.resourceType());
    members.put("identifier", identifier);
    members.put("timestamp", timestamp);
    members.put("hmac", hmac.sign(timestamp, action.resourceType(), actionId));
    members.put("hmac_version", "2");
    members.put("parameters", action.parameters());
    return members;
  }
}
