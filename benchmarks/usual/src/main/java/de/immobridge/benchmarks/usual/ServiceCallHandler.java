package de.immobridge.benchmarks.usual;

import static software.amazon.lambda.powertools.logging.argument.StructuredArguments.entry;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsFactory;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/** A service call, one step after the other. */
public final class ServiceCallHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private static final Logger LOG = LoggerFactory.getLogger(ServiceCallHandler.class);

  private final Metrics metrics = MetricsFactory.getMetricsInstance();
  private final Setup setup = new Setup(System.getenv());

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    PowertoolsLogging.initializeLogging(context);
    try {
      Map<String, String> parameters = Signatures.parameters(event.getRawQueryString());
      if (!setup.signatures.accept(event.getRawPath(), parameters)) {
        LOG.warn("refused");
        return answer(401, "refused");
      }
      metrics.addMetric("Accepted", 1, MetricUnit.COUNT);
      String page = open(parameters);
      LOG.info("answered", entry("route", event.getRouteKey()));
      return answer(200, page);
    } catch (IOException | InterruptedException e) {
      LOG.error("failed", e);
      return answer(502, "failed");
    } finally {
      metrics.flush();
      PowertoolsLogging.clearState(true);
    }
  }

  private String open(Map<String, String> parameters) throws IOException, InterruptedException {
    String webId = parameters.getOrDefault("customerWebId", "");
    String userId = parameters.getOrDefault("userId", "");
    String estate = parameters.getOrDefault("estateId", "");
    String language = parameters.getOrDefault("language", "");
    String claim = parameters.getOrDefault("apiClaim", "");
    var remembered = new ClaimBean();
    remembered.setCustomerWebId(webId);
    remembered.setUserId(userId);
    remembered.setSignedAt(Long.parseLong(parameters.getOrDefault("timestamp", "0")));
    remembered.setClaim(setup.sealing.seal(webId, claim));
    setup.tables.remember(remembered);
    CustomerBean customer = Objects.requireNonNull(setup.tables.customer(webId), "not unlocked");
    var caller =
        new OnOffice.Caller(
            customer.getApiToken(), setup.sealing.open(webId, customer.getApiKey()), claim);
    long begun = System.nanoTime();
    JsonNode results = setup.onOffice.send(caller, OnOffice.read(estate, language));
    metrics.addMetric(
        "OnOfficeLatency",
        Duration.ofNanos(System.nanoTime() - begun).toMillis(),
        MetricUnit.MILLISECONDS);
    var session = new SessionBean();
    session.setToken(UUID.randomUUID().toString());
    session.setCustomerWebId(webId);
    session.setUserId(userId);
    session.setEstateId(estate);
    session.setLanguage(language);
    session.setExpiresAt(setup.clock.instant().plus(Duration.ofHours(8)).getEpochSecond());
    setup.tables.open(session);
    return EditorPage.of(session.getToken(), estate, language, OnOffice.elements(results.path(0)));
  }

  private static APIGatewayV2HTTPResponse answer(int status, String body) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(status)
        .withHeaders(Map.of("Content-Type", "text/html; charset=utf-8"))
        .withBody(body)
        .build();
  }
}
