package de.immobridge.propertyediting;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.gateway.PageLanguage;
import de.immobridge.gateway.Problem;
import de.immobridge.gateway.Request;
import de.immobridge.gateway.Response;
import de.immobridge.gateway.Texts;
import de.immobridge.property.Property;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Answers one request, in the language of its user. */
record Answers(Request request, PageLanguage language) {
  private static final Texts TEXTS = Texts.beside(Answers.class);
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  Response property(Property property) {
    ObjectNode body = JSON.objectNode();
    body.put("estateId", property.id().value());
    body.put("language", property.language().codeOrEmpty());
    body.set("fields", texts(property));
    return Response.json(200, body.toString());
  }

  /** Somebody else's change is shown, and nothing was written over it. */
  Response conflict(Property property, Collection<String> fields) {
    ObjectNode members = JSON.objectNode();
    fields.forEach(members.putArray("conflicts")::add);
    members.set("current", texts(property));
    return problemOf(409, "conflict").response(request, members);
  }

  Response problem(int status, String kind, List<String> fields) {
    ObjectNode members = JSON.objectNode();
    fields.forEach(members.putArray("fields")::add);
    return problemOf(status, kind).response(request, members);
  }

  Response problem(int status, String kind) {
    return problemOf(status, kind).response(request);
  }

  private Problem problemOf(int status, String kind) {
    Map<String, String> texts = TEXTS.in(language);
    return new Problem(
        status,
        kind,
        texts.getOrDefault(kind + ".title", kind),
        texts.getOrDefault(kind + ".detail", ""));
  }

  private static ObjectNode texts(Property property) {
    ObjectNode fields = JSON.objectNode();
    property.texts().forEach(fields::put);
    return fields;
  }
}
