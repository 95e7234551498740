package de.immobridge.sandbox.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** Classes of a provider that no build of ours has made. */
final class Compiled {
  private Compiled() {}

  /**
   * Compiles one class against everything that this test sees.
   *
   * @param sources where its source is written
   * @param classes where its class file goes
   */
  static void into(Path classes, Path sources, String name, String text) throws IOException {
    Path source = sources.resolve(name + ".java");
    Files.writeString(source, text);
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString(),
                source.toString());
    assertThat(result).isZero();
  }
}
