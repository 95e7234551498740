package de.immobridge.telemetry.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An exception and its causes, as far as it makes sense to go. */
final class Chain {
  private static final int DEEP_ENOUGH = 8;

  private Chain() {}

  /** From the exception to its root cause; a circle ends by itself. */
  static List<Throwable> of(Throwable thrown) {
    var chain = new ArrayList<Throwable>();
    for (@Nullable Throwable each = thrown;
        each != null && chain.size() < DEEP_ENOUGH && !chain.contains(each);
        each = each.getCause()) {
      chain.add(each);
    }
    return chain;
  }
}
