package de.immobridge.benchmarks.world;

import java.util.Comparator;
import java.util.List;

/**
 * A call from a function to the outside, as the function's side of the wire saw it.
 *
 * @param service dynamodb, kms or onoffice
 * @param begun when its first byte left, in nanoseconds
 * @param ended when the last byte of the answer arrived
 */
public record Passed(String service, String operation, long begun, long ended) {

  /** How long it took, in milliseconds. */
  public double millis() {
    return (ended - begun) / 1e6;
  }

  /** The length of the longest chain of calls of which each waited for the one before. */
  public static int inSequence(List<Passed> calls) {
    int chain = 0;
    long free = Long.MIN_VALUE;
    for (Passed call : calls.stream().sorted(Comparator.comparingLong(Passed::ended)).toList()) {
      if (call.begun() >= free) {
        chain++;
        free = call.ended();
      }
    }
    return chain;
  }
}
