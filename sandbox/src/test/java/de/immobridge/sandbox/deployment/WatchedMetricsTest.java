package de.immobridge.sandbox.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.onoffice.ApiVersion;
import de.immobridge.onoffice.CallListener;
import de.immobridge.onoffice.UnlockApi;
import de.immobridge.telemetry.Telemetry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Alarms and dashboard look at metrics under the names and dimensions in which they are written.
 */
class WatchedMetricsTest {
  private final Map<String, Set<String>> written = EmittedMetrics.in(everythingThatIsCounted());

  @Test
  void everyMetricIsWatched() throws IOException {
    String templates = templates();

    assertThat(written).hasSizeGreaterThan(5);
    assertThat(written.keySet())
        .allSatisfy(name -> assertThat(templates).containsPattern("\\b" + name + "\\b"));
  }

  @Test
  void whatIsWatchedIsWrittenWithTheSameDimensions() throws IOException {
    String templates = templates();
    Set<String> filtered =
        found("MetricTransformations:[^\\n]*MetricName: ([\\w-]+)", templates)
            .map(found -> found.group(1))
            .collect(Collectors.toSet());

    List<MatchResult> selections =
        found(
                "SELECT \\w+\\(\"?([\\w-]+)\"?\\) FROM SCHEMA\\(\"Immobridge/[^\"]+\", ([\\w,"
                    + " ]+)\\)",
                templates)
            .filter(found -> !filtered.contains(found.group(1)))
            .toList();
    List<MatchResult> searches =
        found("\\{Immobridge/\\$\\{Stage\\},([\\w,]+)\\} MetricName=\\\\?\"(\\w+)", templates)
            .filter(found -> !filtered.contains(found.group(2)))
            .toList();

    assertThat(selections)
        .isNotEmpty()
        .allSatisfy(
            found -> assertThat(written.get(found.group(1))).isEqualTo(words(found.group(2))));
    assertThat(searches)
        .isNotEmpty()
        .allSatisfy(
            found -> assertThat(written.get(found.group(2))).isEqualTo(words(found.group(1))));
  }

  private static String everythingThatIsCounted() {
    PrintStream console = System.out;
    var printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      var telemetry = new Telemetry("Immobridge/test", Optional.empty());
      telemetry.refused("GET /service", "UNSIGNED");
      telemetry.accepted("GET /service", "A");
      telemetry.unlocked(new UnlockApi.Result.Unlocked());
      telemetry.claimUsed(Duration.ofSeconds(1));
      telemetry.suspended();
      telemetry.called(
          new CallListener.Call(
              ApiVersion.STABLE, List.of("READ estate"), List.of("206"), 1, Duration.ofMillis(1)));
    } finally {
      System.setOut(console);
    }
    return printed.toString(UTF_8);
  }

  private static String templates() throws IOException {
    var all = new StringBuilder();
    for (String name : List.of("template.yaml", "watch.yaml")) {
      Path file = Template.ROOT.resolve(name);
      if (Files.exists(file)) {
        all.append(Files.readString(file)).append('\n');
      }
    }
    return all.toString();
  }

  private static Stream<MatchResult> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results();
  }

  private static Set<String> words(String list) {
    return new TreeSet<>(List.of(list.replace(" ", "").split(",", -1)));
  }
}
