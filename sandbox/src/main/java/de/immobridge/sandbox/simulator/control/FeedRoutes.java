package de.immobridge.sandbox.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.http.Request;
import de.immobridge.sandbox.simulator.http.Response;
import de.immobridge.sandbox.simulator.http.Route;
import de.immobridge.sandbox.simulator.problem.Problem;
import de.immobridge.sandbox.simulator.recorder.CallLog;
import de.immobridge.sandbox.simulator.recorder.ShortHash;
import java.util.List;

/** The panel of API calls: what people want to see of each, without any secret. */
public record FeedRoutes(CallLog calls) {

  public List<Route> routes() {
    return List.of(new Route("GET", "/enterprise/calls", this::feed));
  }

  /** Calls with a number above {@code after}. */
  private Response feed(Request request) {
    int after = request.query("after").map(FeedRoutes::number).orElse(0);
    var list = Json.array();
    calls.entries().stream()
        .filter(entry -> entry.number() > after)
        .forEach(entry -> list.add(json(entry)));
    return Response.json(list);
  }

  private static ObjectNode json(CallLog.Entry entry) {
    var call = entry.call();
    return Json.object()
        .put("number", entry.number())
        .put("request", entry.request())
        .put("time", call.time().toString())
        .put("action", call.actionId().substring(call.actionId().lastIndexOf(':') + 1))
        .put("resourcetype", call.resourceType())
        .put("resourceid", call.resourceId())
        .put("endpoint", call.version())
        .put("language", call.parameters().path("estatelanguage").asText())
        .put("claim", ShortHash.of(call.claim()))
        .put("errorcode", call.errorCode());
  }

  private static int number(String text) {
    if (!text.matches("\\d{1,9}")) {
      throw Problem.invalid("'after' must be a whole number.");
    }
    return Integer.parseInt(text);
  }
}
