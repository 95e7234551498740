package de.immobridge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.immobridge.sandbox.visit.Visitor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code --keep}: after a restart everything is as it was, however it ended. */
@Timeout(120)
class KeepTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String AGENCY = "hansekontor-4711";
  private static final String ESTATE = "/control/estates/" + AGENCY + "/1042?language=ENG";
  private static final Pattern SESSION = Pattern.compile("name=\"session\" content=\"([^\"]+)\"");

  @TempDir Path home;
  private final Visitor visitor = new Visitor();

  @Test
  void whoWasUnlockedWorksOnAndWhatWasSavedIsThere() throws Exception {
    String secret;
    try (var sandbox = start("--activated", AGENCY)) {
      secret = sandbox.providerSecret();
      var page = openService(sandbox.enterprise());
      assertThat(edit(sandbox, page, "By the lake.").status()).isEqualTo(200);
      ask(sandbox, "PATCH", "/control/knobs", Map.of("api.latency", "1ms"));
    }

    try (var sandbox = start()) {
      assertThat(sandbox.providerSecret()).isEqualTo(secret);
      assertThat(status(sandbox)).isEqualTo("active");
      assertThat(lage(sandbox.enterprise())).isEqualTo("By the lake.");
      var page = openService(sandbox.enterprise());
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body()).contains("By the lake.");
      assertThat(edit(sandbox, page, "By the river.").status()).isEqualTo(200);
      assertThat(
              visitor
                  .get(sandbox.enterprise().resolve("/control/knobs"))
                  .json()
                  .at("/api.latency/value")
                  .asText())
          .isEqualTo("1ms");
    }
  }

  @Test
  void aPageThatWasOpenBeforeTheRestartCanStillSave() throws Exception {
    Visitor.Answer page;
    try (var sandbox = start("--activated", AGENCY)) {
      page = openService(sandbox.enterprise());
    }

    try (var sandbox = start()) {
      assertThat(edit(sandbox, page, "Yesterday's page.").status()).isEqualTo(200);
      assertThat(lage(sandbox.enterprise())).isEqualTo("Yesterday's page.");
    }
  }

  @Test
  void agenciesThatWorkAreNotUnlockedAnew() throws Exception {
    try (var _ = start("--activated", AGENCY)) {
      // Unlocked once.
    }
    String kept = Files.readString(home.resolve("kept/onoffice.json"));

    try (var sandbox = start("--activated", AGENCY)) {
      assertThat(status(sandbox)).isEqualTo("active");
    }
    assertThat(apiUsers(Files.readString(home.resolve("kept/onoffice.json"))))
        .isEqualTo(apiUsers(kept));
  }

  @Test
  void whatIsKilledLosesNothingThatWasWritten() throws Exception {
    var process = killable();
    try {
      var line = JSON.readTree(process.inputReader().readLine());
      var enterprise = URI.create(line.path("enterprise").asText());
      visitor.json("PATCH", enterprise.resolve(ESTATE), "{\"elements\":{\"lage\":\"Kept.\"}}");
      Path state = home.resolve("kept/onoffice.json");
      while (!Files.readString(state).contains("\"Kept.\"")) {
        LockSupport.parkNanos(10_000_000);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }

    try (var sandbox = start()) {
      assertThat(lage(sandbox.enterprise())).isEqualTo("Kept.");
      assertThat(status(sandbox)).isEqualTo("active");
      assertThat(openService(sandbox.enterprise()).status()).isEqualTo(200);
    }
  }

  @Test
  void twoCannotKeepInTheSameFolder() throws Exception {
    try (var _ = start()) {
      assertThatThrownBy(this::start)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another sandbox");
    }
  }

  @Test
  void whatCannotBeReadIsSaidAndLeftAsItIs() throws Exception {
    Path state = Files.createDirectories(home.resolve("kept")).resolve("onoffice.json");
    for (String text : List.of("{\"format\":99}", "{\"format\":1,\"knobs", "x")) {
      Files.writeString(state, text);

      assertThatThrownBy(this::start).hasMessageContaining("move the folder away");
      assertThat(state).hasContent(text);
    }
  }

  @Test
  void inAFolderThatWasThereTheTablesAreForNobodyElseEither() throws Exception {
    Path tables = Files.createDirectories(home.resolve("kept/tables"));
    Files.setPosixFilePermissions(tables, PosixFilePermissions.fromString("rwxr-xr-x"));

    try (var _ = start()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tables)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void whatIsKeptIsForNobodyElse() throws Exception {
    try (var _ = start()) {
      Path kept = home.resolve("kept");
      for (Path each : List.of(kept, kept.resolve("tables"))) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
            .isEqualTo("rwx------");
      }
      for (String file : List.of("onoffice.json", "secrets.json", "lock")) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept.resolve(file))))
            .isEqualTo("rw-------");
      }
    }
  }

  private Sandbox start(String... more) throws Exception {
    var words = new ArrayList<>(List.of("--port", "0", "--keep", home.resolve("kept").toString()));
    words.addAll(List.of("--setting", "LOADING_AFTER_MS=20000"));
    words.addAll(List.of(more));
    return Sandbox.start(Clock.systemUTC(), words.toArray(String[]::new));
  }

  private Process killable() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "de.immobridge.sandbox.Main",
            "--port",
            "0",
            "--activated",
            AGENCY,
            "--keep",
            home.resolve("kept").toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private Visitor.Answer openService(URI enterprise) {
    var window =
        visitor.json(
            "POST",
            enterprise.resolve("/control/service"),
            json(
                Map.of(
                    "customerWebId", AGENCY, "userId", 17, "estateId", 1042, "language", "ENG")));
    return visitor.get(URI.create(window.path("url").asText()));
  }

  private Visitor.Answer edit(Sandbox sandbox, Visitor.Answer page, String text) {
    var session = SESSION.matcher(page.body());
    assertThat(session.find()).isTrue();
    return visitor.call(
        "PATCH",
        sandbox.provider().resolve("/properties/1042"),
        json(
            Map.of(
                "fields",
                Map.of("lage", text),
                "seen",
                Map.of("lage", lage(sandbox.enterprise())))),
        Map.of("Authorization", "Bearer " + session.group(1)));
  }

  private String lage(URI enterprise) {
    return visitor.get(enterprise.resolve(ESTATE)).json().at("/elements/lage").asText();
  }

  private String status(Sandbox sandbox) {
    return visitor
        .get(sandbox.enterprise().resolve("/enterprise/customers"))
        .json()
        .at("/0/status")
        .asText();
  }

  private void ask(Sandbox sandbox, String method, String path, Map<String, ?> body) {
    visitor.json(method, sandbox.enterprise().resolve(path), json(body));
  }

  private static JsonNode apiUsers(String state) throws IOException {
    return JSON.readTree(state).at("/dealings/apiUsers");
  }

  private static String json(Map<String, ?> body) {
    return JSON.valueToTree(body).toString();
  }
}
