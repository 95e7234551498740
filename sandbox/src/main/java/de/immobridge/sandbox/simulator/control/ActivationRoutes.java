package de.immobridge.sandbox.simulator.control;

import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.http.Request;
import de.immobridge.sandbox.simulator.http.Response;
import de.immobridge.sandbox.simulator.http.Route;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;
import de.immobridge.sandbox.simulator.marketplace.Audience;
import de.immobridge.sandbox.simulator.marketplace.Marketplace;
import de.immobridge.sandbox.simulator.marketplace.Window;
import de.immobridge.sandbox.simulator.problem.Problem;
import java.util.List;

/** Activating and blocking the provider, as an administrator does it in enterprise (B.1, L). */
public record ActivationRoutes(Marketplace marketplace, Knobs knobs) {

  private static final String ACTIVATION = "/enterprise/activation";

  public List<Route> routes() {
    return List.of(
        new Route("GET", ACTIVATION, _ -> choice()),
        new Route("POST", ACTIVATION, this::activate),
        new Route("POST", "/enterprise/block", this::block));
  }

  /** What the administrator may choose; a provider with one webhook leaves no choice (B.1). */
  private Response choice() {
    boolean locked = knobs.get(StandardKnobs.WEBHOOK_ONLY);
    var json = Json.object().put("locked", locked);
    var audiences = json.putArray("audiences").add("users");
    if (!locked) {
      audiences.add("administrators");
    }
    return Response.json(json);
  }

  private Response activate(Request request) {
    var body = Body.of(request);
    var audience = audience(body.optionalText("audience").orElse("users"));
    var window =
        marketplace.activations().open(body.text("customerWebId"), body.number("userId"), audience);
    var json = Json.object().put("window", window.id()).put("url", window.url());
    if (window.purpose() instanceof Window.Activation activation) {
      json.put("apiKey", marketplace.activations().apiUser(activation).key());
    }
    return Response.json(json);
  }

  private Response block(Request request) {
    var body = Body.of(request);
    var webId = body.text("customerWebId");
    var user = marketplace.offices().office(webId).customer().user(body.number("userId"));
    if (!user.administrator()) {
      throw Problem.forbidden("Only an administrator can block a provider.");
    }
    marketplace.activations().block(webId);
    return Response.none();
  }

  private static Audience audience(String text) {
    return switch (text) {
      case "users" -> Audience.USERS;
      case "administrators" -> Audience.ADMINISTRATORS;
      default -> throw Problem.invalid("'audience' must be users or administrators.");
    };
  }
}
