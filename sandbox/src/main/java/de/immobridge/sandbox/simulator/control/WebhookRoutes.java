package de.immobridge.sandbox.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.customer.Kind;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.http.Request;
import de.immobridge.sandbox.simulator.http.Response;
import de.immobridge.sandbox.simulator.http.Route;
import de.immobridge.sandbox.simulator.marketplace.Delivery;
import de.immobridge.sandbox.simulator.marketplace.Marketplace;
import de.immobridge.sandbox.simulator.marketplace.Webhooks.Occasion;
import de.immobridge.sandbox.simulator.problem.Problem;
import java.util.Arrays;
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
    var occasion = occasion(body);
    body.optionalText("webhook")
        .ifPresentOrElse(
            name -> marketplace.webhooks().fire(name, office, user.id(), occasion),
            () -> marketplace.webhooks().fire(office, user.id(), occasion));
    return Response.none();
  }

  /** The record by its kind and number: {@code estateId}, {@code addressId} and the like. */
  private static Occasion occasion(Body body) {
    return Arrays.stream(Kind.values())
        .filter(kind -> body.optionalText(idOf(kind)).isPresent())
        .findFirst()
        .map(kind -> new Occasion(kind, body.number(idOf(kind)), body.optionalText("language")))
        .orElseThrow(() -> Problem.invalid("The body lacks 'estateId'."));
  }

  private static String idOf(Kind kind) {
    return Names.of(kind) + "Id";
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
            .put(idOf(delivery.kind()), delivery.recordId())
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
