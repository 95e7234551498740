package de.immobridge.sandbox.simulator.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.http.Request;
import de.immobridge.sandbox.simulator.http.Response;
import de.immobridge.sandbox.simulator.http.Route;
import de.immobridge.sandbox.simulator.marketplace.Provider;
import de.immobridge.sandbox.simulator.marketplace.Service;
import java.util.List;
import java.util.Map;

/** What the provider has agreed with onOffice: its name, services and webhooks. */
public record ProviderRoutes(Provider provider) {

  public List<Route> routes() {
    return List.of(
        new Route("PUT", "/control/provider", this::agree),
        new Route("GET", "/enterprise/provider", _ -> Response.json(json())),
        new Route("GET", "/enterprise/services", _ -> Response.json(all(provider.services()))));
  }

  private Response agree(Request request) {
    Agreement.of(request.json()).with(provider);
    return Response.none();
  }

  private ObjectNode json() {
    var json = Json.object();
    json.set("name", words(provider.name()));
    json.set("services", all(provider.services()));
    json.set("webhooks", all(provider.webhooks()));
    return json;
  }

  private static ArrayNode all(List<Service> services) {
    var list = Json.array();
    for (var service : services) {
      var json =
          list.addObject().put("name", service.name()).put("place", Names.of(service.place()));
      json.set("title", words(service.words().title()));
      json.set("tile", words(service.words().tile()));
    }
    return list;
  }

  private static ObjectNode words(Map<String, String> byLanguage) {
    var json = Json.object();
    byLanguage.forEach(json::put);
    return json;
  }
}
