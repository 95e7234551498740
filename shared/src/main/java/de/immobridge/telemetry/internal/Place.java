package de.immobridge.telemetry.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Where an exception comes from, seen by the one who has to mend it. */
final class Place {
  private static final String OURS = "de.immobridge.";

  /**
   * The packages of the library. What else begins with {@code de.immobridge} is a provider's: the
   * example's, and the handlers'.
   */
  private static final List<String> LIBRARY =
      List.of(
          "access",
          "basics",
          "customer",
          "gateway",
          "json",
          "kit",
          "marketplace",
          "onoffice",
          "payment",
          "property",
          "records",
          "rehearsal",
          "settings",
          "telemetry",
          "work");

  /** Whose frames tell a provider nothing: the platform's, AWS's, and what the library uses. */
  private static final List<String> FOREIGN =
      List.of(
          "java.",
          "javax.",
          "jdk.",
          "sun.",
          "com.sun.",
          "software.amazon.",
          "com.amazonaws.",
          "com.fasterxml.jackson.",
          "tools.jackson.",
          "io.jstach.",
          "org.slf4j.",
          "org.crac.");

  private Place() {}

  /**
   * The first frame of the provider's code, looked for in the root cause first; otherwise the first
   * frame of the library.
   */
  static String of(Throwable thrown) {
    List<Throwable> chain = Chain.of(thrown).reversed();
    return first(chain, Place::providers)
        .or(() -> first(chain, name -> name.startsWith(OURS)))
        .or(() -> first(chain, _ -> true))
        .map(StackTraceElement::toString)
        .orElse("unknown place");
  }

  /** Whether this class is a provider's. */
  static boolean providers(String className) {
    return !library(className) && FOREIGN.stream().noneMatch(className::startsWith);
  }

  /** Whether this class is the library's. */
  static boolean library(String className) {
    if (!className.startsWith(OURS)) {
      return false;
    }
    int end = className.indexOf('.', OURS.length());
    return end > 0 && LIBRARY.contains(className.substring(OURS.length(), end));
  }

  private static Optional<StackTraceElement> first(
      List<Throwable> chain, Predicate<String> wanted) {
    return chain.stream()
        .flatMap(each -> Arrays.stream(each.getStackTrace()))
        .filter(frame -> wanted.test(frame.getClassName()))
        .findFirst();
  }
}
