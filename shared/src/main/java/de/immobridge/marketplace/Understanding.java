package de.immobridge.marketplace;

import java.util.List;

/** What becomes of a verified call: a typed value, or the parameters that stand in the way. */
public sealed interface Understanding<T> {
  /** All that is needed is there. */
  record Understood<T>(T call) implements Understanding<T> {}

  /** These parameters are missing or cannot be read. */
  record Incomplete<T>(List<String> parameters) implements Understanding<T> {
    public Incomplete {
      parameters = List.copyOf(parameters);
    }
  }
}
