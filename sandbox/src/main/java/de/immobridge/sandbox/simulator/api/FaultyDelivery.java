package de.immobridge.sandbox.simulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.http.Response;
import de.immobridge.sandbox.simulator.knob.Choices.Fault;
import java.util.Arrays;
import java.util.function.Supplier;

/** An answer on its way back, and what a fault makes of it (M.9). */
final class FaultyDelivery {

  private static final String JSON = "application/json";

  private static final String PAGE =
      "<!doctype html><html><head><title>Wartung</title></head>"
          + "<body><h1>Der Dienst ist zurzeit nicht erreichbar.</h1></body></html>";

  private FaultyDelivery() {}

  /** Some faults leave the request unprocessed: then the answer is never asked for. */
  static Response of(Fault fault, Supplier<ObjectNode> answer) {
    return switch (fault) {
      case NONE -> Response.json(answer.get());
      case DROP -> new Response.Dropped();
      case HTML -> Response.text(200, "text/html", PAGE);
      case HTTP_500 -> Response.text(500, "text/html", PAGE);
      case HTTP_503 -> Response.text(503, "text/html", PAGE);
      case DROP_ANSWER -> {
        var _ = answer.get();
        yield new Response.Dropped();
      }
      case EMPTY -> {
        var _ = answer.get();
        yield Response.text(200, JSON, "");
      }
      case TRUNCATED -> {
        var whole = Json.write(answer.get());
        yield new Response.Content(200, JSON, Arrays.copyOf(whole, whole.length / 2));
      }
      case MISSING_RESULT -> Response.json(withoutLastResult(answer.get()));
      case NO_RESULTS -> {
        var whole = answer.get();
        results(whole).removeAll();
        yield Response.json(whole);
      }
    };
  }

  private static ObjectNode withoutLastResult(ObjectNode answer) {
    var results = results(answer);
    if (!results.isEmpty()) {
      results.remove(results.size() - 1);
    }
    return answer;
  }

  private static ArrayNode results(ObjectNode answer) {
    return answer.withObject("response").withArray("results");
  }
}
