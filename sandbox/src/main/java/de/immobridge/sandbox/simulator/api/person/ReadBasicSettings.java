package de.immobridge.sandbox.simulator.api.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.http.Json;

/**
 * {@code read basicsettings} (G.7): logo, colours, claim. The answer is that part of the settings
 * which {@code data} draws as a tree with lists of names as its leaves. GUESS: unknown names are
 * left out.
 */
public final class ReadBasicSettings implements ActionHandler {

  @Override
  public Outcome handle(Call call) {
    var asked =
        call.parameters()
            .object("data")
            .orElseThrow(() -> ApiFault.of(ApiError.MISSING_PARAMETER, "data"));
    var settings = call.principal().office().customer().basicSettings();
    return Outcome.of(Outcome.record(0, null, part(settings, asked))).notCacheable();
  }

  private static ObjectNode part(JsonNode settings, ObjectNode asked) {
    var part = Json.object();
    asked
        .properties()
        .forEach(
            entry -> {
              var below = settings.path(entry.getKey());
              switch (entry.getValue()) {
                case ObjectNode tree when below.isObject() ->
                    part.set(entry.getKey(), part(below, tree));
                case JsonNode names when below.isObject() && names.isArray() ->
                    part.set(entry.getKey(), named(below, names));
                default -> {}
              }
            });
    return part;
  }

  private static ObjectNode named(JsonNode settings, JsonNode names) {
    var part = Json.object();
    for (var name : names) {
      var value = settings.path(name.asText());
      if (!value.isMissingNode()) {
        part.set(name.asText(), value);
      }
    }
    return part;
  }
}
