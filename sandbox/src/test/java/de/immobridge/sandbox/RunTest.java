package de.immobridge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How {@code sandbox/run} ends when it is told to. */
@Timeout(60)
class RunTest {

  @TempDir Path home;

  @Test
  void endingItDuringTheBuildEndsMavenAndAllThatMavenStarted() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")));
    script("sandbox/run", Files.readString(Path.of("run")));
    script(
        "mvnw",
        """
        #!/bin/sh
        sleep 600 &
        echo $! >compiler
        echo $$ >maven
        wait
        """);
    var run = new ProcessBuilder(home.resolve("sandbox/run").toString());
    run.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var process = run.start();
    long maven = number("maven");
    long compiler = number("compiler");

    process.destroy();

    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    gone(maven);
    gone(compiler);
  }

  @Test
  void endingItBeforeItIsUpIsNoFailure() throws Exception {
    Path pipe = home.resolve("scenario");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "de.immobridge.sandbox.Main",
                "--port",
                "0",
                "--scenario",
                pipe.toString())
            .redirectErrorStream(true)
            .start();

    // Opening the pipe waits until the starting sandbox reads it, which then waits for its content.
    try (var _ = Files.newOutputStream(pipe)) {
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(process.exitValue()).isZero();
  }

  private void script(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private long number(String name) throws IOException {
    Path file = home.resolve(name);
    while (!Files.exists(file) || Files.size(file) == 0) {
      LockSupport.parkNanos(10_000_000);
    }
    return Long.parseLong(Files.readString(file).strip());
  }

  private static void gone(long pid) throws Exception {
    var process = ProcessHandle.of(pid);
    if (process.isPresent()) {
      process.get().onExit().get(30, TimeUnit.SECONDS);
    }
  }
}
