package de.immobridge.sandbox.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the functions' process holds: heap after a collection, threads, file descriptors. Linux. */
final class Gauge {
  /** The young and the old; what follows is no heap. */
  private static final Pattern USED = Pattern.compile("used ([0-9]+)K");

  private static final Pattern THREADS = Pattern.compile("Threads:\\s+([0-9]+)");
  private static final long KIB_OF_GRACE = 1024;
  private static final long THINGS_OF_GRACE = 4;

  private final long pid;
  private final List<Sample> samples = new ArrayList<>();

  /**
   * One look.
   *
   * @param heap in KiB
   */
  record Sample(long heap, long threads, long descriptors) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%.1f MiB, %d threads, %d descriptors", heap / 1024.0, threads, descriptors);
    }
  }

  Gauge(long pid) {
    this.pid = pid;
  }

  /** The process that this one has started. */
  static Gauge ofTheFunctions() {
    return new Gauge(
        ProcessHandle.current()
            .children()
            .filter(child -> child.info().command().orElse("").endsWith("java"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("there is no process of the functions"))
            .pid());
  }

  Sample look() throws IOException {
    jcmd("GC.run");
    long heap =
        USED.matcher(jcmd("GC.heap_info"))
            .results()
            .mapToLong(each -> Long.parseLong(each.group(1)))
            .limit(2)
            .sum();
    Matcher threads = THREADS.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
    long descriptors;
    try (var open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      descriptors = open.count();
    }
    var sample =
        new Sample(heap, threads.find() ? Long.parseLong(threads.group(1)) : 0, descriptors);
    samples.add(sample);
    return sample;
  }

  /** What has grown from the second third of the time to the last; the first is for warming up. */
  List<String> grown() {
    int third = samples.size() / 3;
    if (third == 0) {
      return List.of("there was too little time to see whether anything grows");
    }
    var faults = new ArrayList<String>();
    grown("heap after a collection, KiB", Sample::heap, third, 20, KIB_OF_GRACE, faults);
    grown("threads", Sample::threads, third, 10, THINGS_OF_GRACE, faults);
    grown("file descriptors", Sample::descriptors, third, 10, THINGS_OF_GRACE, faults);
    return faults;
  }

  private void grown(
      String what,
      ToLongFunction<Sample> how,
      int third,
      int part,
      long grace,
      List<String> faults) {
    long before = middle(samples.subList(third, samples.size() - third), how);
    long after = middle(samples.subList(samples.size() - third, samples.size()), how);
    if (after > before + before / part + grace) {
      faults.add(what + " grew from " + before + " to " + after);
    }
  }

  private static long middle(List<Sample> some, ToLongFunction<Sample> how) {
    long[] sorted = some.stream().mapToLong(how).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private String jcmd(String command) throws IOException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(pid),
                command)
            .redirectErrorStream(true)
            .start();
    try (var out = process.getInputStream()) {
      return new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
