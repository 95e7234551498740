package de.immobridge.sandbox.testkit;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a test costs, all that the test kit does before and after it included: the time that
 * passes, and the time of all processors, which a busy machine changes less. It speaks only where
 * {@code sandbox/pace} asks.
 */
final class Pace implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  private static final double MILLION = 1_000_000;

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final List<Double> elapsed = new ArrayList<>();
  private final List<Double> processor = new ArrayList<>();
  private long clockBefore;
  private long processorBefore;

  @Override
  public void beforeEach(ExtensionContext context) {
    clockBefore = System.nanoTime();
    processorBefore = system.getProcessCpuTime();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    processor.add((system.getProcessCpuTime() - processorBefore) / MILLION);
    elapsed.add((System.nanoTime() - clockBefore) / MILLION);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (Boolean.getBoolean("pace")) {
      System.err.printf("pace: elapsed %s processor %s%n", told(elapsed), told(processor));
    }
  }

  /** The first, and of the others the median and the least. */
  private static String told(List<Double> all) {
    var others = new ArrayList<>(all.subList(1, all.size()));
    Collections.sort(others);
    return "%.0f %.0f %.0f"
        .formatted(all.getFirst(), others.get(others.size() / 2), others.getFirst());
  }
}
