package de.immobridge.kit;

import com.amazonaws.services.lambda.runtime.Context;
import de.immobridge.gateway.Events;
import de.immobridge.gateway.OriginKey;
import de.immobridge.gateway.PageLanguage;
import de.immobridge.gateway.Problem;
import de.immobridge.gateway.Request;
import de.immobridge.gateway.Response;
import de.immobridge.onoffice.Deadline;
import de.immobridge.telemetry.Telemetry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The way into every function: event in, route found, answer out. Whatever goes wrong on the way is
 * answered in the form the caller can read and logged under the same correlation id.
 */
final class Entry {
  /** What writing the answer and the last log line may take of Lambda's time. */
  private static final Duration RESERVE = Duration.ofMillis(1500);

  private final Telemetry telemetry;
  private final Explainer explainer;
  private final OriginKey originKey;
  private final Clock clock;
  private final Map<String, Route> routes = new HashMap<>();

  /**
   * An entry with these routes.
   *
   * @param originKey what every call must bring along
   */
  Entry(
      Telemetry telemetry, Explainer explainer, OriginKey originKey, Clock clock, Route... routes) {
    this.telemetry = telemetry;
    this.explainer = explainer;
    this.originKey = originKey;
    this.clock = clock;
    for (Route route : routes) {
      this.routes.put(route.key(), route);
    }
  }

  Set<String> routes() {
    return Set.copyOf(routes.keySet());
  }

  /** Serves one invocation. */
  void serve(InputStream in, OutputStream out, Context context) throws IOException {
    Optional<Request> request = request(in);
    String correlationId = request.map(Request::requestId).orElseGet(context::getAwsRequestId);
    String route = request.map(Request::routeKey).orElse("unreadable event");
    try (var call = telemetry.begin(context, correlationId, route)) {
      Response response =
          request
              .map(each -> answer(new Invocation(each, deadline(context))))
              .orElseGet(() -> Response.text(400, "This is no event of an HTTP API."));
      call.answered(response.status());
      Events.write(response.with("X-Correlation-Id", correlationId), out);
    }
  }

  private static Optional<Request> request(InputStream in) {
    try {
      return Optional.of(Events.read(in));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Deadline deadline(Context context) {
    Duration left = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(RESERVE);
    return Deadline.in(left.isNegative() ? Duration.ZERO : left, clock);
  }

  private Response answer(Invocation invocation) {
    Request request = invocation.request();
    if (!originKey.admits(request)) {
      return new Problem(403, "forbidden", "This is not the way in.", "Use the public address.")
          .response(request);
    }
    Route route = routes.get(request.routeKey());
    if (route == null) {
      return new Problem(404, "not-found", "There is no such route.", "Check method and path.")
          .response(request);
    }
    try {
      return route.answering().answer(invocation);
    } catch (Exception e) {
      telemetry.unexpected(request.routeKey(), e);
      PageLanguage language = invocation.browserLanguage();
      return route.forPerson()
          ? explainer.page(request, language, Told.why(Explanation.UNEXPECTED))
          : explainer.problem(request, language, Told.why(Explanation.UNEXPECTED));
    }
  }
}
