package de.immobridge.sandbox.functions;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.reflect.AccessFlag;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the functions among a provider's classes: those that AWS Lambda can call, or else the
 * manifest from which the kit makes them. None is loaded for that.
 */
final class FunctionSearch {
  private static final String HANDLER =
      "com/amazonaws/services/lambda/runtime/RequestStreamHandler";
  private static final String KIT = "de/immobridge/kit/";
  private static final String MANIFEST = "()L" + KIT + "Provider;";

  private FunctionSearch() {}

  /**
   * What was found.
   *
   * @param functions the class by function, or {@code CLASS#METHOD} where a method gives the
   *     manifest
   * @param manifest {@code CLASS#METHOD}, if there is just one
   */
  record Found(Map<Function, String> functions, Optional<String> manifest) {}

  /**
   * Looks through a provider's classes.
   *
   * @throws IllegalArgumentException if it cannot be told which is which
   */
  static Found in(ProviderCode code) throws IOException {
    var classes = new ArrayList<ClassModel>();
    for (Path each : code.classes()) {
      if (Files.isDirectory(each)) {
        collect(each, classes);
      } else {
        try (var jar = FileSystems.newFileSystem(each)) {
          collect(jar.getPath("/"), classes);
        }
      }
    }
    var handlers = classes.stream().filter(FunctionSearch::isHandler).toList();
    var manifests = classes.stream().flatMap(FunctionSearch::manifests).toList();
    var found = new EnumMap<Function, String>(Function.class);
    for (Function function : Function.values()) {
      String named = code.named().get(function.label());
      found.put(function, named != null ? named : only(function, handlers, manifests));
    }
    return new Found(
        found, manifests.size() == 1 ? Optional.of(manifests.getFirst()) : Optional.empty());
  }

  private static void collect(Path root, List<ClassModel> classes) throws IOException {
    try (var files = Files.walk(root)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        if (!file.getFileName().toString().contains("-info.")) {
          ClassModel model = ClassFile.of().parse(Files.readAllBytes(file));
          if (!model.thisClass().asInternalName().startsWith(KIT)) {
            classes.add(model);
          }
        }
      }
    }
  }

  private static boolean isHandler(ClassModel model) {
    boolean handles =
        superclass(model).startsWith(KIT)
            || model.interfaces().stream().anyMatch(each -> each.asInternalName().equals(HANDLER));
    return handles
        && model.flags().has(AccessFlag.PUBLIC)
        && !model.flags().has(AccessFlag.ABSTRACT);
  }

  private static Stream<String> manifests(ClassModel model) {
    return model.methods().stream()
        .filter(method -> method.methodType().equalsString(MANIFEST))
        .filter(
            method ->
                method.flags().has(AccessFlag.PUBLIC) && method.flags().has(AccessFlag.STATIC))
        .map(method -> name(model) + "#" + method.methodName().stringValue());
  }

  private static String only(Function function, List<ClassModel> handlers, List<String> manifests) {
    List<String> fitting =
        handlers.stream()
            .filter(model -> function.fits(simpleName(model), superclass(model)))
            .map(FunctionSearch::name)
            .toList();
    if (fitting.isEmpty() && manifests.size() == 1) {
      return manifests.getFirst();
    }
    if (fitting.size() != 1) {
      throw new IllegalArgumentException(
          (fitting.isEmpty()
                  ? "Among the provider's classes is no function for "
                  : "Several classes may be the function for ")
              + function.label()
              + (fitting.isEmpty() ? "" : ": " + String.join(", ", fitting))
              + "; name it with --function "
              + function.label()
              + "=CLASS.");
    }
    return fitting.getFirst();
  }

  private static String superclass(ClassModel model) {
    return model.superclass().map(each -> each.asInternalName()).orElse("");
  }

  private static String name(ClassModel model) {
    return model.thisClass().asInternalName().replace('/', '.');
  }

  private static String simpleName(ClassModel model) {
    return name(model).replaceAll(".*\\.", "");
  }
}
