package de.immobridge;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Callable;

/**
 * Holds work for strangers to a bound that is linear in the size of what they sent. It is counted
 * in this thread's own processor time, of which a busy machine takes none.
 */
public final class Work {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Loading classes, and being watched by a fuzzer. */
  private static final long AT_FIRST_NS = 2_000_000_000;

  private static final long PER_BYTE_NS = 20_000;

  private Work() {}

  /**
   * Does it.
   *
   * @param size of what was sent, in bytes or characters
   * @throws AssertionError if it took more than so much can ask for
   */
  public static <T> T linear(long size, Callable<T> work) throws Exception {
    long begun = THREADS.getCurrentThreadCpuTime();
    try {
      return work.call();
    } finally {
      long spent = THREADS.getCurrentThreadCpuTime() - begun;
      if (spent > AT_FIRST_NS + PER_BYTE_NS * size) {
        throw new AssertionError(spent / 1_000_000 + " ms for " + size + " bytes");
      }
    }
  }
}
