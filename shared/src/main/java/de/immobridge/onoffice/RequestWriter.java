package de.immobridge.onoffice;

import de.immobridge.json.Json;
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
    var list = new ArrayList<Json>();
    for (int i = 0; i < actions.size(); i++) {
      list.add(action(credentials, actions.get(i), AnswerReader.identifier(i), now));
    }
    var body = new LinkedHashMap<String, Json>();
    body.put("token", new Json.Text(credentials.token().value()));
    body.put("request", new Json.Obj(Map.of("actions", new Json.Arr(list))));
    return JsonText.bytes(new Json.Obj(body));
  }

  private static Json action(
      Credentials credentials, Action action, String identifier, Instant now) {
    long timestamp = now.getEpochSecond();
    String actionId = action.verb().actionId();
    var members = new LinkedHashMap<String, Json>();
    members.put("actionid", new Json.Text(actionId));
    members.put("resourceid", new Json.Text(action.resourceId()));
    members.put("resourcetype", new Json.Text(action.resourceType()));
    members.put("identifier", new Json.Text(identifier));
    members.put("timestamp", Json.of(timestamp));
    members.put(
        "hmac", new Json.Text(Hmac.sign(credentials, timestamp, action.resourceType(), actionId)));
    members.put("hmac_version", new Json.Text("2"));
    members.put("parameters", Json.of(action.parameters()));
    return new Json.Obj(members);
  }
}
