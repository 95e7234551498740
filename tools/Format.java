import com.google.googlejavaformat.java.Main;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks or applies google-java-format over all sources. It stands beside Spotless because that
 * runs in Maven's own JVM, which may be too old to parse the Java we write (docs/decisions/0002).
 */
final class Format {
  public static void main(String[] arguments) throws Exception {
    boolean apply = arguments[0].equals("apply");
    var command = new ArrayList<String>();
    command.addAll(apply ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    try (var files = Files.walk(Path.of("."))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("target"))
          // Written as strangers would, in a form of their own.
          .filter(file -> !file.startsWith("./examples"))
          .map(Path::toString)
          .sorted()
          .forEach(command::add);
    }
    var out = new PrintWriter(System.out, true);
    var err = new PrintWriter(System.err, true);
    int exit = new Main(out, err, System.in).format(command.toArray(String[]::new));
    if (exit != 0 && !apply) {
      err.println("The files above are not formatted: run ./mvnw -N process-sources -Pformat");
    }
    System.exit(exit);
  }
}
