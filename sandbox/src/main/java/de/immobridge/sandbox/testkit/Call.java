package de.immobridge.sandbox.testkit;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One action that the provider sent to the onOffice API.
 *
 * @param verb read, modify, create, get, delete or do
 * @param errorCode 0 where it succeeded
 * @param request actions with the same number were sent together
 */
public record Call(
    String verb,
    String resourceType,
    String resourceId,
    JsonNode parameters,
    int errorCode,
    int request) {

  static Call of(JsonNode json) {
    return new Call(
        json.path("actionid").asText().replaceAll(".*:", ""),
        json.path("resourcetype").asText(),
        json.path("resourceid").asText(),
        json.path("parameters"),
        json.path("errorcode").asInt(),
        json.path("request").asInt());
  }

  /** As {@code modify estate 1042}. */
  @Override
  public String toString() {
    return (verb + " " + resourceType + " " + resourceId).strip();
  }
}
