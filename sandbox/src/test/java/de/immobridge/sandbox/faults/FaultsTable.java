package de.immobridge.sandbox.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code docs/faults.md}: what it says is what {@link FaultsTest} expects, a heading for each
 * {@link Deed} and below it a line for each {@link Fault}.
 */
final class FaultsTable {
  static final Path FILE = Path.of("..", "docs", "faults.md");
  private static final String HEADING = "## ";
  private static final String LINE = "| ";

  private FaultsTable() {}

  /** Its lines. */
  static List<Row> rows() {
    var rows = new ArrayList<Row>();
    List<Deed> current = List.of();
    for (String line : text().lines().toList()) {
      if (line.startsWith(HEADING)) {
        String words = line.substring(HEADING.length());
        current =
            Arrays.stream(Deed.values()).filter(each -> each.toString().equals(words)).toList();
      } else if (line.startsWith(LINE) && !current.isEmpty()) {
        String[] cells = line.substring(LINE.length()).split(" *\\| *", -1);
        for (Fault fault : Fault.values()) {
          if (fault.toString().equals(cells[0])) {
            rows.add(new Row(current.getFirst(), fault, cells[1], cells[2], cells[3]));
          }
        }
      }
    }
    return rows;
  }

  /** The whole file. */
  static String text() {
    try {
      return Files.readString(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
