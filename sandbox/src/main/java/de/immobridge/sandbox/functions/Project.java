package de.immobridge.sandbox.functions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a provider's sources are, and how they are built.
 *
 * @param folder in which the command runs
 * @param sources folders that are looked at for changes
 * @param classes folders and jars into which the command builds
 */
public record Project(Path folder, List<Path> sources, List<Path> classes, List<String> command) {
  private static final List<String> MAVEN =
      List.of("-q", "-B", "-ntp", "-Dspotless.check.skip=true", "-Dexec.skip=true", "compile");

  /**
   * The project that the provider's classes were built from: the next folder above the first of
   * them that has a build file.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Project of(ProviderCode code) {
    Path classes = code.classes().getFirst().toAbsolutePath().normalize();
    Path folder =
        above(classes)
            .filter(each -> builder(each).isPresent())
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "--watch found no pom.xml or build.gradle above " + classes + "."));
    List<String> command =
        code.build().map(text -> List.of("sh", "-c", text)).or(() -> builder(folder)).orElseThrow();
    return new Project(
        folder,
        List.of(folder.resolve("src/main")),
        code.classes().stream().map(Path::toAbsolutePath).toList(),
        command);
  }

  /** Our example, in the repository at this folder. */
  public static Project ours(Path home) {
    List<Path> modules = modules(home);
    var command = new ArrayList<>(builder(home).orElseThrow());
    command.addAll(
        List.of(
            "-pl",
            String.join(",", modules.stream().map(m -> home.relativize(m).toString()).toList())));
    return new Project(
        home,
        modules.stream().map(module -> module.resolve("src/main")).toList(),
        modules.stream().map(module -> module.resolve("target/classes")).toList(),
        command);
  }

  private static List<Path> modules(Path home) {
    var modules = new ArrayList<Path>();
    modules.add(home.resolve("shared"));
    try (var functions = Files.list(home.resolve("functions"))) {
      functions
          .filter(each -> Files.exists(each.resolve("pom.xml")))
          .sorted()
          .forEach(modules::add);
    } catch (IOException e) {
      throw new IllegalArgumentException("There is no repository at " + home + ".", e);
    }
    return modules;
  }

  /** Whether it was built; what the builder says goes where people look. */
  boolean build() throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var process = builder.start();
    process.getOutputStream().close();
    try {
      process.inputReader().lines().forEach(System.err::println);
      return process.waitFor() == 0;
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
  }

  private static Stream<Path> above(Path path) {
    return Stream.iterate(path, each -> each != null, Path::getParent);
  }

  private static Optional<List<String>> builder(Path folder) {
    if (Files.exists(folder.resolve("pom.xml"))) {
      return Optional.of(with(folder, "mvnw", "mvn", MAVEN));
    }
    boolean gradle =
        Stream.of("build.gradle", "build.gradle.kts")
            .anyMatch(f -> Files.exists(folder.resolve(f)));
    return gradle
        ? Optional.of(with(folder, "gradlew", "gradle", List.of("-q", "classes")))
        : Optional.empty();
  }

  private static List<String> with(
      Path folder, String wrapper, String installed, List<String> goals) {
    var words = new ArrayList<String>();
    words.add(
        above(folder)
            .map(each -> each.resolve(wrapper))
            .filter(Files::isExecutable)
            .findFirst()
            .map(Path::toString)
            .orElse(installed));
    words.addAll(goals);
    return words;
  }
}
