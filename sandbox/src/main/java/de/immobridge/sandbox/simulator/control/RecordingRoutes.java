package de.immobridge.sandbox.simulator.control;

import de.immobridge.sandbox.simulator.http.Response;
import de.immobridge.sandbox.simulator.http.Route;
import de.immobridge.sandbox.simulator.recorder.Recorder;
import java.util.List;

/** Everything that went in and out, one JSON line each. */
public record RecordingRoutes(Recorder recorder) {

  private static final String RECORDING = "/control/recording";

  public List<Route> routes() {
    return List.of(
        new Route("GET", RECORDING, _ -> lines()), new Route("DELETE", RECORDING, _ -> clear()));
  }

  private Response lines() {
    var text = new StringBuilder();
    recorder.lines().forEach(line -> text.append(line).append('\n'));
    return Response.text(200, "application/x-ndjson", text.toString());
  }

  private Response clear() {
    recorder.clear();
    return Response.none();
  }
}
