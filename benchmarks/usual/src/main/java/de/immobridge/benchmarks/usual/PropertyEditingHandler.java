package de.immobridge.benchmarks.usual;

import static software.amazon.lambda.powertools.logging.argument.StructuredArguments.entry;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsFactory;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/** An edit of a property, one step after the other. */
public final class PropertyEditingHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private static final Logger LOG = LoggerFactory.getLogger(PropertyEditingHandler.class);

  private final Metrics metrics = MetricsFactory.getMetricsInstance();
  private final Setup setup = new Setup(System.getenv());

  /** The body of a PATCH. */
  record Change(Map<String, String> fields, Map<String, String> seen) {}

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    PowertoolsLogging.initializeLogging(context);
    try {
      String bearer = event.getHeaders().getOrDefault("authorization", "");
      SessionBean session = setup.tables.session(bearer.replace("Bearer ", ""));
      if (session == null
          || session.getExpiresAt() < setup.clock.instant().getEpochSecond()
          || !session.getEstateId().equals(event.getPathParameters().get("estateId"))) {
        return answer(401, "{}");
      }
      JsonNode texts = edit(session, setup.json.readValue(event.getBody(), Change.class));
      LOG.info("answered", entry("route", event.getRouteKey()));
      return texts == null
          ? answer(409, "{}")
          : answer(200, setup.json.writeValueAsString(Map.of("fields", texts)));
    } catch (IOException | InterruptedException e) {
      LOG.error("failed", e);
      return answer(502, "{}");
    } finally {
      metrics.flush();
      PowertoolsLogging.clearState(true);
    }
  }

  private @Nullable JsonNode edit(SessionBean session, Change change)
      throws IOException, InterruptedException {
    String webId = session.getCustomerWebId();
    ClaimBean claim =
        Objects.requireNonNull(setup.tables.claim(webId, session.getUserId()), "no claim");
    CustomerBean customer = Objects.requireNonNull(setup.tables.customer(webId), "not unlocked");
    metrics.addMetric(
        "ClaimAge",
        setup.clock.instant().getEpochSecond() - claim.getSignedAt(),
        MetricUnit.SECONDS);
    var caller =
        new OnOffice.Caller(
            customer.getApiToken(),
            setup.sealing.open(webId, customer.getApiKey()),
            setup.sealing.open(webId, claim.getClaim()));
    String estate = session.getEstateId();
    String language = session.getLanguage();
    JsonNode before =
        OnOffice.elements(setup.onOffice.send(caller, OnOffice.read(estate, language)).path(0));
    for (Map.Entry<String, String> each : change.seen().entrySet()) {
      if (!before.path(each.getKey()).asText("").equals(each.getValue())) {
        return null;
      }
    }
    return OnOffice.elements(
        setup
            .onOffice
            .send(
                caller,
                OnOffice.modify(estate, language, change.fields()),
                OnOffice.read(estate, language))
            .path(1));
  }

  private static APIGatewayV2HTTPResponse answer(int status, String body) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(status)
        .withHeaders(Map.of("Content-Type", "application/json"))
        .withBody(body)
        .build();
  }
}
