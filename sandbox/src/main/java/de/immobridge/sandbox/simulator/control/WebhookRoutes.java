package de.immobridge.sandbox.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.http.Request;
import de.immobridge.sandbox.simulator.http.Response;
import de.immobridge.sandbox.simulator.http.Route;
import de.immobridge.sandbox.simulator.marketplace.Delivery;
import de.immobridge.sandbox.simulator.marketplace.Marketplace;
import de.immobridge.sandbox.simulator.problem.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Webhooks started by hand, the list of what was sent, and the provider's registered addresses. */
public record WebhookRoutes(Marketplace marketplace) {

  public List<Route> routes() {
    return List.of(
        new Route("POST", "/control/webhook", this::fire),
        new Route("GET", "/control/webhooks", _ -> list()),
        new Route("PUT", "/control/provider", this::register));
  }

  /** As a step of the process manager fires it, without any change (I). */
  private Response fire(Request request) {
    var body = Body.of(request);
    var office = marketplace.offices().office(body.text("customerWebId"));
    var user = office.customer().user(body.number("userId"));
    marketplace
        .webhooks()
        .fire(office, user.id(), body.number("estateId"), body.optionalText("language"));
    return Response.none();
  }

  private Response list() {
    var list = Json.array();
    marketplace.webhooks().deliveries().forEach(delivery -> list.add(json(delivery)));
    return Response.json(list);
  }

  private Response register(Request request) {
    var body = Body.of(request);
    var unlockUrl = address(body.text("unlockUrl"));
    var serviceUrl = address(body.text("serviceUrl"));
    var webhookUrl = body.optionalText("webhookUrl").map(WebhookRoutes::address);
    marketplace.provider().register(unlockUrl, serviceUrl);
    webhookUrl.ifPresent(marketplace.provider()::registerWebhook);
    return Response.none();
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

  private static ObjectNode json(Delivery delivery) {
    var json =
        Json.object()
            .put("number", delivery.number())
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
