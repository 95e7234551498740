package de.immobridge.sandbox.functions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whose functions run, and how.
 *
 * @param classes folders and jars of a provider; none for our example
 * @param named classes of functions whose names do not tell what they are for
 * @param watch whether to build and restart when sources change
 * @param build the command that builds; else Maven or Gradle, whichever the folder is of
 * @param debugPort where a debugger is listened for
 */
public record ProviderCode(
    List<Path> classes,
    Map<String, String> named,
    boolean watch,
    Optional<String> build,
    OptionalInt debugPort) {

  /** Our example, as it is. */
  public static final ProviderCode OURS =
      new ProviderCode(List.of(), Map.of(), false, Optional.empty(), OptionalInt.empty());

  /**
   * Checks what was given.
   *
   * @throws IllegalArgumentException with a sentence for the person who gave it
   */
  public ProviderCode {
    classes = List.copyOf(classes);
    named = Map.copyOf(named);
    for (Path each : classes) {
      if (!Files.exists(each)) {
        throw new IllegalArgumentException("There is nothing at " + each + ".");
      }
    }
    for (String name : named.keySet()) {
      Function.labelled(name);
    }
    if (!named.isEmpty() && classes.isEmpty()) {
      throw new IllegalArgumentException("--function goes with --provider-classes.");
    }
    if (build.isPresent() && !watch) {
      throw new IllegalArgumentException("--build goes with --watch.");
    }
  }

  /** The same with these classes. */
  ProviderCode with(List<Path> itsClasses) {
    return new ProviderCode(itsClasses, named, watch, build, debugPort);
  }

  /** Whether no process of its own is needed. */
  public boolean oursInThisProcess() {
    return classes.isEmpty() && !watch && debugPort.isEmpty();
  }
}
