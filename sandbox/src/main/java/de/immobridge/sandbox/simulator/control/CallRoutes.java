package de.immobridge.sandbox.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.http.Request;
import de.immobridge.sandbox.simulator.http.Response;
import de.immobridge.sandbox.simulator.http.Route;
import de.immobridge.sandbox.simulator.recorder.CallLog;
import de.immobridge.sandbox.simulator.recorder.ShortHash;
import java.util.List;

/** What the API received. */
public record CallRoutes(CallLog calls) {

  private static final String CALLS = "/control/calls";

  public List<Route> routes() {
    return List.of(new Route("GET", CALLS, _ -> list()), new Route("DELETE", CALLS, this::clear));
  }

  private Response list() {
    var list = Json.array();
    calls.entries().forEach(entry -> list.add(json(entry)));
    return Response.json(list);
  }

  private Response clear(Request request) {
    calls.clear();
    return Response.none();
  }

  private static ObjectNode json(CallLog.Entry entry) {
    var call = entry.call();
    var json =
        Json.object()
            .put("request", entry.request())
            .put("version", call.version())
            .put("actionid", call.actionId())
            .put("resourcetype", call.resourceType())
            .put("resourceid", call.resourceId());
    json.set("parameters", call.parameters());
    return json.put("claim", ShortHash.of(call.claim()))
        .put("errorcode", call.errorCode())
        .put("time", call.time().toString());
  }
}
