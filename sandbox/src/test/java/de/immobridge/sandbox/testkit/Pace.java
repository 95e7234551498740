package de.immobridge.sandbox.testkit;

import com.sun.management.OperatingSystemMXBean;
import de.immobridge.example.TextEditor;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What a provider's usual test costs, with all that the test kit does before and after it: an
 * agency unlocks, a user opens the page and changes a text. {@code sandbox/pace} starts it.
 */
final class Pace {
  private static final int TESTS = 30;
  private static final double MILLION = 1_000_000;

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final List<Double> elapsed = new ArrayList<>();
  private final List<Double> processor = new ArrayList<>();

  private Pace() {}

  /** Prints one line for {@code sandbox/pace}. */
  public static void main(String[] arguments) throws Exception {
    var pace = new Pace();
    long began = System.nanoTime();
    long beganProcessor = pace.system.getProcessCpuTime();
    try (var shared = Shared.start(List.of(arguments).contains("--on-dynamodb-local"))) {
      for (int i = 0; i < TESTS; i++) {
        test(shared);
        pace.note(began, beganProcessor);
        began = System.nanoTime();
        beganProcessor = pace.system.getProcessCpuTime();
      }
    }
    System.out.printf("pace: elapsed %s processor %s%n", told(pace.elapsed), told(pace.processor));
    System.exit(0);
  }

  private static void test(Shared shared) throws Exception {
    var maker = new KitMaker(TextEditor.provider());
    try (var world = World.open(shared, maker, OnOffice.STANDARD, new MovableClock())) {
      var agency = new Agency(world, "hansekontor-4711");
      var before = agency.activated().estate(1042).text("lage", "ENG");
      var page = agency.user(17).at(1042, "ENG").opens();
      page.edits(1042, Map.of("lage", "By the lake."), Map.of("lage", before));
      if (!agency.estate(1042).text("lage", "ENG").equals("By the lake.")) {
        throw new IllegalStateException("The text was not stored");
      }
    }
  }

  private void note(long began, long beganProcessor) {
    processor.add((system.getProcessCpuTime() - beganProcessor) / MILLION);
    elapsed.add((System.nanoTime() - began) / MILLION);
  }

  /** The first, and of the others the median and the least. */
  private static String told(List<Double> all) {
    var others = new ArrayList<>(all.subList(1, all.size()));
    Collections.sort(others);
    return "%.0f %.0f %.0f"
        .formatted(all.getFirst(), others.get(others.size() / 2), others.getFirst());
  }
}
