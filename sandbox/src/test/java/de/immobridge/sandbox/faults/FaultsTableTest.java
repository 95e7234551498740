package de.immobridge.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultsTableTest {
  private static final int PROMISED = 80;
  private static final Pattern KIND = Pattern.compile("^(?:the service: )?[2345]\\d\\d ([a-z-]+)");

  @Test
  void everyLineIsATestAndNoneStandsTwice() {
    List<Row> rows = FaultsTable.rows();

    assertThat(rows).hasSizeGreaterThanOrEqualTo(PROMISED);
    assertThat(rows).extracting(row -> row.deed() + " " + row.fault()).doesNotHaveDuplicates();
    long lines =
        FaultsTable.text()
            .lines()
            .filter(line -> line.matches("\\| (?!goes wrong|kind |---|`).*"))
            .count();
    assertThat(lines).as("lines that no fault is called").isEqualTo(rows.size());
  }

  @Test
  void everyDeedMeetsEveryFaultThatCanMeetIt() {
    assertThat(FaultsTable.rows().stream().map(row -> row.deed() + " " + row.fault()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Deed.values())
                .flatMap(
                    deed ->
                        Arrays.stream(Fault.values())
                            .filter(deed::meets)
                            .map(fault -> deed + " " + fault))
                .toList());
  }

  @Test
  void everyKindOfExplanationStandsThereWithItsWords() {
    ResourceBundle words = ResourceBundle.getBundle("de.immobridge.kit.texts", Locale.ENGLISH);
    List<String> kinds =
        FaultsTable.rows().stream()
            .flatMap(row -> Stream.of(row.told(), row.then()))
            .flatMap(text -> KIND.matcher(text).results())
            .map((MatchResult found) -> found.group(1))
            .filter(kind -> words.containsKey(kind + ".title"))
            .distinct()
            .toList();

    assertThat(kinds)
        .allSatisfy(
            kind ->
                assertThat(FaultsTable.text())
                    .contains("| `" + kind + "` | " + words.getString(kind + ".title")));
  }
}
