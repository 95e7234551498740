package de.immobridge.telemetry;

import com.amazonaws.services.lambda.runtime.Context;
import de.immobridge.onoffice.CallListener;
import de.immobridge.onoffice.Fault;
import de.immobridge.onoffice.UnlockApi;
import de.immobridge.onoffice.User;
import de.immobridge.telemetry.internal.ErrorNote;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.lambda.powertools.common.internal.LambdaHandlerProcessor;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;
import software.amazon.lambda.powertools.logging.internal.PowertoolsLoggedFields;

/**
 * Says and counts what an operator wants to know. Between {@link #begin} and the end of the call
 * every line says whose it is. What went well and what is counted ends in one line; only trouble
 * has lines of its own. Nothing here can stop the call that it speaks of.
 */
public final class Telemetry implements CallListener {
  private static final Logger LOG = LoggerFactory.getLogger(Telemetry.class);

  private final String namespace;
  private final Consumer<Context> context;
  private final Optional<TraceDaemon> traceDaemon;

  /**
   * Counts in this namespace of CloudWatch.
   *
   * @param traceDaemon host and port of X-Ray's daemon, which is told whom a sampled call concerned
   */
  public Telemetry(String namespace, Optional<String> traceDaemon) {
    this(namespace, PowertoolsLogging::initializeLogging, traceDaemon.map(TraceDaemon::new));
  }

  private Telemetry(
      String namespace, Consumer<Context> context, Optional<TraceDaemon> traceDaemon) {
    this.namespace = namespace;
    this.context = context;
    this.traceDaemon = traceDaemon;
  }

  /**
   * For a rehearsal: Powertools is only loaded and learns nothing of its calls, so that the first
   * real one is still the cold start.
   */
  public static Telemetry unheard(String namespace) {
    return new Telemetry(namespace, Telemetry::load, Optional.empty());
  }

  private static void load(Context told) {
    PowertoolsLoggedFields.setValuesFromLambdaContext(told).forEach((_, _) -> {});
    LambdaHandlerProcessor.serviceName();
    LambdaHandlerProcessor.getXrayTraceId();
  }

  /** One invocation, from {@link Telemetry#begin} until it is closed. */
  public interface Call extends AutoCloseable {

    /**
     * Work for another thread that logs and counts under this invocation, with what is known of it
     * now. If it ends later than the invocation, what it counts has a line of its own.
     */
    <T extends @Nullable Object> Callable<T> beside(Callable<T> work);

    /** The call is answered with this status: told, with what went well, in its last line. */
    void answered(int status);

    /** Writes the last line, metrics included, and forgets whom this thread worked for. */
    @Override
    void close();
  }

  /**
   * An invocation begins on this thread.
   *
   * @param correlationId the number that the caller is shown
   */
  public Call begin(Context told, String correlationId, String route) {
    quietly("the context of a call", () -> context.accept(told));
    Invocation invocation = Invocation.begin(namespace);
    invocation.note("correlation_id", Word.clean(correlationId));
    invocation.note("route", Word.clean(route));
    traceDaemon.ifPresent(
        daemon -> quietly("the trace of a call", () -> invocation.traced(told, daemon)));
    return invocation;
  }

  /** The work, belonging to the invocation of this thread if there is one: {@link Call#beside}. */
  public static <T extends @Nullable Object> Callable<T> beside(Callable<T> work) {
    Invocation current = Invocation.current();
    return current == null ? work : current.beside(work);
  }

  /** The call is this user's. Only ever said of a verified signature or a sealed value. */
  public void who(User user) {
    note("customer", user.customer().value());
    note("user", user.userId());
  }

  /** The call concerns this service of the provider. */
  public void service(String name) {
    note("provider_service", name);
  }

  /** A call of onOffice to us was not accepted. */
  public void refused(String route, String reason) {
    LOG.warn("{} refused: {}", route, reason);
    count(Metric.REFUSED, 1, route, reason);
  }

  /** A call was accepted; any form of signature but A deserves a look (reference C.3). */
  public void accepted(String route, String signatureForm) {
    count(Metric.ACCEPTED, 1, route, signatureForm);
  }

  /** An unlock has ended. */
  public void unlocked(UnlockApi.Result result) {
    String word =
        switch (result) {
          case UnlockApi.Result.Unlocked() -> "unlocked";
          case UnlockApi.Result.Refused(var code) -> "refused-" + code.number();
          case UnlockApi.Result.Unknown(var fault) -> "unknown-" + fault.name();
        };
    if (!(result instanceof UnlockApi.Result.Unlocked)) {
      LOG.info("unlockProvider: {}", word);
    }
    count(Metric.UNLOCK, 1, word);
  }

  /** An edit used a claim of this age. */
  public void claimUsed(Duration age) {
    count(Metric.CLAIM_AGE, age.toSeconds());
  }

  /** The customer's credentials were refused, so the customer is suspended. */
  public void suspended() {
    LOG.warn("suspended: onOffice refuses this customer's credentials");
    count(Metric.SUSPENDED, 1);
  }

  /** Reading or editing a property ended in trouble. */
  public void trouble(String route, String word) {
    LOG.warn("{} met trouble: {}", route, word);
  }

  /**
   * Something happened that nobody has thought of. Its type and place are told, its words where
   * they quote nothing.
   */
  public void unexpected(String route, Throwable thrown) {
    quietly(
        "an unexpected exception",
        () -> {
          ErrorNote note = ErrorNote.of(thrown);
          LOG.error("{} met an unexpected {} at {}", route, note.name(), note.place(), thrown);
        });
  }

  @Override
  public void called(CallListener.Call call) {
    if (call.attempt() > 1 || !wentWell(call) || !heard(call)) {
      LOG.info(
          "onOffice {} {} attempt {} answered {} after {} ms",
          call.version(),
          call.actions(),
          call.attempt(),
          call.outcomes(),
          call.duration().toMillis());
    }
    if (call.outcomes().contains(Fault.GIVEN_UP.name())) {
      return;
    }
    count(Metric.ON_OFFICE_LATENCY, call.duration().toMillis());
    for (String outcome : call.outcomes()) {
      if (!outcome.equals(CallListener.Call.OK)) {
        count(Metric.ON_OFFICE_ERROR, 1, outcome);
      }
    }
  }

  private static boolean wentWell(CallListener.Call call) {
    for (String outcome : call.outcomes()) {
      if (!outcome.equals(CallListener.Call.OK)) {
        return false;
      }
    }
    return true;
  }

  private static boolean heard(CallListener.Call call) {
    Invocation current = Invocation.current();
    return current != null
        && current.heard(
            call.version()
                + " "
                + String.join(", ", call.actions())
                + " ok "
                + call.duration().toMillis()
                + " ms");
  }

  private static void note(String name, String value) {
    Invocation current = Invocation.current();
    if (current != null) {
      current.note(name, Word.clean(value));
    }
  }

  private void count(Metric metric, double value, String... told) {
    try {
      for (int i = 0; i < told.length; i++) {
        told[i] = Word.dimension(told[i]);
      }
      Invocation current = Invocation.current();
      if (current == null) {
        Invocation.outside(namespace, metric, value, List.of(told));
      } else {
        current.count(metric, value, List.of(told));
      }
    } catch (RuntimeException e) {
      LOG.error("{} not told", metric.title(), e);
    }
  }

  /** What cannot be said or counted must not stop the call. */
  private static void quietly(String what, Runnable saying) {
    try {
      saying.run();
    } catch (RuntimeException e) {
      LOG.error("{} not told", what, e);
    }
  }
}
