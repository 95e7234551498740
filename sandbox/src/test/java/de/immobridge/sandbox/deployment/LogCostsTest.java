package de.immobridge.sandbox.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** What {@code docs/operations.md} reckons with is what is written. */
class LogCostsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ROW =
      Pattern.compile("\\| `(\\w+ /[^`]*)` \\| ([\\d,]+) \\| ([\\d,]+) \\|");
  private static final Pattern TOGETHER =
      Pattern.compile(
          "API ([\\d.]+), Lambda ([\\d.]+) \\+ ([\\d.]+)[^,]*,\\s+DynamoDB ([\\d.]+),\\s+log lines"
              + " ([\\d.]+), together\\s+([\\d.]+) per million");
  private static final double USD_PER_BYTE_A_MILLION_TIMES = 0.63 / 1000;

  private final Template template = new Template();
  private final String told;

  LogCostsTest() throws Exception {
    this.told = Files.readString(Template.ROOT.resolve("docs/operations.md"));
  }

  /** One line each by us and by the API; names differ in length, hence a tenth. */
  @Test
  void linesHaveTheBytesThatAreReckonedWith() throws Exception {
    Map<String, String> written = lines();
    var rows = ROW.matcher(told).results().toList();

    assertThat(rows).hasSizeGreaterThanOrEqualTo(4);
    for (MatchResult row : rows) {
      String route = row.group(1);
      assertThat(written).containsKey(route);
      assertThat(number(row.group(2)))
          .as(route)
          .isCloseTo(written.getOrDefault(route, "").length(), Percentage.withPercentage(10));
      assertThat(number(row.group(3)))
          .as("the API's line of " + route)
          .isCloseTo(accessLine(route).length(), Percentage.withPercentage(10));
    }
  }

  @Test
  void theSumOfAServiceCallIsThatOfItsPartsAndAtMostThree() {
    var sum = TOGETHER.matcher(told);
    assertThat(sum.find()).isTrue();
    double parts = 0;
    for (int i = 1; i <= 5; i++) {
      parts += Double.parseDouble(sum.group(i));
    }
    MatchResult row =
        ROW.matcher(told)
            .results()
            .filter(each -> each.group(1).equals("GET /service"))
            .findFirst()
            .orElseThrow();
    double lines = (number(row.group(2)) + number(row.group(3))) * USD_PER_BYTE_A_MILLION_TIMES;

    assertThat(Double.parseDouble(sum.group(5))).isCloseTo(lines, within(0.01));
    assertThat(Double.parseDouble(sum.group(6))).isCloseTo(parts, within(0.01));
    assertThat(Double.parseDouble(sum.group(6))).isLessThanOrEqualTo(3.00);
  }

  /** The line that each route's last good call has written; there is no other. */
  private Map<String, String> lines() throws Exception {
    var printed = new ByteArrayOutputStream();
    PrintStream console = System.out;
    System.setOut(new PrintStream(printed, true, UTF_8));
    try (var cloud = new RecordingCloud(template);
        Installation installation = Installation.of(template, cloud)) {
      goodCalls(installation);
    } finally {
      System.setOut(console);
    }
    var lines = new TreeMap<String, String>();
    for (String line : printed.toString(UTF_8).lines().toList()) {
      assertThat(line).startsWith("{").endsWith("}");
      JsonNode told = JSON.readTree(line);
      assertThat(told.path("message").asText())
          .isEqualTo(told.path("route").asText() + " answered 200");
      lines.put(told.path("route").asText(), line);
    }
    return lines;
  }

  private static void goodCalls(Installation installation) throws Exception {
    Day.unlock(installation);
    String page = Day.page(installation);
    String session = Day.found("name=\"session\" content=\"([^\"]+)\"", page);
    installation.call(
        "GET",
        "/" + Day.found("href=\"[./]*(service/assets/[^\"]+)\"", page),
        "text/plain",
        "",
        session);
    String property = "/properties/1042";
    JsonNode seen =
        JSON.readTree(installation.call("GET", property, "application/json", "", session));
    Map<String, ?> edit =
        Map.of(
            "fields", Map.of("objekttitel", "Another title"),
            "seen", Map.of("objekttitel", seen.at("/fields/objekttitel").asText()));
    installation.call(
        "PATCH", property, "application/json", JSON.writeValueAsString(edit), session);
    installation.call(
        "POST",
        "/service/message",
        "application/json",
        "{\"onOfficeType\":\"onOffice.service.refreshParent\"}",
        session);
    Day.page(installation);
  }

  /** As API Gateway fills in the format for a call that went well. */
  private String accessLine(String route) {
    return template
        .resource("Api")
        .at("/AccessLogSettings/Format")
        .asText()
        .replace("$context.requestId", "JKJaXmPLvHcESHA=")
        .replace("$context.routeKey", route)
        .replace("$context.status", "200")
        .replace("$context.responseLatency", "1234")
        .replaceAll("\\$context\\.[A-Za-z.]+", "-");
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace(",", ""));
  }

  private static Offset<Double> within(double offset) {
    return Offset.offset(offset);
  }
}
