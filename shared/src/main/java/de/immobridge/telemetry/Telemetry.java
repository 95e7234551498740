package de.immobridge.telemetry;

import de.immobridge.onoffice.CallListener;
import de.immobridge.onoffice.UnlockApi;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsFactory;
import software.amazon.lambda.powertools.metrics.model.DimensionSet;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/**
 * Counts what an operator wants to know, in CloudWatch's embedded format. Every dimension is one of
 * a few fixed words: no customer, and nothing secret.
 */
public final class Telemetry implements CallListener {
  private static final Logger LOG = LoggerFactory.getLogger(Telemetry.class);
  private static final String NAMESPACE = "Immobridge";

  private final Metrics metrics = MetricsFactory.getMetricsInstance();

  /** A call of onOffice to us was not accepted. */
  public void refused(String route, String reason) {
    LOG.warn("{} refused: {}", route, reason);
    metrics.flushSingleMetric(
        "Refused",
        1,
        MetricUnit.COUNT,
        NAMESPACE,
        DimensionSet.of("Route", route, "Reason", reason));
  }

  /** A call was accepted; any form of signature but A deserves a look (reference C.3). */
  public void accepted(String route, String signatureForm) {
    metrics.flushSingleMetric(
        "Accepted",
        1,
        MetricUnit.COUNT,
        NAMESPACE,
        DimensionSet.of("Route", route, "SignatureForm", signatureForm));
  }

  /** An unlock has ended. */
  public void unlocked(UnlockApi.Result result) {
    String word =
        switch (result) {
          case UnlockApi.Result.Unlocked() -> "unlocked";
          case UnlockApi.Result.Refused(var code) -> "refused-" + code.number();
          case UnlockApi.Result.Unknown(var fault) -> "unknown-" + fault.name();
        };
    LOG.info("unlockProvider: {}", word);
    metrics.flushSingleMetric(
        "Unlock", 1, MetricUnit.COUNT, NAMESPACE, DimensionSet.of("Outcome", word));
  }

  /** An edit used a claim of this age. */
  public void claimUsed(Duration age) {
    metrics.flushSingleMetric("ClaimAge", age.toSeconds(), MetricUnit.SECONDS, NAMESPACE);
  }

  /** A customer's credentials were refused, so the customer is suspended. */
  public void suspended() {
    metrics.flushSingleMetric("Suspended", 1, MetricUnit.COUNT, NAMESPACE);
  }

  /** Reading or editing a property ended in trouble. */
  public void trouble(String route, String word) {
    LOG.warn("{} met trouble: {}", route, word);
  }

  @Override
  public void called(Call call) {
    LOG.info(
        "onOffice {} {} attempt {} answered {} after {} ms",
        call.version(),
        call.actions(),
        call.attempt(),
        call.outcomes(),
        call.duration().toMillis());
    metrics.flushSingleMetric(
        "OnOfficeLatency", call.duration().toMillis(), MetricUnit.MILLISECONDS, NAMESPACE);
    for (String outcome : call.outcomes()) {
      if (!outcome.equals("ok")) {
        metrics.flushSingleMetric(
            "OnOfficeError", 1, MetricUnit.COUNT, NAMESPACE, DimensionSet.of("Code", outcome));
      }
    }
  }
}
