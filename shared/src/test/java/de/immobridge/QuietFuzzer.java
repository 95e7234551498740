package de.immobridge;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The fuzzer's native half writes hundreds of lines of what it learns past Java to standard error.
 * While it fuzzes, they stand in a file beside the test's report; a finding fails the test, in
 * full.
 */
public final class QuietFuzzer implements BeforeAllCallback {
  private static final Path REPORTS = Path.of("target", "surefire-reports");
  private static final int READ_WRITE = 0644;
  private static final int STANDARD_ERROR = 2;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    Linker linker = Linker.nativeLinker();
    var creat = linker.defaultLookup().find("creat");
    var dup2 = linker.defaultLookup().find("dup2");
    if (System.getenv("JAZZER_FUZZ") != null && creat.isPresent() && dup2.isPresent()) {
      Files.createDirectories(REPORTS);
      String file = context.getRequiredTestClass().getName() + "-fuzzer.txt";
      redirect(linker, creat.get(), dup2.get(), REPORTS.resolve(file));
    }
  }

  private static void redirect(Linker linker, MemorySegment creat, MemorySegment dup2, Path to) {
    try (var arena = Arena.ofConfined()) {
      int file =
          (int)
              linker
                  .downcallHandle(creat, FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT))
                  .invokeExact(arena.allocateFrom(to.toString()), READ_WRITE);
      int done =
          (int)
              linker
                  .downcallHandle(dup2, FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT))
                  .invokeExact(file, STANDARD_ERROR);
      if (file < 0 || done < 0) {
        throw new IllegalStateException("standard error cannot be sent to " + to);
      }
    } catch (Throwable e) {
      throw new IllegalStateException("standard error cannot be sent to " + to, e);
    }
  }
}
