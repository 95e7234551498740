package de.immobridge.sandbox.simulator.api.query;

import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.knob.Choices.TooMany;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;
import java.util.List;

/** The part of a list that is answered (F.5). */
public record Page(int offset, int limit) {

  private static final int STANDARD = 20;

  /** A page of records: at most 500. */
  public static Page ofRecords(Parameters parameters, Knobs knobs) {
    return of(parameters, 500, knobs);
  }

  /** A page of files: at most 100. */
  public static Page ofFiles(Parameters parameters, Knobs knobs) {
    return of(parameters, 100, knobs);
  }

  /** The page asked for by {@code listlimit} and {@code listoffset}. */
  private static Page of(Parameters parameters, int maximum, Knobs knobs) {
    int limit = notNegative("listlimit", parameters.integer("listlimit").orElse(STANDARD));
    int offset = notNegative("listoffset", parameters.integer("listoffset").orElse(0));
    int tooMany = knobs.get(StandardKnobs.TOO_MANY) == TooMany.STANDARD ? STANDARD : maximum;
    return new Page(offset, limit > maximum ? tooMany : limit);
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
