package de.immobridge.benchmarks;

import de.immobridge.benchmarks.lambda.Jit;
import de.immobridge.benchmarks.world.World;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Measures everything, interleaved, and writes the report. */
public final class Main {
  static final String USAGE =
      """
      benchmarks/run [--rounds N]      interleaved rounds, 10 unless said otherwise
                     [--warm N]        warm calls in each round, 200 unless said otherwise
                     [--report FILE]   where the report goes, docs/performance.md unless said otherwise; - for nowhere
                     [--count VARIANT]   only counts classes and bytes of one variant, such as OURS
                     [--times VARIANT]   only times one variant, once as each is run
                     [--classes VARIANT] only lists the classes of a variant at its first answer
                     [--late VARIANT]    only lists the classes that its first call after a snapshot loads
      BENCHMARK_FLAGS in the environment: further flags for the functions' JVM, such as -XX:StartFlightRecording=...
      """;

  private static final String BY_HAND = "<!-- What follows is written by hand and is kept. -->";

  private Main() {}

  /** First argument: the directory of the whole project; then those of {@link #USAGE}. */
  public static void main(String[] arguments) {
    // What stands around the functions has threads of its own, which must not outlive a failure.
    PrintStream report = System.out;
    System.setOut(System.err);
    try {
      run(arguments, report);
      System.exit(0);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void run(String[] arguments, PrintStream out) throws Exception {
    var options = Options.of(List.of(arguments).subList(1, arguments.length));
    try (World world = World.start()) {
      var bench = new Bench(world, Path.of(arguments[0]));
      if (options.classes().isPresent()) {
        bench.classes(Variant.valueOf(options.classes().get())).forEach(out::println);
      } else if (options.late().isPresent()) {
        bench.late(Variant.valueOf(options.late().get())).forEach(out::println);
      } else if (options.count().isPresent()) {
        out.println(bench.count(Variant.valueOf(options.count().get()), options.warm()));
      } else if (options.times().isPresent()) {
        for (Jit jit : Jit.values()) {
          out.println(
              jit + " " + bench.run(Variant.valueOf(options.times().get()), jit, options.warm()));
        }
      } else {
        measure(bench, options, out);
      }
    }
  }

  private static void measure(Bench bench, Options options, PrintStream out) throws Exception {
    var counts = new EnumMap<Variant, Result.Counts>(Variant.class);
    for (Variant variant : Variant.values()) {
      counts.put(variant, bench.count(variant, options.warm()));
    }
    var results = new EnumMap<Variant, Map<Jit, List<Result>>>(Variant.class);
    for (int round = 1; round <= options.rounds(); round++) {
      System.err.println("Round " + round + " of " + options.rounds());
      for (Jit jit : Jit.values()) {
        for (Variant variant : Variant.values()) {
          int warm = jit == Jit.FULL ? 0 : options.warm();
          results
              .computeIfAbsent(variant, _ -> new EnumMap<>(Jit.class))
              .computeIfAbsent(jit, _ -> new ArrayList<>())
              .add(bench.run(variant, jit, warm));
        }
      }
    }
    int late = bench.late(Variant.OURS).size();
    String report = new Report(results, counts, late, options.rounds()).text();
    out.println(report);
    if (options.report().isPresent()) {
      Path file = options.report().get();
      Files.writeString(file, report + byHand(file));
    }
  }

  /** What somebody has written below the figures stays. */
  private static String byHand(Path file) throws IOException {
    String before = Files.exists(file) ? Files.readString(file) : "";
    int begin = before.indexOf(BY_HAND);
    return "\n" + (begin < 0 ? BY_HAND + "\n" : before.substring(begin));
  }
}
