package de.immobridge.sandbox.functions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A provider in a process of its own, and what looks after its sources. */
public record Elsewhere(ProviderProcess functions, Optional<Watch> watch) implements AutoCloseable {
  /** A system property: the folder of our own sources, for whoever works on the example. */
  private static final String HOME = "sandbox.home";

  /**
   * Starts it.
   *
   * @throws IllegalArgumentException with a sentence for the person who asked for it
   */
  public static Elsewhere start(ProviderCode code, Map<String, String> environment)
      throws IOException {
    boolean ours = code.classes().isEmpty();
    Project project = ours ? Project.ours(home()) : code.watch() ? Project.of(code) : null;
    var located = ours && project != null ? code.with(project.classes()) : code;
    var functions = ProviderProcess.start(located, environment);
    return new Elsewhere(
        functions,
        project != null && code.watch()
            ? Optional.of(Watch.over(project, functions))
            : Optional.empty());
  }

  private static Path home() {
    String home = System.getProperty(HOME);
    if (home == null) {
      throw new IllegalArgumentException(
          "--watch and --debug of our example need sandbox/run; others need --provider-classes.");
    }
    return Path.of(home);
  }

  @Override
  public void close() {
    watch.ifPresent(Watch::close);
    functions.close();
  }
}
