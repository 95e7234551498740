package de.immobridge.rehearsal;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Waits until the compilers have made what the rehearsal asked them for: what is still queued in a
 * snapshot would compete with the first call for the one processor. Then the heap is swept, so that
 * nothing but what lives is kept, and nothing of the made-up calls is found in it.
 */
final class Settled {
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private Settled() {}

  static void await() {
    CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
    long end = System.nanoTime() + LONGEST.toNanos();
    try {
      long before = -1;
      while (compilers != null
          && compilers.getTotalCompilationTime() != before
          && System.nanoTime() < end) {
        before = compilers.getTotalCompilationTime();
        Thread.sleep(LOOK_EVERY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.gc();
  }
}
