package de.immobridge.telemetry.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import software.amazon.lambda.powertools.logging.internal.LoggingManager;

/** Found by Powertools: sets the level that {@code POWERTOOLS_LOG_LEVEL} or Lambda asks for. */
public final class LogLevels implements LoggingManager {

  @Override
  public void setLogLevel(Level level) {
    // Somebody may have put another SLF4J backend on the class path, which has its own levels.
    if (LoggerFactory.getILoggerFactory() instanceof Loggers loggers) {
      loggers.general(level);
    }
  }

  @Override
  public Level getLogLevel(Logger logger) {
    return LoggerFactory.getILoggerFactory() instanceof Loggers loggers
        ? loggers.level(logger.getName())
        : Level.INFO;
  }
}
