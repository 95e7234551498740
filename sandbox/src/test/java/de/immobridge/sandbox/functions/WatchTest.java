package de.immobridge.sandbox.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.sandbox.Sandbox;
import de.immobridge.sandbox.visit.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code --watch}: the provider is another afterwards, and everything else as it was. */
@Timeout(120)
class WatchTest {
  private static final String ESTATE = "/control/estates/hansekontor-4711/1042";

  private static final String MANIFEST =
      """
      package acme;
      import de.immobridge.kit.*;
      public class Acme {
        public static Provider provider() {
          return Provider.named("acme", Acme.class)
              .service(Service.named("%s", call -> Reply.notForThisPlace()));
        }
      }
      """;

  @TempDir Path folder;
  private Path classes;
  private final Visitor visitor = new Visitor();

  @BeforeEach
  void built() throws IOException {
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    Files.createDirectories(folder.resolve("src/main"));
    classes = Files.createDirectories(folder.resolve("target/classes"));
    compile("before", classes);
  }

  @Test
  void agenciesStayUnlockedAndRecordsStayChangedWhileTheProviderIsReplaced() throws Exception {
    try (var sandbox = watching("--activated", "hansekontor-4711")) {
      visitor.json(
          "PATCH",
          sandbox.enterprise().resolve(ESTATE),
          "{\"elements\":{\"lage\":\"By the lake\"}}");
      JsonNode transactionsAndCalls = ask(sandbox, "/control/calls");
      assertThat(offered(sandbox)).isEqualTo("before");

      replace("after");
      while (!offered(sandbox).equals("after")) {
        LockSupport.parkNanos(50_000_000);
      }
      assertThat(ask(sandbox, ESTATE).at("/elements/lage").asText()).isEqualTo("By the lake");
      assertThat(ask(sandbox, "/enterprise/customers").at("/0/status").asText())
          .isEqualTo("active");
      assertThat(ask(sandbox, "/control/calls")).isEqualTo(transactionsAndCalls);
      assertThat(openStatus(sandbox)).as("the provider still knows the agency").isEqualTo(200);
    }
  }

  @Test
  void aManifestThatNoLongerFitsTheOptionsIsSaidAndTheProviderIsReplacedAllTheSame()
      throws Exception {
    var said = new ByteArrayOutputStream();
    var before = System.err;
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try (var sandbox = watching("--place", "before=menu")) {
      replace("after");
      while (!said.toString(StandardCharsets.UTF_8)
          .contains("The provider runs with what is new")) {
        LockSupport.parkNanos(50_000_000);
      }
      assertThat(said.toString(StandardCharsets.UTF_8))
          .contains("what was agreed stays: The provider has no service 'before'.")
          .doesNotContain("could not be restarted");
      assertThat(offered(sandbox)).isEqualTo("before");
    } finally {
      System.setErr(before);
    }
  }

  private Sandbox watching(String option, String value) throws Exception {
    return Sandbox.start(
        Clock.systemUTC(),
        "--port",
        "0",
        "--provider-classes",
        classes.toString(),
        "--watch",
        option,
        value);
  }

  private void replace(String service) throws IOException {
    Path next = Files.createDirectories(folder.resolve("next"));
    compile(service, next);
    Files.move(
        next.resolve("acme/Acme.class"),
        classes.resolve("acme/Acme.class"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static String offered(JsonNode provider) {
    return provider.at("/services/0/name").asText();
  }

  private String offered(Sandbox sandbox) {
    return offered(ask(sandbox, "/enterprise/provider"));
  }

  private int openStatus(Sandbox sandbox) {
    var window =
        visitor.json(
            "POST",
            sandbox.enterprise().resolve("/control/service"),
            "{\"customerWebId\":\"hansekontor-4711\",\"userId\":17}");
    return visitor.get(java.net.URI.create(window.path("url").asText())).status();
  }

  private JsonNode ask(Sandbox sandbox, String path) {
    return visitor.get(sandbox.enterprise().resolve(path)).json();
  }

  private void compile(String service, Path target) throws IOException {
    Compiled.into(target, folder, "Acme", MANIFEST.formatted(service));
    for (String language : List.of("de", "en")) {
      Files.writeString(
          target.resolve("acme/texts_" + language + ".properties"), "provider.name=Acme");
    }
  }
}
