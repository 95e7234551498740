package de.immobridge.sandbox.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.http.Request;
import de.immobridge.sandbox.simulator.http.Response;
import de.immobridge.sandbox.simulator.http.Route;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.Scenario;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;
import de.immobridge.sandbox.simulator.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every knob, seen and turned over HTTP. */
public record KnobRoutes(Knobs knobs) {

  private static final String KNOBS = "/control/knobs";

  public List<Route> routes() {
    return List.of(
        new Route("GET", KNOBS, _ -> list()),
        new Route("PATCH", KNOBS, this::turn),
        new Route("DELETE", KNOBS, _ -> reset()),
        new Route("GET", "/control/scenarios", _ -> scenarios()),
        new Route("POST", "/control/scenario", this::play));
  }

  private Response list() {
    return Response.json(json());
  }

  private Response turn(Request request) {
    try {
      knobs.turn(assignments(request.json()));
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(String.valueOf(e.getMessage()));
    }
    return list();
  }

  private Response reset() {
    knobs.reset();
    return list();
  }

  private Response scenarios() {
    var list = Json.array();
    Scenario.SHIPPED.stream()
        .map(Scenario::shipped)
        .forEach(
            scenario ->
                list.addObject()
                    .put("name", scenario.name())
                    .put("about", scenario.about())
                    .set("knobs", Json.MAPPER.valueToTree(scenario.knobs())));
    return Response.json(list);
  }

  /** Turns all knobs back, then those of the scenario. */
  private Response play(Request request) {
    try {
      var scenario = Scenario.shipped(Body.of(request).text("name"));
      knobs.reset();
      knobs.turn(scenario.knobs());
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(String.valueOf(e.getMessage()));
    }
    return list();
  }

  private ObjectNode json() {
    var json = Json.object();
    for (var knob : StandardKnobs.ALL) {
      json.putObject(knob.name())
          .put("value", knobs.text(knob))
          .put("standard", knob.standard())
          .put("allowed", knob.kind().allowed())
          .put("meaning", knob.meaning());
    }
    return json;
  }

  private static Map<String, String> assignments(ObjectNode json) {
    var assignments = new LinkedHashMap<String, String>();
    json.properties().forEach(entry -> assignments.put(entry.getKey(), entry.getValue().asText()));
    return assignments;
  }
}
