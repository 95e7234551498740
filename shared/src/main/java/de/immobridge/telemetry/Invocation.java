package de.immobridge.telemetry;

import com.amazonaws.services.lambda.runtime.Context;
import de.immobridge.telemetry.internal.Console;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;

/**
 * One call of a function: what went well during it and what is counted, on whatever thread, ends in
 * one line (docs/decisions/0068).
 */
final class Invocation implements Telemetry.Call {
  private static final ThreadLocal<@Nullable Invocation> CURRENT = new ThreadLocal<>();
  private static final Logger LOG = LoggerFactory.getLogger(Invocation.class);

  /** What else Powertools knows stands in the lines of trouble; a good call needs no more. */
  private static final List<String> FROM_CONTEXT = List.of("service", "function_version");

  private static final String COLD_START = "cold_start";

  private static final long NANOS_PER_MS = 1_000_000;

  private final String namespace;
  private final Map<String, String> properties = new LinkedHashMap<>();
  private final List<MetricLine> lines = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();
  private final long begun = System.nanoTime();
  private int status;
  private boolean closed;
  private Optional<Runnable> telling = Optional.empty();

  private Invocation(String namespace) {
    this.namespace = namespace;
  }

  /** Begins one on this thread. What the log context knows of it already, its metrics know too. */
  static Invocation begin(String namespace) {
    var invocation = new Invocation(namespace);
    for (String name : FROM_CONTEXT) {
      String value = MDC.get(name);
      if (value != null) {
        invocation.properties.put(name, value);
      }
    }
    if ("true".equals(MDC.get(COLD_START))) {
      invocation.properties.put(COLD_START, "true");
    }
    CURRENT.set(invocation);
    return invocation;
  }

  /** The one that this thread works for. */
  static @Nullable Invocation current() {
    return CURRENT.get();
  }

  /** A line of its own for what belongs to no invocation. */
  static void outside(String namespace, Metric metric, double value, List<String> dimensions) {
    new Invocation(namespace).alone(metric, value, dimensions);
  }

  /** Knows this from now on, in log lines of this thread and in the line of metrics. */
  synchronized void note(String name, String value) {
    properties.put(name, value);
    MDC.put(name, value);
  }

  /**
   * Something outside has answered as it should.
   *
   * @return whether the last line will say so; it does not when it is written already
   */
  synchronized boolean heard(String what) {
    return !closed && heard.add(what);
  }

  @Override
  public synchronized void answered(int with) {
    status = with;
  }

  /** If X-Ray keeps a trace of this call, its end tells the daemon whose it was. */
  void traced(Context told, TraceDaemon daemon) {
    long began = System.currentTimeMillis();
    telling =
        Trace.sampled(told.getXrayTraceId())
            .map(trace -> () -> tell(trace, daemon, told.getAwsRequestId(), began));
  }

  private void tell(Trace trace, TraceDaemon daemon, String requestId, long began) {
    try {
      daemon.send(trace.segment(requestId, began, System.currentTimeMillis(), properties));
    } catch (IOException | RuntimeException e) {
      LOG.warn("X-Ray was not told of this call", e);
    }
  }

  /** Counts. Work beside the invocation may come late, when its line is written already. */
  synchronized void count(Metric metric, double value, List<String> dimensions) {
    if (closed) {
      alone(metric, value, dimensions);
      return;
    }
    for (MetricLine line : lines) {
      if (line.takes(metric, value, dimensions)) {
        return;
      }
    }
    var line = new MetricLine();
    line.takes(metric, value, dimensions);
    lines.add(line);
  }

  @Override
  public <T extends @Nullable Object> Callable<T> beside(Callable<T> work) {
    Map<String, String> known = MDC.getCopyOfContextMap();
    return () -> {
      Invocation before = CURRENT.get();
      Map<String, String> knownBefore = MDC.getCopyOfContextMap();
      CURRENT.set(this);
      context(known);
      try {
        return work.call();
      } finally {
        CURRENT.set(before);
        context(knownBefore);
      }
    };
  }

  @Override
  public void close() {
    try {
      synchronized (this) {
        closed = true;
        end();
        telling.ifPresent(Runnable::run);
      }
    } finally {
      CURRENT.remove();
      PowertoolsLogging.clearState(true);
    }
  }

  private void end() {
    if (status != 0 && Console.plain()) {
      LOG.info("{}", ending());
    } else if (status != 0 && lines.isEmpty() && LOG.isInfoEnabled()) {
      write(new MetricLine().ending(ending()));
    } else if (status != 0 && !lines.isEmpty()) {
      lines.getFirst().ending(ending());
    }
    lines.forEach(this::write);
    lines.clear();
  }

  private Ending ending() {
    String route = properties.getOrDefault("route", "");
    return new Ending(route, status, (System.nanoTime() - begun) / NANOS_PER_MS, heard);
  }

  private void alone(Metric metric, double value, List<String> dimensions) {
    var line = new MetricLine();
    line.takes(metric, value, dimensions);
    write(line);
  }

  /** On a terminal numbers in CloudWatch's form help nobody. */
  private void write(MetricLine line) {
    if (!Console.plain()) {
      Console.write(line.json(namespace, System.currentTimeMillis(), properties));
    }
  }

  private static void context(@Nullable Map<String, String> known) {
    if (known == null) {
      MDC.clear();
    } else {
      MDC.setContextMap(known);
    }
  }
}
