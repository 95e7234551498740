package de.immobridge.telemetry.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;
import software.amazon.lambda.powertools.logging.argument.StructuredArgument;
import software.amazon.lambda.powertools.logging.internal.JsonSerializer;

/**
 * One JSON object per line, with the members that Powertools writes. Left out are the function's
 * ARN and memory, which are the same in every line and cost more bytes than the message.
 */
final class JsonLine implements LineFormat {
  private static final int USUAL_LENGTH = 512;
  private static final List<String> IN_FRONT =
      List.of(
          "service",
          "function_name",
          "function_version",
          "function_request_id",
          "cold_start",
          "xray_trace_id",
          "correlation_id",
          "route",
          "customer",
          "user",
          "provider_service");
  private static final Set<String> LEFT_OUT =
      Set.of("function_arn", "function_memory_size", "sampling_rate");

  private final @Nullable String service = System.getenv("POWERTOOLS_SERVICE_NAME");

  @Override
  public String line(LogEntry entry) {
    var json = new StringBuilder(USUAL_LENGTH).append("{\"timestamp\":\"");
    Timestamp.append(json, entry.millis());
    json.append("\",\"level\":\"").append(entry.level());
    json.append("\",\"message\":");
    Quoted.append(json, entry.message());
    Quoted.append(Quoted.name(json, "logger"), entry.logger());
    context(json, entry.context());
    for (KeyValuePair member : entry.members()) {
      member(json, entry.context(), member);
    }
    for (Object argument : entry.arguments()) {
      if (argument instanceof StructuredArgument structured) {
        structured(json, structured);
      }
    }
    if (entry.thrown() != null) {
      Quoted.name(json, "error");
      ErrorNote.of(entry.thrown()).append(json);
    }
    return json.append('}').toString();
  }

  private void context(StringBuilder json, Map<String, String> known) {
    if (service != null && !known.containsKey("service")) {
      text(json, "service", service);
    }
    for (String name : IN_FRONT) {
      String value = known.get(name);
      if (value != null) {
        text(json, name, value);
      }
    }
    for (Map.Entry<String, String> each : known.entrySet()) {
      if (!IN_FRONT.contains(each.getKey()) && !LEFT_OUT.contains(each.getKey())) {
        text(json, each.getKey(), each.getValue());
      }
    }
  }

  private static void text(StringBuilder json, String name, String value) {
    Quoted.name(json, name);
    if (name.equals("cold_start") && (value.equals("true") || value.equals("false"))) {
      json.append(value);
    } else {
      Quoted.append(json, value);
    }
  }

  /** What is known of the invocation counts more than what a line says of itself. */
  private static void member(StringBuilder json, Map<String, String> known, KeyValuePair member) {
    if (known.containsKey(member.key)) {
      return;
    }
    Quoted.name(json, member.key);
    if (member.value instanceof Boolean
        || member.value instanceof Integer
        || member.value instanceof Long) {
      json.append(member.value);
    } else {
      Quoted.append(json, String.valueOf(member.value));
    }
  }

  private static void structured(StringBuilder json, StructuredArgument argument) {
    var own = new StringBuilder();
    try (var serializer = new JsonSerializer(own)) {
      argument.writeTo(serializer);
    } catch (IOException | RuntimeException e) {
      return; // The message says it too; half a member would spoil the line.
    }
    json.append(',').append(own);
  }
}
