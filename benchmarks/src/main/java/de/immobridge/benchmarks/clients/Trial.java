package de.immobridge.benchmarks.clients;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.Arrays;

/** One candidate in a process of its own: arguments are its name and the server's address. */
public final class Trial {
  private static final int WARM_UP = 4000;
  private static final int MEASURED = 2000;

  private Trial() {}

  /** Prints one line: cold ms, classes, cold KB, warm ms, warm bytes, warm CPU ms. */
  public static void main(String[] arguments) throws Exception {
    var candidate = Candidate.valueOf(arguments[0]);
    URI address = URI.create(arguments[1]);
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    var classes = ManagementFactory.getClassLoadingMXBean();
    long classesBefore = classes.getTotalLoadedClassCount();
    long bytesBefore = threads.getTotalThreadAllocatedBytes();
    long begun = System.nanoTime();
    Candidate.Call call = candidate.make(address);
    call.make();
    double cold = (System.nanoTime() - begun) / 1e6;
    long coldBytes = threads.getTotalThreadAllocatedBytes() - bytesBefore;
    long loaded = classes.getTotalLoadedClassCount() - classesBefore;
    for (int i = 0; i < WARM_UP; i++) {
      call.make();
    }
    var times = new long[MEASURED];
    long cpuBefore = system.getProcessCpuTime();
    bytesBefore = threads.getTotalThreadAllocatedBytes();
    for (int i = 0; i < MEASURED; i++) {
      long start = System.nanoTime();
      call.make();
      times[i] = System.nanoTime() - start;
    }
    long bytes = (threads.getTotalThreadAllocatedBytes() - bytesBefore) / MEASURED;
    double cpu = (system.getProcessCpuTime() - cpuBefore) / 1e6 / MEASURED;
    Arrays.sort(times);
    System.out.printf(
        "RESULT %.1f %d %d %.3f %d %.3f%n",
        cold, loaded, coldBytes / 1024, times[MEASURED / 2] / 1e6, bytes, cpu);
    // CRT keeps threads of its own.
    System.exit(0);
  }
}
