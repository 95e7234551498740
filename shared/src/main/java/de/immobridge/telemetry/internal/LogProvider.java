package de.immobridge.telemetry.internal;

import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** Found by SLF4J: everything that is logged through it comes here. */
public final class LogProvider implements SLF4JServiceProvider {
  private static final String SLF4J = "2.0.99";

  private final Loggers loggers =
      new Loggers(
          Levels.of(System.getenv("POWERTOOLS_LOG_LEVEL"), System.getenv("IMMOBRIDGE_LOG_LEVELS")),
          Console.plain() ? new PlainLine() : new JsonLine());
  private final LogContext context = new LogContext();
  private final BasicMarkerFactory markers = new BasicMarkerFactory();

  @Override
  public ILoggerFactory getLoggerFactory() {
    return loggers;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return context;
  }

  @Override
  public String getRequestedApiVersion() {
    return SLF4J;
  }

  @Override
  public void initialize() {
    // Everything is ready from the beginning.
  }
}
