package de.immobridge.telemetry;

import de.immobridge.telemetry.internal.Quoted;
import de.immobridge.telemetry.internal.Timestamp;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line in CloudWatch's embedded metric format. Each metric keeps its own dimensions: those with
 * the same ones share a directive. Values of dimensions are members of the root, so a line takes
 * only what fits to the values it has.
 */
final class MetricLine {
  private static final int MOST_VALUES = 100;
  private static final int USUAL_LENGTH = 1024;

  private final Map<String, String> dimensions = new LinkedHashMap<>();
  private final Map<Metric, List<Double>> values = new EnumMap<>(Metric.class);
  private @Nullable Ending ending;

  /** The call has ended with this line. */
  MetricLine ending(Ending of) {
    ending = of;
    return this;
  }

  /** Takes a value, unless the line cannot carry it beside what it has. */
  boolean takes(Metric metric, double value, List<String> told) {
    List<Double> known = values.getOrDefault(metric, List.of());
    if (known.size() == MOST_VALUES) {
      return false;
    }
    for (int i = 0; i < told.size(); i++) {
      String other = dimensions.get(metric.dimensions().get(i));
      if (other != null && !other.equals(told.get(i))) {
        return false;
      }
    }
    for (int i = 0; i < told.size(); i++) {
      dimensions.put(metric.dimensions().get(i), told.get(i));
    }
    values.computeIfAbsent(metric, _ -> new ArrayList<>()).add(value);
    return true;
  }

  /**
   * The line. Lambda wants a time and a level in every line, or adds its own.
   *
   * @param properties of the invocation; found by queries, told apart by no metric
   */
  String json(String namespace, long millis, Map<String, String> properties) {
    var json = new StringBuilder(USUAL_LENGTH).append("{\"timestamp\":\"");
    Timestamp.append(json, millis).append("\",\"level\":\"INFO\"");
    if (ending != null) {
      Quoted.append(Quoted.name(json, "message"), ending.message());
    }
    for (Map.Entry<String, String> known : properties.entrySet()) {
      Quoted.append(Quoted.name(json, known.getKey()), known.getValue());
    }
    if (ending != null) {
      ending.append(json);
    }
    return values.isEmpty() ? json.append('}').toString() : metrics(json, namespace, millis);
  }

  private String metrics(StringBuilder json, String namespace, long millis) {
    for (Map.Entry<String, String> told : dimensions.entrySet()) {
      Quoted.append(Quoted.name(json, told.getKey()), told.getValue());
    }
    for (Map.Entry<Metric, List<Double>> each : values.entrySet()) {
      numbers(Quoted.name(json, each.getKey().title()), each.getValue());
    }
    Quoted.name(json, "_aws").append("{\"Timestamp\":").append(millis);
    directives(json.append(",\"CloudWatchMetrics\":["), namespace);
    return json.append("]}}").toString();
  }

  private void directives(StringBuilder json, String namespace) {
    String comma = "";
    for (Metric first : values.keySet()) {
      if (beginsADirective(first)) {
        directive(json.append(comma), namespace, first.dimensions());
        comma = ",";
      }
    }
  }

  private boolean beginsADirective(Metric metric) {
    for (Metric before : values.keySet()) {
      if (before == metric) {
        return true;
      }
      if (before.dimensions().equals(metric.dimensions())) {
        return false;
      }
    }
    return true;
  }

  private void directive(StringBuilder json, String namespace, List<String> told) {
    Quoted.append(Quoted.name(json.append('{'), "Namespace"), namespace);
    json.append(",\"Dimensions\":[[");
    String next = "";
    for (String name : told) {
      Quoted.append(json.append(next), name);
      next = ",";
    }
    json.append("]],\"Metrics\":[");
    next = "";
    for (Metric metric : values.keySet()) {
      if (metric.dimensions().equals(told)) {
        Quoted.append(Quoted.name(json.append(next).append('{'), "Name"), metric.title());
        Quoted.append(Quoted.name(json, "Unit"), metric.unit()).append('}');
        next = ",";
      }
    }
    json.append("]}");
  }

  private static void numbers(StringBuilder json, List<Double> measured) {
    if (measured.size() == 1) {
      number(json, measured.getFirst());
      return;
    }
    String comma = "[";
    for (double value : measured) {
      number(json.append(comma), value);
      comma = ",";
    }
    json.append(']');
  }

  private static void number(StringBuilder json, double value) {
    if (value == (long) value) {
      json.append((long) value);
    } else {
      json.append(value);
    }
  }
}
