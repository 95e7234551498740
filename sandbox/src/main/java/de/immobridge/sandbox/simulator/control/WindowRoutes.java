package de.immobridge.sandbox.simulator.control;

import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.http.Request;
import de.immobridge.sandbox.simulator.http.Response;
import de.immobridge.sandbox.simulator.http.Route;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;
import de.immobridge.sandbox.simulator.marketplace.Audience;
import de.immobridge.sandbox.simulator.marketplace.Marketplace;
import de.immobridge.sandbox.simulator.marketplace.ServiceStart;
import de.immobridge.sandbox.simulator.marketplace.Status;
import de.immobridge.sandbox.simulator.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Service windows inside enterprise, as a person opens and closes them (D.1). */
public record WindowRoutes(Marketplace marketplace, Knobs knobs) {

  public List<Route> routes() {
    return List.of(
        new Route("POST", "/enterprise/service", this::start),
        new Route("POST", "/enterprise/windows/{window}/close", this::close));
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
    var service = marketplace.provider().service(body.optionalText("service"));
    var window = marketplace.serviceCalls().open(service, webId, userId, start);
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

  private Response close(Request request) {
    marketplace.windows().close(request.variable("window"));
    return Response.none();
  }
}
