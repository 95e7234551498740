package de.immobridge.sandbox.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.http.Request;
import de.immobridge.sandbox.simulator.http.Response;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;
import de.immobridge.sandbox.simulator.recorder.Recorder;
import de.immobridge.sandbox.simulator.recorder.Recorder.Channel;
import de.immobridge.sandbox.simulator.recorder.Recorder.Direction;
import java.io.IOException;
import java.util.Optional;

/** The API's addresses (F.1): records what comes and goes, waits and fails as the knobs say. */
public final class ApiEndpoint {

  private final Dispatcher dispatcher;
  private final TransportFaults faults;
  private final Knobs knobs;
  private final Recorder recorder;

  public ApiEndpoint(Dispatcher dispatcher, Knobs knobs, Recorder recorder) {
    this.dispatcher = dispatcher;
    this.faults = new TransportFaults(knobs);
    this.knobs = knobs;
    this.recorder = recorder;
  }

  /**
   * Answers one request.
   *
   * @param version the address that was called, {@code stable} or {@code latest}
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
    return Pause.of(knobs.get(StandardKnobs.LATENCY))
        ? FaultyDelivery.of(fault, () -> dispatcher.answer(version, request.body()))
        : new Response.Dropped();
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
}
