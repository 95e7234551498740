package de.immobridge.benchmarks;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** What the command line asks for; see {@link Main#USAGE}. */
record Options(
    int rounds,
    int warm,
    Optional<Path> report,
    Optional<String> classes,
    Optional<String> late,
    Optional<String> count,
    Optional<String> times) {

  static Options of(List<String> arguments) {
    int rounds = 10;
    int warm = 200;
    String report = "docs/performance.md";
    Optional<String> classes = Optional.empty();
    Optional<String> late = Optional.empty();
    Optional<String> count = Optional.empty();
    Optional<String> times = Optional.empty();
    Iterator<String> words = arguments.iterator();
    while (words.hasNext()) {
      String name = words.next();
      if (!words.hasNext()) {
        throw new IllegalArgumentException(name + "\n" + Main.USAGE);
      }
      String value = words.next();
      switch (name) {
        case "--rounds" -> rounds = Integer.parseInt(value);
        case "--warm" -> warm = Integer.parseInt(value);
        case "--report" -> report = value;
        case "--times" -> times = Optional.of(value);
        case "--count" -> count = Optional.of(value);
        case "--late" -> late = Optional.of(value);
        case "--classes" -> classes = Optional.of(value);
        default -> throw new IllegalArgumentException(name + "\n" + Main.USAGE);
      }
    }
    return new Options(
        rounds,
        warm,
        report.equals("-") ? Optional.empty() : Optional.of(Path.of(report)),
        classes,
        late,
        count,
        times);
  }
}
