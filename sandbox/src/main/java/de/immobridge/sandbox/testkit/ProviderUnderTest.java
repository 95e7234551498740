package de.immobridge.sandbox.testkit;

import de.immobridge.sandbox.functions.Functions;
import java.time.Clock;
import java.util.Map;

/** Makes a provider's functions, anew for each test. */
@FunctionalInterface
public interface ProviderUnderTest {
  /**
   * Makes them.
   *
   * @param environment their settings, as AWS Lambda would give them
   */
  Functions start(Map<String, String> environment, Clock clock);
}
