package de.immobridge.sandbox.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.http.Request;
import de.immobridge.sandbox.simulator.http.Response;
import de.immobridge.sandbox.simulator.http.Route;
import de.immobridge.sandbox.simulator.marketplace.Delivery;
import de.immobridge.sandbox.simulator.marketplace.Marketplace;
import java.util.List;

/** Webhooks started by hand, and the list of what was sent. */
public record WebhookRoutes(Marketplace marketplace) {

  public List<Route> routes() {
    return List.of(
        new Route("POST", "/control/webhook", this::fire),
        new Route("GET", "/control/webhooks", _ -> list()));
  }

  /** As a step of the process manager fires it, without any change (I). */
  private Response fire(Request request) {
    var body = Body.of(request);
    var office = marketplace.offices().office(body.text("customerWebId"));
    var user = office.customer().user(body.number("userId"));
    int estateId = body.number("estateId");
    var language = body.optionalText("language");
    body.optionalText("webhook")
        .ifPresentOrElse(
            name -> marketplace.webhooks().fire(name, office, user.id(), estateId, language),
            () -> marketplace.webhooks().fire(office, user.id(), estateId, language));
    return Response.none();
  }

  private Response list() {
    var list = Json.array();
    marketplace.webhooks().deliveries().forEach(delivery -> list.add(json(delivery)));
    return Response.json(list);
  }

  private static ObjectNode json(Delivery delivery) {
    var json =
        Json.object()
            .put("number", delivery.number())
            .put("webhook", delivery.webhook())
            .put("customerWebId", delivery.webId())
            .put("userId", delivery.userId())
            .put("estateId", delivery.estateId())
            .put("url", delivery.url())
            .put("dueAt", delivery.dueAt().toString())
            .put("tries", delivery.tries());
    return switch (delivery.state()) {
      case Delivery.Waiting _ -> json.put("state", "waiting");
      case Delivery.Answered(int status) -> json.put("state", "answered").put("status", status);
      case Delivery.Failed _ -> json.put("state", "failed");
    };
  }
}
