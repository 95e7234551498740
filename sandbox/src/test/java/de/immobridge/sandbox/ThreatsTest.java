package de.immobridge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What SECURITY.md says stands against a threat is there, and so is the test that holds it. */
class ThreatsTest {
  private static final Path ROOT = Path.of("..");
  private static final List<String> TESTS =
      List.of("shared/src/test/java/de/immobridge", "sandbox/src/test/java/de/immobridge/sandbox");
  private static final List<String> CODE = List.of("shared/src/main/java/de/immobridge");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  record Threat(String who, String what, String against, String heldBy) {}

  static Stream<Threat> threats() throws IOException {
    return Files.readAllLines(ROOT.resolve("SECURITY.md")).stream()
        .filter(
            line -> line.startsWith("| ") && !line.startsWith("| who") && !line.startsWith("| -"))
        .map(line -> line.split("\\|"))
        .map(
            cell -> new Threat(cell[1].strip(), cell[2].strip(), cell[3].strip(), cell[4].strip()));
  }

  @ParameterizedTest
  @MethodSource("threats")
  void aTestThatIsThereHoldsIt(Threat threat) {
    List<String> tests = quoted(threat.heldBy());

    assertThat(tests).isNotEmpty();
    String folder = "";
    for (String test : tests) {
      folder = test.contains("/") ? test.substring(0, test.indexOf('/') + 1) : folder;
      assertThat(exists(test, TESTS) || exists(folder + test, TESTS)).as(test).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("threats")
  void theCodeThatItNamesIsThere(Threat threat) {
    assertThat(quoted(threat.against()))
        .filteredOn(name -> name.matches("[a-z]+(/[A-Z]\\w+)?"))
        .allMatch(name -> exists(name, CODE));
  }

  private static boolean exists(String name, List<String> folders) {
    return Files.exists(ROOT.resolve(name))
        || folders.stream()
            .map(ROOT::resolve)
            .anyMatch(
                folder ->
                    Files.isRegularFile(folder.resolve(name + ".java"))
                        || Files.isDirectory(folder.resolve(name)));
  }

  private static List<String> quoted(String cell) {
    var names = new ArrayList<String>();
    QUOTED.matcher(cell).results().forEach(each -> names.add(each.group(1)));
    return names;
  }
}
