package de.immobridge.sandbox.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

  @TempDir Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void ourExampleKeepsEveryPoint() throws Exception {
    assertThat(check()).as(printed.toString(UTF_8)).isTrue();

    assertThat(printed.toString(UTF_8))
        .contains(" 0 broken")
        .contains("kept      A changed signature");
  }

  @Test
  void aProviderThatBelievesEverythingIsFoundOut() throws Exception {
    var provider = credulous();
    try {
      Path json = folder.resolve("report.json");
      Path html = folder.resolve("report.html");
      boolean fine =
          check(
              "http://127.0.0.1:" + provider.getAddress().getPort(),
              "--json",
              json.toString(),
              "--html",
              html.toString());

      assertThat(fine).isFalse();
      assertThat(promises(json, "broken"))
          .contains(
              "A wrong key is not told as success.",
              "The word 'active' is told when, and only when, unlockProvider has succeeded.",
              "A changed signature is refused.",
              "A call without a signature is refused.",
              "A parameter that was changed after signing is refused.",
              "A parameter that comes a second time is refused.",
              "A call that was signed yesterday is refused.");
      assertThat(promises(json, "kept")).contains("The pages can be shown in onOffice's frame.");
      assertThat(promises(json, "not-tried"))
          .contains("Every call carries the claim of the service call that it belongs to.");
      assertThat(Files.readString(html))
          .contains("<details class=\"broken\" open>")
          .contains("GET http://127.0.0.1")
          .doesNotContainPattern("signature=[0-9a-f]{4}")
          .doesNotContainPattern("apiClaim=[^.&]{4}");
    } finally {
      provider.stop(0);
    }
  }

  @Test
  void anOrderResultThatIsCreditedTwiceIsFoundOutAndOneThatIsCreditedOnceIsNot() throws Exception {
    for (boolean careless : new boolean[] {true, false}) {
      var provider = shop(careless);
      try {
        var address = "http://127.0.0.1:" + provider.getAddress().getPort();
        Path json = folder.resolve("report.json");
        check(
            address,
            "--json",
            json.toString(),
            "--result-url",
            address + "/result",
            "--credit-url",
            address + "/credit");

        String point = "A result that is loaded twice is credited once.";
        assertThat(promises(json, careless ? "broken" : "kept")).contains(point);
        assertThat(promises(json, "kept"))
            .contains("A result that is loaded twice is shown twice.");
      } finally {
        provider.stop(0);
      }
    }
  }

  private boolean check(String... words) throws Exception {
    var all = new java.util.ArrayList<>(List.of(words));
    all.addAll(List.of("--port", "0"));
    return Check.run(new PrintStream(printed, true, UTF_8), all.toArray(String[]::new));
  }

  private static List<String> promises(Path report, String verdict) throws IOException {
    JsonNode list = new ObjectMapper().readTree(Files.readString(report));
    return StreamSupport.stream(list.spliterator(), false)
        .filter(each -> each.path("verdict").asText().equals(verdict))
        .map(each -> each.path("promise").asText())
        .collect(Collectors.toList());
  }

  /** Unlocks, and counts what was bought: each result, or each transaction once. */
  private static HttpServer shop(boolean careless) throws IOException {
    var server = credulous();
    List<String> credited = new CopyOnWriteArrayList<>();
    server.createContext(
        "/result",
        exchange -> {
          String transaction =
              exchange.getRequestURI().getQuery().replaceAll(".*transactionid=(\\d+).*", "$1");
          if (careless || !credited.contains(transaction)) {
            credited.add(transaction);
          }
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.createContext(
        "/credit",
        exchange -> {
          byte[] body = Integer.toString(credited.size()).getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    return server;
  }

  /** Says yes to everything, checks nothing and calls nothing. */
  private static HttpServer credulous() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean page = exchange.getRequestMethod().equals("GET");
          byte[] body =
              (page ? "<form method=post><input name=key></form>" : "active").getBytes(UTF_8);
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }
}
