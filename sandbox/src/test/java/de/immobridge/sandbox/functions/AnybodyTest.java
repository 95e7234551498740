package de.immobridge.sandbox.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.immobridge.sandbox.Sandbox;
import de.immobridge.sandbox.visit.Visitor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A provider whose classes the sandbox has never seen. */
@Timeout(120)
class AnybodyTest {

  /** Answers with its own name, its word and a setting from the environment. */
  private static final String FUNCTION =
      """
      package acme;
      import com.amazonaws.services.lambda.runtime.*;
      import java.io.*;
      public class %1$s implements RequestStreamHandler {
        public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
          String event = new String(in.readAllBytes());
          if (event.contains("break")) { throw new IllegalStateException("broken on purpose"); }
          String body = "%1$s %2$s " + System.getenv("CUSTOMERS_TABLE");
          out.write(("{\\"statusCode\\":200,\\"body\\":\\"" + body + "\\"}").getBytes());
        }
      }
      """;

  private static final String MANIFEST =
      """
      package acme;
      import de.immobridge.kit.*;
      public class Acme {
        public static Provider provider() {
          return Provider.named("acme", Acme.class)
              .service(Service.named("hello", call -> Reply.notForThisPlace()));
        }
      }
      """;

  @TempDir Path folder;
  private Path classes;
  private final Visitor visitor = new Visitor();

  @BeforeEach
  void built() throws IOException {
    classes = Files.createDirectories(folder.resolve("target/classes"));
    compile("one", classes);
  }

  @Test
  void functionsAreFoundByTheirNamesAndRunInTheirOwnProcess() throws Exception {
    try (var sandbox = start("--provider-classes", classes.toString())) {
      assertThat(answer(sandbox, "/unlock")).isEqualTo("UnlockFunction one Customers");
      assertThat(answer(sandbox, "/service")).isEqualTo("ServiceCalls one Customers");
      assertThat(answer(sandbox, "/properties/7")).isEqualTo("PropertyEdits one Customers");
    }
  }

  @Test
  void aManifestIsEnoughAndTheKitMakesTheFunctions() throws Exception {
    Path manifest = Files.createDirectories(folder.resolve("manifest"));
    Compiled.into(manifest, folder, "Acme", MANIFEST);
    for (String language : List.of("de", "en")) {
      Files.writeString(
          manifest.resolve("acme/texts_" + language + ".properties"), "provider.name=Acme");
    }

    try (var sandbox =
        start("--provider-classes", manifest.toString(), "--activated", "hansekontor-4711")) {
      assertThat(visitor.get(URI.create(sandbox.provider() + "/service/hello")).status())
          .isEqualTo(401);
    }
  }

  @Test
  void anExceptionInAFunctionIsItsOwnAndTheNextCallIsAnswered() throws Exception {
    try (var sandbox = start("--provider-classes", classes.toString())) {
      assertThat(visitor.get(URI.create(sandbox.provider() + "/service?break")).status())
          .isEqualTo(500);
      assertThat(answer(sandbox, "/service")).isEqualTo("ServiceCalls one Customers");
    }
  }

  @Test
  void whereNamesDoNotTellTheFunctionIsNamedOnTheCommandLine() throws Exception {
    compile("two", classes, "AlsoAServiceCall");
    String path = classes.toString();

    assertThatThrownBy(() -> start("--provider-classes", path))
        .hasMessageContaining("acme.AlsoAServiceCall")
        .hasMessageContaining("--function service=CLASS");
    try (var sandbox =
        start("--provider-classes", path, "--function", "service=acme.AlsoAServiceCall")) {
      assertThat(answer(sandbox, "/service")).isEqualTo("AlsoAServiceCall two Customers");
    }
  }

  @Test
  void changedSourcesAreBuiltAndTheProviderAloneIsRestarted() throws Exception {
    Path next = Files.createDirectories(folder.resolve("next"));
    compile("two", next);
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    Path source = Files.createDirectories(folder.resolve("src/main")).resolve("a.txt");
    Files.writeString(source, "before");
    try (var sandbox =
        start(
            "--provider-classes",
            classes.toString(),
            "--watch",
            "--build",
            "grep -q good src/main/a.txt && cp -R next/. target/classes/")) {
      URI enterprise = sandbox.enterprise();
      Files.writeString(source, "does not build");
      Files.writeString(source, "good at last");

      while (!answer(sandbox, "/service").equals("ServiceCalls two Customers")) {
        LockSupport.parkNanos(50_000_000);
      }
      assertThat(sandbox.enterprise()).isEqualTo(enterprise);
      assertThat(visitor.get(enterprise).status()).isEqualTo(200);
    }
  }

  private Sandbox start(String... more) throws Exception {
    var words = new java.util.ArrayList<>(List.of("--port", "0"));
    words.addAll(List.of(more));
    return Sandbox.start(Clock.systemUTC(), words.toArray(String[]::new));
  }

  private String answer(Sandbox sandbox, String path) {
    return visitor.get(URI.create(sandbox.provider() + path)).body();
  }

  private void compile(String word, Path target) throws IOException {
    compile(word, target, "UnlockFunction", "ServiceCalls", "PropertyEdits");
  }

  private void compile(String word, Path target, String... names) throws IOException {
    for (String name : names) {
      Compiled.into(target, folder, name, FUNCTION.formatted(name, word));
    }
  }
}
