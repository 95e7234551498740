package de.immobridge.sandbox.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.http.Request;
import de.immobridge.sandbox.simulator.http.Response;
import de.immobridge.sandbox.simulator.http.Route;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;
import de.immobridge.sandbox.simulator.marketplace.Audience;
import de.immobridge.sandbox.simulator.marketplace.Marketplace;
import de.immobridge.sandbox.simulator.marketplace.MessageVerdict;
import de.immobridge.sandbox.simulator.marketplace.ServiceStart;
import de.immobridge.sandbox.simulator.marketplace.Status;
import de.immobridge.sandbox.simulator.marketplace.Window;
import de.immobridge.sandbox.simulator.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The provider's windows inside onOffice enterprise, as a person opens and closes them (B, D). */
public record WindowRoutes(Marketplace marketplace, Knobs knobs) {

  private static final String WINDOW = "/enterprise/windows/{window}";

  public List<Route> routes() {
    return List.of(
        new Route("GET", "/enterprise/activation", _ -> choice()),
        new Route("POST", "/enterprise/activation", this::activate),
        new Route("POST", "/enterprise/block", this::block),
        new Route("POST", "/enterprise/service", this::start),
        new Route("POST", WINDOW + "/word", this::word),
        new Route("POST", WINDOW + "/message", this::message),
        new Route("POST", WINDOW + "/close", this::close));
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

  private Response start(Request request) {
    var body = Body.of(request);
    var webId = body.text("customerWebId");
    int userId = body.number("userId");
    checkService(webId, userId);
    var images = new ArrayList<String>();
    body.value("imageIds").ifPresent(list -> list.forEach(id -> images.add(id.asText())));
    var start =
        new ServiceStart(
            body.optionalText("estateId"), body.optionalText("language"), images, chosen(body));
    var window = marketplace.serviceCalls().open(webId, userId, start);
    return Response.json(Json.object().put("window", window.id()).put("url", window.url()));
  }

  /** The page's language switch stands for the user's own setting. */
  private Map<String, Optional<String>> chosen(Body body) {
    return body.optionalText("userLanguage")
        .filter(_ -> knobs.get(StandardKnobs.USER_LANGUAGE))
        .map(language -> Map.of("UserLanguage", Optional.of(language)))
        .orElseGet(Map::of);
  }

  private void checkService(String webId, int userId) {
    var user = marketplace.offices().office(webId).customer().user(userId);
    if (marketplace.activations().status(webId) != Status.ACTIVE) {
      throw Problem.conflict("The provider is not active for this customer.");
    }
    boolean administratorsOnly =
        marketplace
            .activations()
            .audience(webId)
            .filter(Audience.ADMINISTRATORS::equals)
            .isPresent();
    if (administratorsOnly && !user.administrator()) {
      throw Problem.forbidden("The services are open to administrators only.");
    }
  }

  /** The plain word that the activation page posts to its parent (B.3). */
  private Response word(Request request) {
    var window = marketplace.windows().window(request.variable("window"));
    if (!(window.purpose() instanceof Window.Activation activation)) {
      throw Problem.conflict("Only an activation window waits for a word.");
    }
    var word = Body.of(request).text("word");
    var json =
        Json.object()
            .put("understood", List.of("active", "error").contains(word))
            .put("active", word.equals("active") && activation.unlocked())
            .put("unlocked", activation.unlocked())
            .put(
                "status", EnterpriseRoutes.lower(marketplace.activations().status(window.webId())));
    return Response.json(json);
  }

  private Response message(Request request) {
    var window = marketplace.windows().window(request.variable("window"));
    var verdict = marketplace.messages().judge(window, Body.of(request).text("text"));
    if (verdict instanceof MessageVerdict.Accepted(_, boolean close) && close) {
      marketplace.windows().close(window.id());
    }
    return Response.json(json(verdict));
  }

  private static ObjectNode json(MessageVerdict verdict) {
    return switch (verdict) {
      case MessageVerdict.Accepted(boolean refresh, boolean close) ->
          Json.object().put("accepted", true).put("refresh", refresh).put("close", close);
      case MessageVerdict.Refused(String reason) ->
          Json.object()
              .put("accepted", false)
              .put("refresh", false)
              .put("close", false)
              .put("reason", reason);
    };
  }

  private Response close(Request request) {
    marketplace.windows().close(request.variable("window"));
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
