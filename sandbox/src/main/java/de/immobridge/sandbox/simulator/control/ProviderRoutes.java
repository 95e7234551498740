package de.immobridge.sandbox.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.http.Request;
import de.immobridge.sandbox.simulator.http.Response;
import de.immobridge.sandbox.simulator.http.Route;
import de.immobridge.sandbox.simulator.marketplace.Provider;
import de.immobridge.sandbox.simulator.marketplace.Service;
import de.immobridge.sandbox.simulator.marketplace.Service.Macro;
import de.immobridge.sandbox.simulator.marketplace.Service.Place;
import de.immobridge.sandbox.simulator.problem.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the provider has agreed with onOffice: its addresses, services and webhooks. */
public record ProviderRoutes(Provider provider) {

  public List<Route> routes() {
    return List.of(
        new Route("PUT", "/control/provider", this::register),
        new Route("GET", "/enterprise/services", _ -> services()));
  }

  /** One service by its address alone, or several of which more is said; the same for webhooks. */
  private Response register(Request request) {
    var body = Body.of(request);
    var unlockUrl = address(body.text("unlockUrl"));
    var services = new ArrayList<>(all(body, "services"));
    if (services.isEmpty()) {
      services.add(Service.at("service", address(body.text("serviceUrl"))));
    }
    var webhooks = new ArrayList<>(all(body, "webhooks"));
    body.optionalText("webhookUrl")
        .map(ProviderRoutes::address)
        .ifPresent(url -> webhooks.add(Service.at("webhook", url)));
    provider.register(unlockUrl, services);
    if (!webhooks.isEmpty()) {
      provider.registerWebhooks(webhooks);
    }
    return Response.none();
  }

  private Response services() {
    var list = Json.array();
    provider
        .services()
        .forEach(
            service ->
                list.addObject()
                    .put("name", service.name())
                    .put("place", Names.of(service.place())));
    return Response.json(list);
  }

  private static List<Service> all(Body body, String name) {
    var services = new ArrayList<Service>();
    body.value(name)
        .ifPresent(
            list -> {
              for (var each : list) {
                if (!(each instanceof ObjectNode json)) {
                  throw Problem.invalid("'" + name + "' must be a list of objects.");
                }
                services.add(service(new Body(json)));
              }
            });
    return services;
  }

  private static Service service(Body body) {
    return new Service(
        body.text("name"),
        address(body.text("url")),
        body.optionalText("place")
            .map(place -> Names.parse(Place.class, place, "place"))
            .orElse(Place.ANYWHERE),
        macros(body));
  }

  private static Map<String, Macro> macros(Body body) {
    var macros = new LinkedHashMap<String, Macro>();
    body.object("macros")
        .ifPresent(
            given ->
                given
                    .properties()
                    .forEach(
                        entry ->
                            macros.put(
                                entry.getKey(),
                                Names.parse(Macro.class, entry.getValue().asText(), "macros"))));
    return macros;
  }

  private static String address(String text) {
    try {
      var address = new URI(text);
      if (text.matches("https?://.*") && address.getRawAuthority() != null) {
        return text;
      }
    } catch (URISyntaxException e) {
      throw Problem.invalid("'" + text + "' is not an address.");
    }
    throw Problem.invalid("'" + text + "' is not an address.");
  }
}
