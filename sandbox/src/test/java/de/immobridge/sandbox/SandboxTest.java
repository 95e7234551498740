package de.immobridge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.immobridge.sandbox.visit.Visitor;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theAnnouncementSaysWhereEverythingIs() throws Exception {
    try (var sandbox = Sandbox.start(CLOCK, "--port", "0", "--provider-secret", "s3cret")) {
      JsonNode line = JSON.readTree(sandbox.announcement());

      assertThat(sandbox.announcement()).doesNotContain("\n");
      for (String name : new String[] {"enterprise", "control", "api", "provider", "dynamodb"}) {
        assertThat(line.path(name).asText()).startsWith("http://127.0.0.1:");
      }
      assertThat(line.path("providerSecret").asText()).isEqualTo("s3cret");
      assertThat(line.at("/customers/0/customerWebId").asText()).isNotEmpty();
      assertThat(line.at("/customers/0/users/0/userId").isMissingNode()).isFalse();
      assertThat(line.at("/customers/0/users/0/administrator").isBoolean()).isTrue();
      assertThat(line.at("/customers/0/estates/0/languages").isArray()).isTrue();
    }
  }

  @Test
  void onlyTheSimulatorOpensSomebodyElsesProvider() throws Exception {
    try (var sandbox =
        Sandbox.start(
            CLOCK, "--port", "0", "--only", "simulator", "--provider", "http://127.0.0.1:3000")) {
      JsonNode line = JSON.readTree(sandbox.announcement());
      String customer = line.at("/customers/0/customerWebId").asText();
      int user = line.at("/customers/0/users/0/userId").asInt();

      String url =
          JSON.readTree(
                  post(
                      line.path("control").asText() + "/control/activation",
                      "{\"customerWebId\":\"" + customer + "\",\"userId\":" + user + "}"))
              .path("url")
              .asText();

      assertThat(url).startsWith("http://127.0.0.1:3000/unlock?");
      assertThat(line.path("provider").isNull()).isTrue();
    }
  }

  @Test
  void onlyOurProviderNeedsNoSimulator() throws Exception {
    try (var sandbox =
        Sandbox.start(CLOCK, "--port", "0", "--only", "provider", "--api", "http://127.0.0.1:9")) {
      JsonNode line = JSON.readTree(sandbox.announcement());

      assertThat(line.path("enterprise").isNull()).isTrue();
      assertThat(line.path("api").asText()).isEqualTo("http://127.0.0.1:9");
      assertThat(status(line.path("provider").asText() + "/unlock")).isEqualTo(401);
    }
  }

  @Test
  void aSettingThatNobodyReadsIsSaidInASentenceAndAKnownOneIsTaken() throws Exception {
    try (var sandbox = Sandbox.start(CLOCK, "--port", "0", "--setting", "API_VERSION=latest")) {
      assertThat(status(sandbox.provider() + "/unlock")).isEqualTo(401);
    }
    Assertions.assertThatExceptionOfType(Options.UsageException.class)
        .isThrownBy(() -> Sandbox.start(CLOCK, "--port", "0", "--setting", "API_VERSIO=latest"))
        .withMessageContaining("There is no setting API_VERSIO.")
        .withMessageContaining("API_VERSION");
  }

  @Test
  void anAddressOfIpv6StandsInBracketsEverywhere() throws Exception {
    assumeTrue(InetAddress.getByName("::1").isReachable(500), "no IPv6 on this machine");
    try (var sandbox = Sandbox.start(CLOCK, "--port", "0", "--bind", "::1")) {
      JsonNode line = JSON.readTree(sandbox.announcement());

      for (String name : new String[] {"enterprise", "control", "api", "provider", "dynamodb"}) {
        assertThat(line.path(name).asText()).startsWith("http://[::1]:");
      }
      assertThat(status(sandbox.enterprise() + "/")).isEqualTo(200);
      assertThat(status(sandbox.provider() + "/unlock")).isEqualTo(401);
    }
  }

  @Test
  void agenciesCanHaveUnlockedTheProviderFromTheStart() throws Exception {
    try (var sandbox = Sandbox.start(CLOCK, "--port", "0", "--activated", "mueller-soehne-0815")) {
      var visitor = new Visitor();
      JsonNode customers =
          visitor.get(sandbox.enterprise().resolve("/enterprise/customers")).json();
      var service =
          visitor.json(
              "POST",
              sandbox.enterprise().resolve("/control/service"),
              "{\"customerWebId\":\"mueller-soehne-0815\",\"userId\":17,\"estateId\":12}");

      assertThat(customers.at("/0/status").asText()).isEqualTo("not-activated");
      assertThat(customers.at("/1/status").asText()).isEqualTo("active");
      assertThat(visitor.get(URI.create(service.path("url").asText())).status()).isEqualTo(200);
    }
    Assertions.assertThatExceptionOfType(Options.UsageException.class)
        .isThrownBy(() -> Sandbox.start(CLOCK, "--port", "0", "--activated", "nobody"))
        .withMessageContaining("nobody");
  }

  @Test
  void whatCannotStartLeavesNothingRunning() throws Exception {
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    for (String[] last : new String[][] {{"--activated", "nobody"}, {"--place", "x=estate"}}) {
      Assertions.assertThatExceptionOfType(Options.UsageException.class)
          .isThrownBy(
              () ->
                  Sandbox.start(
                      CLOCK,
                      "--port",
                      "0",
                      "--dynamodb-port",
                      Integer.toString(port),
                      last[0],
                      last[1]));
      try (var again = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        assertThat(again.isBound()).isTrue();
      }
    }
  }

  @Test
  void whatWasAgreedIsOfferedBesideTheManifest() throws Exception {
    try (var sandbox =
        Sandbox.start(CLOCK, "--port", "0", "--provider-name", "Acme", "--place", "texts=estate")) {
      var agreed = new Visitor().get(sandbox.enterprise().resolve("/enterprise/provider")).json();

      assertThat(agreed.at("/name/DEU").asText()).isEqualTo("Acme");
      assertThat(agreed.at("/services/0/title/ENG").asText()).isEqualTo("Edit property texts");
      assertThat(agreed.at("/services/0/place").asText()).isEqualTo("estate");
    }
  }

  @Test
  void aProviderInAnyLanguageIsNamedByOptionsOrAFile(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("agreed.json");
    Files.writeString(
        file,
        """
        {"name": {"DEU": "Acme Bilder"},
         "services": [{"name": "rooms", "url": "/pages/rooms", "place": "estate"}],
         "webhooks": [{"name": "changed", "url": "/webhook", "place": "address"}]}
        """);
    try (var sandbox =
        Sandbox.start(
            CLOCK,
            "--port",
            "0",
            "--only",
            "simulator",
            "--provider",
            "http://127.0.0.1:3000",
            "--agreed",
            file.toString(),
            "--service",
            "account=Guthaben")) {
      var visitor = new Visitor();
      var agreed = visitor.get(sandbox.enterprise().resolve("/enterprise/provider")).json();

      assertThat(agreed.at("/name/DEU").asText()).isEqualTo("Acme Bilder");
      assertThat(agreed.path("services").findValuesAsText("name"))
          .containsExactly("rooms", "account");
      assertThat(agreed.at("/webhooks/0/place").asText()).isEqualTo("address");
      assertThat(opened(sandbox, "rooms")).startsWith("http://127.0.0.1:3000/pages/rooms?");
      assertThat(opened(sandbox, "account")).startsWith("http://127.0.0.1:3000/service/account?");
    }
  }

  private static String opened(Sandbox sandbox, String service) {
    return new Visitor()
        .json(
            "POST",
            sandbox.enterprise().resolve("/control/service"),
            "{\"customerWebId\":\"hansekontor-4711\",\"userId\":17,\"service\":\""
                + service
                + "\"}")
        .path("url")
        .asText();
  }

  @Test
  void aTakenPortIsSaidAndNotWorkedAround() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Assertions.assertThatExceptionOfType(BindException.class)
          .isThrownBy(() -> Sandbox.start(CLOCK, "--port", Integer.toString(taken.getLocalPort())));
    }
  }

  @Test
  void aKnobOrScenarioThatDoesNotExistIsSaidInASentence() {
    for (String[] line : new String[][] {{"--knob", "no.such=1"}, {"--scenario", "nosuch"}}) {
      Assertions.assertThatExceptionOfType(Options.UsageException.class)
          .isThrownBy(() -> Sandbox.start(CLOCK, "--port", "0", line[0], line[1]))
          .withMessageContaining(line[1].replace("=1", ""));
    }
  }

  private static int status(String url) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static String post(String url, String body) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
