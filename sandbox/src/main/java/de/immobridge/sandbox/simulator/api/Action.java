package de.immobridge.sandbox.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.http.Json;
import org.jspecify.annotations.Nullable;

/**
 * One action of a request (F.3), as it was sent. {@link #check} says what is wrong with its shape.
 *
 * @param resourceId null if it is missing; may be JSON null, as for uploads
 */
record Action(
    @Nullable JsonNode actionId,
    @Nullable JsonNode resourceId,
    @Nullable JsonNode resourceType,
    JsonNode identifier,
    String timestamp,
    String hmac,
    String hmacVersion,
    @Nullable JsonNode parameters) {

  static Action of(JsonNode action) {
    return new Action(
        action.get("actionid"),
        action.get("resourceid"),
        action.get("resourcetype"),
        action.path("identifier"),
        action.path("timestamp").asText(),
        action.path("hmac").asText(),
        action.path("hmac_version").asText(),
        action.get("parameters"));
  }

  String actionIdText() {
    return actionId == null ? "" : actionId.asText();
  }

  String resourceTypeText() {
    return resourceType == null ? "" : resourceType.asText();
  }

  String resourceIdText() {
    return resourceId == null || resourceId.isNull() ? "" : resourceId.asText();
  }

  /** The parameters; an empty list is PHP's way to write an empty object. */
  ObjectNode parameterObject() {
    return parameters instanceof ObjectNode object ? object : Json.object();
  }

  void check() {
    if (actionId == null || !actionId.isTextual()) {
      throw ApiFault.of(ApiError.BAD_ACTION_ID);
    }
    if (actionIdText().isEmpty()) {
      throw ApiFault.of(ApiError.EMPTY_ACTION_ID);
    }
    if (resourceId == null || resourceId.isContainerNode()) {
      throw ApiFault.of(ApiError.BAD_RESOURCE_ID);
    }
    if (resourceType == null || !resourceType.isTextual()) {
      throw ApiFault.of(ApiError.BAD_RESOURCE_TYPE);
    }
    checkParameters();
  }

  private void checkParameters() {
    boolean emptyList = parameters instanceof ArrayNode list && list.isEmpty();
    if (!emptyList && !(parameters instanceof ObjectNode)) {
      throw ApiFault.of(ApiError.BAD_PARAMETERS);
    }
    if (parameterObject().has("")) {
      throw ApiFault.of(ApiError.EMPTY_PARAMETER_NAME);
    }
  }
}
