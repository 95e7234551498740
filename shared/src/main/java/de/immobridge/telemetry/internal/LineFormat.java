package de.immobridge.telemetry.internal;

/** What a line looks like. */
@FunctionalInterface
interface LineFormat {
  /** The line, without its end. */
  String line(LogEntry entry);
}
