package de.immobridge.telemetry.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;

/**
 * What was logged.
 *
 * @param millis since 1970
 * @param context what is known of the invocation (MDC)
 * @param arguments of the message, among which Powertools' structured ones may be
 * @param members added to this one line by the fluent API
 */
record LogEntry(
    long millis,
    Level level,
    String logger,
    String message,
    Map<String, String> context,
    List<Object> arguments,
    List<KeyValuePair> members,
    @Nullable Throwable thrown) {}
