package de.immobridge.sandbox.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.immobridge.sandbox.simulator.knob.Scenario;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What docs/sandbox.md promises to people who use the sandbox from another language. */
class DocumentationTest {

  private static final Pattern SHELL_BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  @RegisterExtension
  final SandboxExtension sandbox =
      new SandboxExtension(options -> options.withClock(Clock.systemUTC()));

  @Test
  void theWalkWithCurlWorksAsItStands() throws Exception {
    assumeTrue(isInstalled("bash") && isInstalled("curl") && isInstalled("openssl"));

    var output = run(walk());

    assertThat(output)
        .contains("\"success\":\"success\"")
        .contains("\"mainLangId\":\"1042\"")
        .contains("\"objekttitel\":\"Period apartment with a balcony\"")
        .contains("\"accepted\":true")
        .contains("\"lage\":\"Somewhere else\"")
        .doesNotContain("about:blank");
    assertThat(output.substring(output.lastIndexOf("\"actionid\""))).contains("\"errorcode\":22");
  }

  @Test
  void everyKnobIsListedWithItsStandard() throws IOException {
    var text = text();

    assertThat(StandardKnobs.ALL)
        .allSatisfy(
            knob -> {
              var standard = knob.standard().isEmpty() ? " " : " `" + knob.standard() + "`";
              assertThat(text).contains("| `" + knob.name() + "` |" + standard + " |");
            });
  }

  @Test
  void everyScenarioIsListed() throws IOException {
    var text = text();

    assertThat(Scenario.SHIPPED)
        .allSatisfy(name -> assertThat(text).contains(Scenario.shipped(name).about()));
  }

  private static String text() throws IOException {
    return Files.readString(Path.of("../docs/sandbox.md"));
  }

  private static String walk() throws IOException {
    return SHELL_BLOCK
        .matcher(text())
        .results()
        .map(block -> block.group(1))
        .collect(Collectors.joining("\necho\n", "set -euo pipefail\n", ""));
  }

  private static boolean isInstalled(String program) {
    return Pattern.compile(":")
        .splitAsStream(System.getenv().getOrDefault("PATH", ""))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private String run(String script) throws IOException, InterruptedException {
    var builder = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true);
    builder.environment().put("SANDBOX", sandbox.simulator().address().toString());
    builder.environment().put("SECRET", SandboxExtension.SECRET);
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
