package de.immobridge.sandbox.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import de.immobridge.sandbox.simulator.http.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A request of the API (F.3): a token and actions. Its faults show at the top level only. */
record ApiRequest(String token, List<Action> actions) {

  ApiRequest {
    actions = List.copyOf(actions);
  }

  static ApiRequest read(byte[] body) {
    if (body.length == 0) {
      throw ApiFault.of(ApiError.EMPTY_BODY);
    }
    var root = parse(body);
    var token = root.path("token");
    if (!token.isTextual()) {
      throw ApiFault.of(ApiError.BAD_TOKEN);
    }
    var request = root.path("request");
    if (!request.isObject()) {
      throw ApiFault.of(ApiError.BAD_REQUEST);
    }
    if (!(request.path("actions") instanceof ArrayNode list)) {
      throw ApiFault.of(ApiError.BAD_ACTIONS);
    }
    var actions = new ArrayList<Action>();
    list.forEach(action -> actions.add(Action.of(action)));
    return new ApiRequest(token.asText(), actions);
  }

  private static JsonNode parse(byte[] body) {
    try {
      return Json.read(body);
    } catch (IOException e) {
      throw ApiFault.of(ApiError.BAD_JSON);
    }
  }

  @Override
  public String toString() {
    return "ApiRequest[" + actions.size() + " actions]";
  }
}
