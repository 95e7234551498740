package de.immobridge.sandbox;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/** Starts the sandbox from the command line and keeps it running until it is told to end. */
public final class Main {
  private static final int BAD_USAGE = 2;
  private static final long PATIENCE_MS = 800;

  private Main() {}

  /** See {@link Options#USAGE}. */
  public static void main(String[] arguments) throws Exception {
    // Standard output carries one line of JSON. Logs and metrics go where people look.
    PrintStream announcements = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    try {
      Sandbox sandbox = Sandbox.start(Clock.systemUTC(), arguments);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(sandbox)));
      announcements.println(sandbox.announcement());
      System.err.println("Ready. Ctrl-C ends it.");
      new CountDownLatch(1).await();
    } catch (Options.UsageException e) {
      System.err.println(e.getMessage() + "\n\n" + Options.USAGE);
      System.exit(BAD_USAGE);
    } catch (Options.HelpException e) {
      announcements.println(Options.USAGE);
      System.exit(0);
    } catch (BindException e) {
      System.err.println(
          "The port is taken: choose another with --port or --dynamodb-port; 0 takes a free one.");
      System.exit(BAD_USAGE);
    } catch (IOException | IllegalArgumentException e) {
      System.err.println("The sandbox cannot start: " + e.getMessage());
      System.exit(BAD_USAGE);
    }
  }

  /**
   * Being told to end is no failure, so the exit code is 0 and not the signal's. Everything lives
   * in memory, so nothing is lost where closing takes longer than anybody wants to wait.
   */
  private static void end(Sandbox sandbox) {
    Thread closing = Thread.ofPlatform().daemon().start(() -> close(sandbox));
    try {
      closing.join(PATIENCE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(0);
  }

  private static void close(Sandbox sandbox) {
    try {
      sandbox.close();
    } catch (Exception e) {
      System.err.println("Not everything ended cleanly: " + e);
    }
  }
}
