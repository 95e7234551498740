package de.immobridge.sandbox.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The counter-example of the documentation: a provider in Python that does what short samples show.
 * What it breaks stands in {@code docs/sandbox.md}, point by point.
 */
class ShortSampleTest {
  private static final Path SAMPLE = Path.of("src/test/resources/providers/short_sample.py");
  private static final Path DOCUMENTATION = Path.of("../docs/sandbox.md");

  @TempDir Path folder;

  @Test
  void whatAShortSampleBreaksIsWhatTheDocumentationSays() throws Exception {
    var report = check(address -> List.of("--result-url", address + "/result?order=7"));

    assertThat(rows(report)).as(report.toPrettyString()).isEqualTo(documented());
  }

  @Test
  void eachWebhookOfAnAgreementIsSentTwice() throws Exception {
    Path agreed = folder.resolve("agreed.json");
    Files.writeString(
        agreed,
        """
        {"webhooks": [{"name": "estates", "url": "/saved"},
                      {"name": "addresses", "url": "/people", "place": "address"}]}
        """);

    var report = check(_ -> List.of("--agreed", agreed.toString()));

    assertThat(rows(report)).contains("A webhook that comes twice is taken twice. kept");
    assertThat(report.toString())
        .containsSubsequence(
            "webhook estates -> answered 200", "webhook estates -> answered 200",
            "webhook addresses -> answered 200", "webhook addresses -> answered 200");
  }

  private JsonNode check(Function<String, List<String>> more) throws Exception {
    assumeTrue(hasPython());
    int port = freePort();
    var sample =
        new ProcessBuilder(
                "python3",
                SAMPLE.toString(),
                "0",
                "http://127.0.0.1:" + port,
                "the-provider-secret")
            .start();
    try {
      var address = "http://127.0.0.1:" + sample.inputReader().readLine();
      var report = folder.resolve("report.json");
      var words =
          new ArrayList<>(
              List.of(address, "--port", Integer.toString(port), "--json", report.toString()));
      words.addAll(more.apply(address));
      Check.run(
          new PrintStream(new ByteArrayOutputStream(), true, UTF_8), words.toArray(String[]::new));
      return new ObjectMapper().readTree(Files.readString(report));
    } finally {
      sample.destroy();
    }
  }

  private static List<String> rows(JsonNode report) {
    return StreamSupport.stream(report.spliterator(), false)
        .map(each -> each.path("promise").asText() + " " + each.path("verdict").asText())
        .toList();
  }

  /** The rows of the table between its heading and the next one. */
  private static List<String> documented() throws IOException {
    return Files.readString(DOCUMENTATION)
        .transform(text -> text.substring(text.indexOf("### A short sample, checked")))
        .lines()
        .skip(1)
        .takeWhile(line -> !line.startsWith("#"))
        .filter(
            line -> line.startsWith("| ") && !line.startsWith("| point") && !line.contains("---"))
        .map(line -> line.split("\\|"))
        .map(cells -> cells[1].strip() + " " + cells[2].strip())
        .toList();
  }

  private static boolean hasPython() throws InterruptedException {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3")));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
