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

  private final Metrics metrics = MetricsFactory.getMetricsInstance();
  private final String namespace;

  /** Counts in this namespace of CloudWatch. */
  public Telemetry(String namespace) {
    this.namespace = namespace;
  }

  /** A call of onOffice to us was not accepted. */
  public void refused(String route, String reason) {
    LOG.warn("{} refused: {}", route, reason);
    count("Refused", "Route", word(route), "Reason", reason);
  }

  /** A call was accepted; any form of signature but A deserves a look (reference C.3). */
  public void accepted(String route, String signatureForm) {
    count("Accepted", "Route", word(route), "SignatureForm", signatureForm);
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
    count("Unlock", "Outcome", word);
  }

  /** An edit used a claim of this age. */
  public void claimUsed(Duration age) {
    measure("ClaimAge", (double) age.toSeconds(), MetricUnit.SECONDS);
  }

  /** A customer's credentials were refused, so the customer is suspended. */
  public void suspended() {
    count("Suspended");
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
    measure("OnOfficeLatency", (double) call.duration().toMillis(), MetricUnit.MILLISECONDS);
    for (String outcome : call.outcomes()) {
      if (!outcome.equals("ok")) {
        count("OnOfficeError", "Code", outcome);
      }
    }
  }

  private void count(String metric, String... dimensions) {
    measure(metric, 1, MetricUnit.COUNT, dimensions);
  }

  /** A metric that cannot be written must not stop the call that it counts. */
  private void measure(String metric, double value, MetricUnit unit, String... dimensions) {
    try {
      var set = new DimensionSet();
      for (int i = 0; i < dimensions.length; i += 2) {
        set.addDimension(dimensions[i], dimensions[i + 1]);
      }
      metrics.flushSingleMetric(metric, value, unit, namespace, set);
    } catch (RuntimeException e) {
      LOG.error("metric {} not written: {}", metric, e.getMessage());
    }
  }

  /** CloudWatch takes no blanks: {@code GET /unlock} becomes {@code GET-unlock}. */
  private static String word(String route) {
    return route.replaceAll("[^A-Za-z0-9]+", "-");
  }
}
