package de.immobridge.benchmarks.lambda;

import java.util.List;

/** How Lambda runs the JVM. */
public enum Jit {
  /** On demand: C1 only. */
  C1("on-demand", List.of("-XX:TieredStopAtLevel=1")),
  /** On demand with both compilers, as nobody does, to compare with a snapshot. */
  FULL("on-demand", List.of()),
  /** From a snapshot: both compilers, and what was primed before it. */
  SNAPSHOT("snap-start", List.of());

  private final String initialization;
  private final List<String> flags;

  Jit(String initialization, List<String> flags) {
    this.initialization = initialization;
    this.flags = flags;
  }

  String initialization() {
    return initialization;
  }

  List<String> flags() {
    return flags;
  }
}
