package de.immobridge.sandbox.simulator.api.estate;

import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Parameters;
import java.util.List;

/**
 * The part of a list that is answered (F.5). GUESS: a limit above the maximum is taken as the
 * maximum.
 */
public record Page(int offset, int limit) {

  /** The page asked for by {@code listlimit} and {@code listoffset}. */
  public static Page of(Parameters parameters, int standard, int maximum) {
    int limit = notNegative("listlimit", parameters.integer("listlimit").orElse(standard));
    int offset = notNegative("listoffset", parameters.integer("listoffset").orElse(0));
    return new Page(offset, Math.min(limit, maximum));
  }

  /** What falls on this page. */
  public <T> List<T> of(List<T> all) {
    return all.stream().skip(offset).limit(limit).toList();
  }

  private static int notNegative(String name, int number) {
    if (number < 0) {
      throw ApiFault.of(ApiError.BAD_VALUE, name);
    }
    return number;
  }
}
