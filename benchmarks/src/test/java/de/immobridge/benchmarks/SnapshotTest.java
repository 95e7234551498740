package de.immobridge.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.benchmarks.lambda.Function;
import de.immobridge.benchmarks.lambda.Jit;
import de.immobridge.benchmarks.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What a snapshot holds wakes up in every environment that is restored from it. */
@EnabledOnOs(OS.LINUX)
class SnapshotTest {
  /** Objects that hold a key, a secret, a random value, or somebody's name. */
  private static final List<String> NEVER =
      List.of(
          "de.immobridge.customer.DataKey",
          "de.immobridge.customer.Customer",
          "de.immobridge.onoffice.Credentials",
          "de.immobridge.onoffice.ApiKey",
          "de.immobridge.onoffice.ApiToken",
          "de.immobridge.onoffice.ApiClaim",
          "de.immobridge.marketplace.ProviderSecrets",
          "de.immobridge.access.ServiceSession",
          "javax.crypto.spec.SecretKeySpec",
          "sun.security.provider.HashDrbg",
          "software.amazon.awssdk.crt.http.HttpClientConnection");

  /** The customer of the rehearsal, a constant. */
  private static final String MADE_UP = "rehearsal-1";

  private static final String ESTABLISHED = "01";

  @Test
  void aRehearsalTouchesNothingOutsideAndLeavesNothingBehind() throws Exception {
    try (World world = World.start()) {
      var bench = new Bench(world, Path.of(".."));
      for (Variant variant : List.of(Variant.OURS, Variant.OURS_EDIT)) {
        var environment = new HashMap<>(world.environment());
        environment.remove("PROVIDER_SECRETS");
        environment.put("PROVIDER_SECRETS_ID", "provider-secrets");
        var start =
            new Function.Start(
                variant.handler(), bench.classPath(variant), environment, Jit.SNAPSHOT, true);
        world.take();
        var secrets = new ArrayList<>(world.secrets());
        secrets.add(Function.SECRET_ACCESS_KEY);
        try (Function function = Function.start(start, process -> look(process, secrets))) {
          assertThat(world.take()).as("calls to the outside").isEmpty();
          assertThat(function.classes())
              .as("the rehearsal has taken place")
              .anyMatch(line -> line.contains("de.immobridge.rehearsal.SeemingOnOffice"))
              .anyMatch(line -> line.contains("de.immobridge.onoffice.AnswerReader"));
        }
      }
    }
  }

  private static void look(ProcessHandle process, List<String> secrets) throws IOException {
    String dump = dumped(process);
    assertThat(dump.contains(MADE_UP)).as("a text that is there is found").isTrue();
    for (String secret : secrets) {
      assertThat(secret).as("a secret to look for").hasSizeGreaterThan(3);
      assertThat(dump.contains(secret)).as("a secret stands in the snapshot").isFalse();
    }
    String heap = liveObjects(process);
    assertThat(heap).as("it is a histogram").contains("java.lang.String");
    for (String never : NEVER) {
      assertThat(heap).as("objects that live on").doesNotContainPattern("\\s" + never + "\\s");
    }
    // One connection is Lambda's own: it asks for the restore.
    assertThat(connections(process)).as("open connections").hasSizeLessThanOrEqualTo(1);
  }

  private static String liveObjects(ProcessHandle process) throws IOException {
    return asked(process, "GC.class_histogram");
  }

  /** All that is on the heap, whether it lives on or not: a snapshot keeps both. */
  private static String dumped(ProcessHandle process) throws IOException {
    Path file = Files.createTempDirectory("snapshot").resolve("heap.hprof");
    try {
      String told = asked(process, "GC.heap_dump", "-all", file.toString());
      assertThat(file).as(told).isNotEmptyFile();
      return new String(Files.readAllBytes(file), ISO_8859_1);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(file.getParent());
    }
  }

  private static String asked(ProcessHandle process, String... question) throws IOException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    var command = new ArrayList<>(List.of(jcmd.toString(), Long.toString(process.pid())));
    command.addAll(List.of(question));
    Process asked = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(asked.getInputStream().readAllBytes(), UTF_8);
  }

  private static List<String> connections(ProcessHandle process) throws IOException {
    Path proc = Path.of("/proc", Long.toString(process.pid()));
    Set<String> own = new HashSet<>();
    try (Stream<Path> open = Files.list(proc.resolve("fd"))) {
      for (Path each : open.toList()) {
        own.add(target(each));
      }
    }
    var connections = new ArrayList<String>();
    for (String table : List.of("net/tcp", "net/tcp6")) {
      for (String line : Files.readAllLines(proc.resolve(table))) {
        String[] columns = line.strip().split("\\s+");
        if (columns[3].equals(ESTABLISHED) && own.contains("socket:[" + columns[9] + "]")) {
          connections.add(line);
        }
      }
    }
    return connections;
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }
}
