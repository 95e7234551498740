package de.immobridge.sandbox.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.http.Request;
import de.immobridge.sandbox.simulator.http.Response;
import de.immobridge.sandbox.simulator.http.Route;
import de.immobridge.sandbox.simulator.marketplace.Audience;
import de.immobridge.sandbox.simulator.marketplace.Marketplace;
import de.immobridge.sandbox.simulator.marketplace.ServiceStart;
import de.immobridge.sandbox.simulator.marketplace.Window;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Windows opened by scripts: everything is answered that the signed address carries, and the key.
 */
public record MarketplaceRoutes(Marketplace marketplace) {

  public List<Route> routes() {
    return List.of(
        new Route("POST", "/control/activation", this::activation),
        new Route("POST", "/control/service", this::service),
        new Route("POST", "/control/block", this::block),
        new Route("GET", "/control/customers", _ -> customers()),
        new Route("GET", "/control/provider-client", _ -> providerClient()));
  }

  private Response activation(Request request) {
    var body = Body.of(request);
    var window =
        marketplace
            .activations()
            .open(body.text("customerWebId"), body.number("userId"), Audience.USERS);
    var json = common(window);
    if (window.purpose() instanceof Window.Activation activation) {
      var apiUser = marketplace.activations().apiUser(activation);
      json.put("apiToken", apiUser.token()).put("apiKey", apiUser.key());
    }
    return Response.json(json);
  }

  private Response service(Request request) {
    var body = Body.of(request);
    var start =
        new ServiceStart(
            body.optionalText("estateId"),
            body.optionalText("language"),
            List.of(),
            body.object("parameters").map(MarketplaceRoutes::overrides).orElseGet(Map::of));
    return Response.json(
        common(
            marketplace
                .serviceCalls()
                .open(
                    marketplace.provider().service(body.optionalText("service")),
                    body.text("customerWebId"),
                    body.number("userId"),
                    start)));
  }

  private Response block(Request request) {
    marketplace.activations().block(Body.of(request).text("customerWebId"));
    return Response.none();
  }

  private Response customers() {
    return Response.json(CustomerJson.all(marketplace.offices()));
  }

  /** The API user that the provider made by hand in its own client (A). */
  private Response providerClient() {
    var apiUser = marketplace.providerApiUser();
    return Response.json(
        Json.object()
            .put("customerWebId", apiUser.webId())
            .put("apiToken", apiUser.token())
            .put("apiKey", apiUser.key()));
  }

  private static ObjectNode common(Window window) {
    return Json.object()
        .put("url", window.url())
        .put("apiClaim", window.claim())
        .put("parameterCacheId", window.cacheId())
        .put("window", window.id());
  }

  /** A list becomes PHP's names with places; null takes a parameter away. */
  private static Map<String, Optional<String>> overrides(ObjectNode parameters) {
    var overrides = new LinkedHashMap<String, Optional<String>>();
    for (var entry : parameters.properties()) {
      var value = entry.getValue();
      if (value.isArray()) {
        for (int i = 0; i < value.size(); i++) {
          overrides.put(entry.getKey() + "[" + i + "]", text(value.get(i)));
        }
      } else {
        overrides.put(entry.getKey(), text(value));
      }
    }
    return overrides;
  }

  private static Optional<String> text(JsonNode value) {
    return value.isNull() ? Optional.empty() : Optional.of(value.asText());
  }
}
