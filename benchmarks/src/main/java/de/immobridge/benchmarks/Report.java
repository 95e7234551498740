package de.immobridge.benchmarks;

import de.immobridge.benchmarks.lambda.Jit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** Writes what was measured, in words and tables. */
record Report(
    Map<Variant, Map<Jit, List<Result>>> results,
    Map<Variant, Result.Counts> counts,
    int late,
    int rounds) {
  private static final Path COSTS = Path.of("docs/operations.md");

  String text() throws IOException {
    return """
    # How fast, and how lean

    Measured by `benchmarks/run` on %s: %s. %d interleaved rounds, medians. Each function runs in a process of its own, on a
    core of its own, by the runtime interface client that Lambda runs, against a stub of the Lambda Runtime API; onOffice,
    DynamoDB and KMS are on the other core, over plain HTTP. Times differ from machine to machine: look at the ratios.

    *Usual* does the same work with AWS's event classes, Jackson databind, the enhanced DynamoDB client, `java.net.http`, KMS for
    each secret, Powertools logging on log4j and Powertools metrics, one step after the other. *Floor* is an empty
    `RequestStreamHandler`. *C1* is how Lambda runs Java on demand; *snapshot* is what SnapStart does: both compilers, primed
    before the snapshot, the first call after it.

    ## Cold

    | | init | first call | sum | classes at the first answer | allocated until then |
    | --- | --- | --- | --- | --- | --- |
    %s
    ## Warm

    Handler: from the event handed over to the answer received, less the same of the floor. Outside: the slowest of the
    calls that the handler makes, seen from its side of the wire.

    | | handler p50 | slowest outside p50 | ratio | outside calls, of these in sequence | KMS | allocated per call | log per call |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    %s
    ## What is to be reached

    | | reached | to reach |
    | --- | --- | --- |
    %s\
    """
        .formatted(date(), machine(), rounds, cold(), warm(), targets());
  }

  private String cold() {
    var rows = new StringBuilder();
    for (Jit jit : Jit.values()) {
      for (Variant variant : Variant.values()) {
        if (variant != Variant.FLOOR || jit == Jit.C1) {
          rows.append(cold(variant, jit));
        }
      }
    }
    return rows.toString();
  }

  private String cold(Variant variant, Jit jit) {
    Result.Counts counted = count(variant);
    return line(
        "| %s, %s | %.0f ms | %.0f | %.0f | %s |",
        name(variant),
        words(jit),
        median(variant, jit, Result::init),
        median(variant, jit, Result::first),
        median(variant, jit, result -> result.init() + result.first()),
        jit == Jit.C1
            ? line("%,d | %.1f MB", counted.classes(), counted.firstBytes() / 1e6).strip()
            : "|");
  }

  private String warm() {
    var rows = new StringBuilder();
    for (Jit jit : List.of(Jit.C1, Jit.SNAPSHOT)) {
      for (Variant variant : Variant.values()) {
        rows.append(warm(variant, jit));
      }
    }
    return rows.toString();
  }

  private String warm(Variant variant, Jit jit) {
    Result.Counts counted = count(variant);
    if (variant == Variant.FLOOR) {
      return line(
          "| floor itself, %s | %.2f ms | | | | | %.0f KB | |",
          words(jit),
          median(variant, jit, each -> each.warm().handler()),
          counted.warmBytes() / 1e3);
    }
    return line(
        "| %s, %s | %.2f ms | %.2f ms | %.2f | %.0f, %.0f | %.0f | %.0f KB | %,d bytes |",
        name(variant),
        words(jit),
        handler(variant, jit),
        median(variant, jit, each -> each.warm().slowestOutside()),
        overOutside(variant, jit),
        median(variant, jit, each -> each.warm().calls()),
        median(variant, jit, each -> each.warm().inSequence()),
        median(variant, jit, each -> each.warm().kms()),
        counted.warmBytes() / 1e3,
        counted.logBytes());
  }

  private String targets() throws IOException {
    double sum = median(Variant.OURS, Jit.C1, each -> each.init() + each.first());
    double usualSum = median(Variant.USUAL, Jit.C1, each -> each.init() + each.first());
    return line(
            "| first call after priming, both compilers | %.0f ms | at most 40 ms |",
            median(Variant.OURS, Jit.SNAPSHOT, Result::first))
        + line("| classes that it still loads, of some 4,400 | %d | |", late)
        + line("| cold sum, C1, ours / usual | %.2f | at most 0.55 |", sum / usualSum)
        + line(
            "| classes at the first answer | %,d | at most 4,200 |", count(Variant.OURS).classes())
        + line(
            "| warm handler / slowest of its outside calls, service call | %.2f | at most 1.2 |",
            overOutside(Variant.OURS, Jit.C1))
        + line(
            "| warm handler / usual | %.2f | at most 0.6 |",
            handler(Variant.OURS, Jit.C1) / handler(Variant.USUAL, Jit.C1))
        + line(
            "| allocated per warm service call | %.0f KB | at most 150 KB |",
            count(Variant.OURS).warmBytes() / 1e3)
        + line(
            "| outside calls in sequence when warm, service call / edit | %.0f / %.0f | 1 / 3 |",
            median(Variant.OURS, Jit.C1, each -> each.warm().inSequence()),
            median(Variant.OURS_EDIT, Jit.C1, each -> each.warm().inSequence()))
        + line(
            "| KMS calls when warm, service call / edit | %.0f / %.0f | 0 / 0 |",
            median(Variant.OURS, Jit.C1, each -> each.warm().kms()),
            median(Variant.OURS_EDIT, Jit.C1, each -> each.warm().kms()))
        + line(
            "| log per good call, service call / edit | %,d / %,d bytes in 1 line | |",
            count(Variant.OURS).logBytes(), count(Variant.OURS_EDIT).logBytes())
        + line(
            "| USD per million service calls, waiting apart (docs/operations.md) | %s | at most"
                + " 3.00 |",
            costs());
  }

  private static String costs() throws IOException {
    return Pattern.compile("together\\s+([\\d.]+) per million")
        .matcher(Files.readString(COSTS))
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElse("unknown");
  }

  private double overOutside(Variant variant, Jit jit) {
    return handler(variant, jit) / median(variant, jit, each -> each.warm().slowestOutside());
  }

  private double handler(Variant variant, Jit jit) {
    return median(variant, jit, each -> each.warm().handler())
        - median(Variant.FLOOR, jit, each -> each.warm().handler());
  }

  private double median(Variant variant, Jit jit, ToDoubleFunction<Result> value) {
    return Result.median(
        results.getOrDefault(variant, Map.of()).getOrDefault(jit, List.of()), value);
  }

  private Result.Counts count(Variant variant) {
    return counts.getOrDefault(variant, new Result.Counts(0, 0, 0, 0));
  }

  private static String name(Variant variant) {
    return switch (variant) {
      case FLOOR -> "floor";
      case OURS, USUAL -> variant.build() + ", service call";
      case OURS_EDIT, USUAL_EDIT -> variant.build() + ", edit";
    };
  }

  private static String words(Jit jit) {
    return switch (jit) {
      case C1 -> "C1";
      case FULL -> "both compilers";
      case SNAPSHOT -> "snapshot";
    };
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values) + "\n";
  }

  private static String date() {
    return LocalDate.now(java.time.ZoneId.systemDefault())
        .format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
  }

  private static String machine() throws IOException {
    List<String> cores =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(each -> each.startsWith("model name"))
            .map(each -> each.substring(each.indexOf(':') + 1).strip())
            .toList();
    return "%d cores of an %s, Linux, JDK %s"
        .formatted(
            cores.size(),
            cores.stream().findFirst().orElse("unnamed processor"),
            Runtime.version().toString());
  }
}
