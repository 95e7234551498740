package de.immobridge.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;

/**
 * The way into every function: event in, route found, answer out. Whatever goes wrong on the way is
 * answered in the form the caller can read and logged under the same correlation id.
 */
public final class LambdaEntry {
  private static final Logger LOG = LoggerFactory.getLogger(LambdaEntry.class);
  private static final Texts TEXTS = Texts.beside(LambdaEntry.class);

  private final Map<String, Route> routes = new HashMap<>();
  private final List<String> frameAncestors;

  /**
   * An entry with these routes.
   *
   * @param frameAncestors hosts that may frame an error page
   */
  public LambdaEntry(List<String> frameAncestors, Route... routes) {
    this.frameAncestors = frameAncestors;
    for (Route route : routes) {
      this.routes.put(route.key(), route);
    }
  }

  /** Serves one invocation. */
  public void serve(InputStream in, OutputStream out, Context context) throws IOException {
    Request request = Events.read(in);
    PowertoolsLogging.initializeLogging(context);
    MDC.put("correlation_id", request.requestId());
    try {
      Response response = answer(request);
      LOG.info("{} answered {}", request.routeKey(), response.status());
      Events.write(response.with("X-Correlation-Id", request.requestId()), out);
    } finally {
      PowertoolsLogging.clearState(true);
    }
  }

  private Response answer(Request request) {
    Route route = routes.get(request.routeKey());
    if (route == null) {
      return new Problem(404, "not-found", "There is no such route.", "Check method and path.")
          .response(request);
    }
    try {
      return route.answering().answer(request);
    } catch (Exception e) {
      LOG.error("{} met something unexpected", request.routeKey(), e);
      return unexpected(route, request);
    }
  }

  private Response unexpected(Route route, Request request) {
    PageLanguage language = PageLanguage.of("", request.acceptLanguage());
    Map<String, String> texts = TEXTS.in(language);
    return switch (route.audience()) {
      case PERSON ->
          Message.of(500, "unexpected", texts).response(request, language, frameAncestors);
      case PROGRAM ->
          new Problem(
                  500,
                  "unexpected",
                  texts.getOrDefault("unexpected.heading", ""),
                  texts.getOrDefault("unexpected.advice", ""))
              .response(request);
    };
  }
}
