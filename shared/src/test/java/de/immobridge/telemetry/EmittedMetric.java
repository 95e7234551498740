package de.immobridge.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A metric that CloudWatch would find in a line, by the rules of its embedded format. */
record EmittedMetric(String namespace, String name, String unit, List<String> dimensions) {
  private static final int MOST = 100;
  private static final int MOST_DIMENSIONS = 30;

  /** All metrics of a line; fails if CloudWatch would not take the line. */
  static List<EmittedMetric> in(JsonNode line) {
    assertThat(line.at("/_aws/Timestamp").isIntegralNumber()).isTrue();
    var found = new ArrayList<EmittedMetric>();
    for (JsonNode directive : line.at("/_aws/CloudWatchMetrics")) {
      assertThat(directive.path("Namespace").asText()).isNotBlank();
      assertThat(directive.path("Dimensions").isArray()).isTrue();
      assertThat(directive.path("Dimensions")).isNotEmpty();
      assertThat(directive.path("Metrics").size()).isBetween(1, MOST);
      for (JsonNode metric : directive.path("Metrics")) {
        assertValue(line.path(metric.path("Name").asText()));
        for (JsonNode dimensions : directive.path("Dimensions")) {
          found.add(
              new EmittedMetric(
                  directive.path("Namespace").asText(),
                  metric.path("Name").asText(),
                  metric.path("Unit").asText(),
                  names(line, dimensions)));
        }
      }
    }
    return found;
  }

  private static List<String> names(JsonNode line, JsonNode dimensions) {
    assertThat(dimensions.size()).isLessThanOrEqualTo(MOST_DIMENSIONS);
    var names = new ArrayList<String>();
    for (JsonNode name : dimensions) {
      JsonNode told = line.path(name.asText());
      assertThat(told.isTextual()).as(name.asText()).isTrue();
      assertThat(told.asText()).matches("[\\x21-\\x7e]{1,1024}");
      names.add(name.asText());
    }
    return names;
  }

  private static void assertValue(JsonNode value) {
    if (value.isArray()) {
      assertThat(value.size()).isBetween(1, MOST);
      value.forEach(each -> assertThat(each.isNumber()).isTrue());
    } else {
      assertThat(value.isNumber()).isTrue();
    }
  }
}
