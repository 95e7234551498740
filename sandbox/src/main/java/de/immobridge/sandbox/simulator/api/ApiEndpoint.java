package de.immobridge.sandbox.simulator.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.http.Request;
import de.immobridge.sandbox.simulator.http.Response;
import de.immobridge.sandbox.simulator.knob.Choices.Fault;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.OnOfficeClock;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;
import de.immobridge.sandbox.simulator.marketplace.Activations;
import de.immobridge.sandbox.simulator.marketplace.Marketplace;
import de.immobridge.sandbox.simulator.recorder.ApiCall;
import de.immobridge.sandbox.simulator.recorder.CallLog;
import de.immobridge.sandbox.simulator.recorder.Recorder;
import de.immobridge.sandbox.simulator.recorder.Recorder.Channel;
import de.immobridge.sandbox.simulator.recorder.Recorder.Direction;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The API (F): reads a request, carries out its actions one after the other, answers. A fault that
 * is set hits on the way in or on the way out.
 */
public final class ApiEndpoint {

  private static final String PAGE =
      "<!doctype html><html><head><title>Wartung</title></head>"
          + "<body><h1>Der Dienst ist zurzeit nicht erreichbar.</h1></body></html>";

  private final ActionHandlers handlers;
  private final Gate gate;
  private final Knobs knobs;
  private final OnOfficeClock clock;
  private final CallLog calls;
  private final Recorder recorder;
  private final Activations activations;
  private final TransportFaults faults;
  private final ErrorInjection errors;

  public ApiEndpoint(
      ActionHandlers handlers,
      Marketplace marketplace,
      Knobs knobs,
      OnOfficeClock clock,
      CallLog calls,
      Recorder recorder) {
    this.handlers = handlers;
    this.gate = new Gate(marketplace, knobs, clock);
    this.knobs = knobs;
    this.clock = clock;
    this.calls = calls;
    this.recorder = recorder;
    this.activations = marketplace.activations();
    this.faults = new TransportFaults(knobs);
    this.errors = new ErrorInjection(knobs);
  }

  /**
   * Answers one request.
   *
   * @param version the address that was called, {@code stable} or {@code latest} (F.1)
   */
  public Response handle(String version, Request request) {
    note(Direction.IN, version, request.body());
    var response = respond(version, request);
    switch (response) {
      case Response.Content(_, _, byte[] body) -> note(Direction.OUT, version, body);
      case Response.Dropped() -> note(Direction.OUT, version, new byte[0]);
    }
    return response;
  }

  private Response respond(String version, Request request) {
    var fault = faults.next();
    if (!wait(knobs.get(StandardKnobs.LATENCY))) {
      return new Response.Dropped();
    }
    return switch (fault) {
      case DROP -> new Response.Dropped();
      case HTML -> Response.text(200, "text/html", PAGE);
      case HTTP_500 -> Response.text(500, "text/html", PAGE);
      case HTTP_503 -> Response.text(503, "text/html", PAGE);
      case NONE, DROP_ANSWER, TRUNCATED, EMPTY, MISSING_RESULT, NO_RESULTS ->
          send(answer(version, request.body()), fault);
    };
  }

  private ObjectNode answer(String version, byte[] body) {
    try {
      var request = ApiRequest.read(body);
      var results = request.actions().stream().map(action -> act(request.token(), action)).toList();
      log(version, results);
      return Answer.of(results, knobs.get(StandardKnobs.TOP_LEVEL));
    } catch (ApiFault fault) {
      return Answer.of(fault);
    }
  }

  private Result act(String token, Action action) {
    try {
      action.check();
      var principal = gate.admit(token, action);
      var handler = handlers.find(action.actionIdText(), action.resourceTypeText());
      errors.check(action.resourceTypeText());
      if (action.resourceTypeText().equals("fields")) {
        wait(knobs.get(StandardKnobs.FIELDS_LATENCY));
      }
      var parameters = new Parameters(action.parameterObject());
      var outcome = handler.handle(new Call(principal, action.resourceIdText(), parameters));
      if (principal instanceof Principal.Person person) {
        activations.called(person.office().customer().webId());
      }
      return new Result.Done(action, outcome);
    } catch (ApiFault fault) {
      return new Result.Failed(action, fault.code(), fault.text());
    }
  }

  private void note(Direction direction, String version, byte[] body) {
    var content = Json.object().put("version", version);
    readable(body)
        .ifPresentOrElse(
            json -> content.set("body", json), () -> content.put("unreadable", body.length));
    recorder.note(Channel.API, direction, content);
  }

  private static Optional<JsonNode> readable(byte[] body) {
    try {
      return Optional.of(Json.read(body)).filter(json -> !json.isMissingNode());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void log(String version, List<Result> results) {
    var entries = new ArrayList<ApiCall>();
    for (var result : results) {
      var action = result.action();
      entries.add(
          new ApiCall(
              version,
              action.actionIdText(),
              action.resourceTypeText(),
              action.resourceIdText(),
              action.parameterObject(),
              result.code(),
              clock.now()));
    }
    calls.add(entries);
  }

  private static Response send(ObjectNode answer, Fault fault) {
    return switch (fault) {
      case DROP_ANSWER -> new Response.Dropped();
      case EMPTY -> Response.text(200, "application/json", "");
      case TRUNCATED -> {
        var whole = Json.write(answer);
        var half = new String(Arrays.copyOf(whole, whole.length / 2), UTF_8);
        yield Response.text(200, "application/json", half);
      }
      case MISSING_RESULT -> {
        var results = results(answer);
        if (!results.isEmpty()) {
          results.remove(results.size() - 1);
        }
        yield Response.json(answer);
      }
      case NO_RESULTS -> {
        results(answer).removeAll();
        yield Response.json(answer);
      }
      case NONE, DROP, HTML, HTTP_500, HTTP_503 -> Response.json(answer);
    };
  }

  private static ArrayNode results(ObjectNode answer) {
    return answer.withObject("response").withArray("results");
  }

  /** False if the simulator was closed meanwhile. */
  private static boolean wait(Duration duration) {
    try {
      Thread.sleep(duration);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
