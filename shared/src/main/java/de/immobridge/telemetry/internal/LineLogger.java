package de.immobridge.telemetry.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LoggingEventAware;

/** Writes one line per event to standard output, on the thread that logs. */
final class LineLogger extends LegacyAbstractLogger implements LoggingEventAware {
  private final transient LineFormat format;
  private volatile int least;

  LineLogger(String name, Level least, LineFormat format) {
    this.name = name;
    this.least = least.toInt();
    this.format = format;
  }

  void from(Level level) {
    this.least = level.toInt();
  }

  @Override
  public boolean isTraceEnabled() {
    return least <= Level.TRACE.toInt();
  }

  @Override
  public boolean isDebugEnabled() {
    return least <= Level.DEBUG.toInt();
  }

  @Override
  public boolean isInfoEnabled() {
    return least <= Level.INFO.toInt();
  }

  @Override
  public boolean isWarnEnabled() {
    return least <= Level.WARN.toInt();
  }

  @Override
  public boolean isErrorEnabled() {
    return least <= Level.ERROR.toInt();
  }

  @Override
  public void log(LoggingEvent event) {
    List<KeyValuePair> members = event.getKeyValuePairs();
    write(
        event.getLevel(),
        event.getMessage(),
        event.getArgumentArray(),
        members == null ? List.of() : members,
        event.getThrowable());
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      @Nullable String message,
      Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    write(level, message, arguments, List.of(), thrown);
  }

  @Override
  protected @Nullable String getFullyQualifiedCallerName() {
    return null;
  }

  private void write(
      Level level,
      @Nullable String message,
      Object @Nullable [] arguments,
      List<KeyValuePair> members,
      @Nullable Throwable thrown) {
    Map<String, String> context = MDC.getCopyOfContextMap();
    String text = MessageFormatter.basicArrayFormat(message, arguments);
    Console.write(
        format.line(
            new LogEntry(
                System.currentTimeMillis(),
                level,
                name,
                text == null ? "" : text,
                context == null ? Map.of() : context,
                arguments == null ? List.of() : Arrays.asList(arguments),
                members,
                thrown)));
  }
}
