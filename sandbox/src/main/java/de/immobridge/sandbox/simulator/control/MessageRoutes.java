package de.immobridge.sandbox.simulator.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.http.Request;
import de.immobridge.sandbox.simulator.http.Response;
import de.immobridge.sandbox.simulator.http.Route;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;
import de.immobridge.sandbox.simulator.marketplace.Marketplace;
import de.immobridge.sandbox.simulator.marketplace.MessageVerdict;
import de.immobridge.sandbox.simulator.marketplace.Posted;
import de.immobridge.sandbox.simulator.marketplace.Window;
import de.immobridge.sandbox.simulator.payment.Payments;
import de.immobridge.sandbox.simulator.problem.Problem;
import de.immobridge.sandbox.simulator.recorder.Recorder;
import de.immobridge.sandbox.simulator.recorder.Recorder.Channel;
import de.immobridge.sandbox.simulator.recorder.Recorder.Direction;
import java.io.IOException;
import java.util.List;

/** What the provider's pages post to the window around them (B.3, D.2, H.2). */
public record MessageRoutes(
    Marketplace marketplace, Payments payments, Knobs knobs, Recorder recorder) {

  private static final String WINDOW = "/enterprise/windows/{window}";

  public List<Route> routes() {
    return List.of(
        new Route("POST", WINDOW + "/word", this::word),
        new Route("POST", WINDOW + "/message", this::message));
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
            .put("status", Names.of(marketplace.activations().status(window.webId())));
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
      case Posted.Doubtful(String reason) -> MessageJson.refused(reason);
      case Posted.Genuine(ObjectNode message) when message.has("products") || message.has("abo") ->
          MessageJson.of(
              payments.orders().place(window, message), knobs.get(StandardKnobs.PAYMENT_MODE));
      case Posted.Genuine(ObjectNode message) -> obey(window, message);
    };
  }

  private ObjectNode obey(Window window, ObjectNode message) {
    var verdict = marketplace.messages().effect(message);
    if (verdict instanceof MessageVerdict.Accepted(_, boolean close) && close) {
      marketplace.windows().close(window.id());
    }
    return MessageJson.of(verdict);
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
}
