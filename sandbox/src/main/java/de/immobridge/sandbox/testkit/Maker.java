package de.immobridge.sandbox.testkit;

import de.immobridge.sandbox.functions.Functions;
import java.time.Clock;
import java.util.Map;

/** Makes the functions of a test, on what all tests share. */
@FunctionalInterface
interface Maker {
  Functions make(Map<String, String> environment, Clock clock, Shared shared);
}
