package de.immobridge.sandbox.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The metrics that CloudWatch would find in what a function printed. */
final class EmittedMetrics {
  private static final ObjectMapper JSON = new ObjectMapper();

  private EmittedMetrics() {}

  /**
   * The names of the metrics in all lines of CloudWatch's embedded format, each with the names of
   * its dimensions; other lines are passed over.
   */
  static TreeMap<String, Set<String>> in(String printed) {
    var found = new TreeMap<String, Set<String>>();
    printed
        .lines()
        .filter(line -> line.contains("\"_aws\":{"))
        .forEach(
            line ->
                json(line)
                    .at("/_aws/CloudWatchMetrics")
                    .forEach(directive -> read(directive, found)));
    return found;
  }

  private static void read(JsonNode directive, TreeMap<String, Set<String>> found) {
    for (JsonNode set : directive.path("Dimensions")) {
      var dimensions = new TreeSet<String>();
      set.forEach(name -> dimensions.add(name.asText()));
      directive
          .path("Metrics")
          .forEach(metric -> found.put(metric.path("Name").asText(), dimensions));
    }
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
