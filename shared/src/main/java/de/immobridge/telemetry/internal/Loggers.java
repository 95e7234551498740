package de.immobridge.telemetry.internal;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/** All loggers, each made once. */
final class Loggers implements ILoggerFactory {
  private final ConcurrentMap<String, LineLogger> byName = new ConcurrentHashMap<>();
  private final LineFormat format;
  private volatile Levels levels;

  Loggers(Levels levels, LineFormat format) {
    this.levels = levels;
    this.format = format;
  }

  @Override
  public Logger getLogger(String name) {
    LineLogger known = byName.get(name);
    if (known != null) {
      return known;
    }
    return byName.computeIfAbsent(name, _ -> new LineLogger(name, levels.of(name), format));
  }

  /** Sets the level of everybody who has no rule of their own. */
  synchronized void general(Level level) {
    levels = levels.with(level);
    byName.forEach((name, logger) -> logger.from(levels.of(name)));
  }

  /** The level of a logger, made already or not. */
  Level level(String name) {
    return levels.of(name);
  }
}
