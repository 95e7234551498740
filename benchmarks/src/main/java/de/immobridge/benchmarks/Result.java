package de.immobridge.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one process has shown.
 *
 * @param warm empty unless it was kept running
 */
record Result(double init, double first, Warm warm) {

  /**
   * Warm calls: medians in milliseconds, and medians of counts.
   *
   * @param before from the event handed over until the first call to the outside leaves
   * @param outside from then until the last answer from there
   * @param after from then until the handler's own answer is received
   */
  record Warm(
      double handler,
      double slowestOutside,
      double inSequence,
      double calls,
      double kms,
      double before,
      double outside,
      double after) {
    private static final double NO = Double.NaN;
    static final Warm NONE = new Warm(NO, NO, NO, NO, NO, NO, NO, NO);
  }

  /**
   * What does not depend on the clock.
   *
   * @param classes at the first answer
   * @param firstBytes allocated from the start until the first answer
   * @param warmBytes allocated by one warm call
   * @param logBytes written to the log by one warm call
   */
  record Counts(int classes, long firstBytes, long warmBytes, long logBytes) {}

  static double median(List<Result> results, ToDoubleFunction<Result> value) {
    return median(results.stream().mapToDouble(value).toArray());
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }
}
