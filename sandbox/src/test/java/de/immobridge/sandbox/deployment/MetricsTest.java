package de.immobridge.sandbox.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the operator is shown is what the running functions write. */
class MetricsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OURS = "Immobridge/${Stage}";

  private final Template template = new Template();

  /** A metric with the names of its dimensions: CloudWatch keeps each combination apart. */
  private record Metric(String name, Set<String> dimensions) implements Comparable<Metric> {
    @Override
    public int compareTo(Metric other) {
      return toString().compareTo(other.toString());
    }
  }

  @Test
  void alarmsAndDashboardShowTheMetricsThatARunWritesAndAllOfThem() throws Exception {
    var shown = new TreeSet<Metric>();
    template.ofType("AWS::CloudWatch::Alarm").values().forEach(alarm -> collect(alarm, shown));
    String board = template.resource("Dashboard").path("DashboardBody").asText();
    shown.addAll(found("SEARCH\\('\\{[^,]+,([A-Za-z,]+)\\} MetricName=\\\\\"(\\w+)", board, 2, 1));
    shown.addAll(found("\"Immobridge/\\$\\{Stage\\}\", \"(\\w+)\"", board, 1, 0));
    shown.removeIf(metric -> counted().contains(metric.name()));

    assertThat(shown).isEqualTo(written(aDay()));
  }

  /** Lines that were printed while everything happened. */
  private List<String> aDay() throws Exception {
    var printed = new ByteArrayOutputStream();
    PrintStream console = System.out;
    System.setOut(new PrintStream(printed, true, UTF_8));
    try (var cloud = new RecordingCloud(template);
        Installation installation = Installation.of(template, cloud)) {
      Day.live(installation);
    } finally {
      System.setOut(console);
    }
    return printed.toString(UTF_8).lines().toList();
  }

  private static Set<Metric> written(List<String> lines) throws IOException {
    var written = new TreeSet<Metric>();
    for (String line : lines) {
      if (line.contains("\"_aws\"")) {
        for (JsonNode directive : JSON.readTree(line).at("/_aws/CloudWatchMetrics")) {
          for (JsonNode metric : directive.path("Metrics")) {
            for (JsonNode dimensions : directive.path("Dimensions")) {
              written.add(new Metric(metric.path("Name").asText(), Template.texts(dimensions)));
            }
          }
        }
      }
    }
    return written;
  }

  /** The metrics of an alarm, in any of the three ways in which CloudWatch has them written. */
  private static void collect(JsonNode alarm, Set<Metric> metrics) {
    var stats = new ArrayList<JsonNode>(List.of(alarm));
    alarm.path("Metrics").forEach(each -> stats.add(each.at("/MetricStat/Metric")));
    for (JsonNode stat : stats) {
      if (stat.path("Namespace").asText().equals(OURS)) {
        Set<String> dimensions =
            stat.path("Dimensions")
                .valueStream()
                .map(each -> each.path("Name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        metrics.add(new Metric(stat.path("MetricName").asText(), dimensions));
      }
    }
    for (JsonNode each : alarm.path("Metrics")) {
      metrics.addAll(
          found(
              "SUM\\(\"?([\\w-]+)\"?\\) FROM SCHEMA\\(\"[^\"]+\", ([\\w, ]+)\\)",
              each.path("Expression").asText(),
              1,
              2));
    }
  }

  /** What is counted in log lines instead of being written as a metric. */
  private Set<String> counted() {
    return template.ofType("AWS::Logs::MetricFilter").values().stream()
        .map(filter -> filter.at("/MetricTransformations/0/MetricName").asText())
        .collect(Collectors.toSet());
  }

  private static Set<Metric> found(String pattern, String text, int name, int dimensions) {
    var found = new TreeSet<Metric>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      String names = dimensions == 0 ? "" : matcher.group(dimensions);
      found.add(
          new Metric(
              matcher.group(name),
              names.isEmpty() ? Set.of() : new TreeSet<>(List.of(names.split(", ?")))));
    }
    return found;
  }
}
