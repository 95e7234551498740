package de.immobridge.sandbox.simulator.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.http.Request;
import de.immobridge.sandbox.simulator.http.Response;
import de.immobridge.sandbox.simulator.http.Route;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;
import de.immobridge.sandbox.simulator.marketplace.Audience;
import de.immobridge.sandbox.simulator.marketplace.Marketplace;
import de.immobridge.sandbox.simulator.marketplace.MessageVerdict;
import de.immobridge.sandbox.simulator.marketplace.Posted;
import de.immobridge.sandbox.simulator.marketplace.ServiceStart;
import de.immobridge.sandbox.simulator.marketplace.Status;
import de.immobridge.sandbox.simulator.marketplace.Window;
import de.immobridge.sandbox.simulator.payment.Order;
import de.immobridge.sandbox.simulator.payment.OrderVerdict;
import de.immobridge.sandbox.simulator.payment.Payments;
import de.immobridge.sandbox.simulator.payment.Purchase;
import de.immobridge.sandbox.simulator.problem.Problem;
import de.immobridge.sandbox.simulator.recorder.Recorder;
import de.immobridge.sandbox.simulator.recorder.Recorder.Channel;
import de.immobridge.sandbox.simulator.recorder.Recorder.Direction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The provider's windows inside onOffice enterprise, as a person opens and closes them (B, D). */
public record WindowRoutes(
    Marketplace marketplace, Payments payments, Knobs knobs, Recorder recorder) {

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
    note(window, Direction.IN, Json.object().put("word", word));
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
    var text = Body.of(request).text("text");
    note(window, Direction.IN, Json.object().set("message", readable(text)));
    var answer = answer(window, text);
    note(window, Direction.OUT, answer.deepCopy());
    return Response.json(answer);
  }

  private ObjectNode answer(Window window, String text) {
    return switch (marketplace.messages().check(window, text)) {
      case Posted.Doubtful(String reason) -> refused(reason);
      case Posted.Genuine(ObjectNode message) when message.has("products") || message.has("abo") ->
          json(payments.orders().place(window, message));
      case Posted.Genuine(ObjectNode message) -> obey(window, message);
    };
  }

  private ObjectNode obey(Window window, ObjectNode message) {
    var verdict = marketplace.messages().effect(message);
    if (verdict instanceof MessageVerdict.Accepted(_, boolean close) && close) {
      marketplace.windows().close(window.id());
    }
    return json(verdict);
  }

  private ObjectNode json(OrderVerdict verdict) {
    return switch (verdict) {
      case OrderVerdict.Refused(String reason) -> refused(reason);
      case OrderVerdict.Placed(Order order) -> {
        var json = accepted(false, false);
        json.putObject("order")
            .put("id", order.id())
            .put("mode", EnterpriseRoutes.lower(knobs.get(StandardKnobs.PAYMENT_MODE)))
            .put("total", order.purchase().total().text())
            .put("text", text(order.purchase()));
        yield json;
      }
    };
  }

  private static String text(Purchase purchase) {
    return switch (purchase) {
      case Purchase.Products(var products) ->
          products.stream()
              .map(
                  product ->
                      product.quantity()
                          + " × "
                          + product.name()
                          + " ("
                          + product.price().text()
                          + " €)")
              .collect(joining(", "));
      case Purchase.Subscription subscription ->
          subscription.description()
              + ", "
              + subscription.months()
              + " months, "
              + subscription.monthly().text()
              + " € a month";
    };
  }

  private static ObjectNode json(MessageVerdict verdict) {
    return switch (verdict) {
      case MessageVerdict.Accepted(boolean refresh, boolean close) -> accepted(refresh, close);
      case MessageVerdict.Refused(String reason) -> refused(reason);
    };
  }

  private static ObjectNode accepted(boolean refresh, boolean close) {
    return Json.object().put("accepted", true).put("refresh", refresh).put("close", close);
  }

  private static ObjectNode refused(String reason) {
    return accepted(false, false).put("accepted", false).put("reason", reason);
  }

  private Response close(Request request) {
    marketplace.windows().close(request.variable("window"));
    return Response.none();
  }

  private void note(Window window, Direction direction, ObjectNode content) {
    recorder.note(Channel.WINDOW, direction, content.put("window", window.id()));
  }

  private static JsonNode readable(String text) {
    try {
      return Json.read(text.getBytes(UTF_8));
    } catch (IOException e) {
      return TextNode.valueOf(text);
    }
  }

  private static Audience audience(String text) {
    return switch (text) {
      case "users" -> Audience.USERS;
      case "administrators" -> Audience.ADMINISTRATORS;
      default -> throw Problem.invalid("'audience' must be users or administrators.");
    };
  }
}
