package de.immobridge.sandbox;

import de.immobridge.sandbox.check.Check;
import de.immobridge.sandbox.soak.Soak;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** Starts the sandbox from the command line and keeps it running until it is told to end. */
public final class Main {
  private static final int BROKEN = 1;
  private static final int BAD_USAGE = 2;

  private static final String CHECK = "check";
  private static final String SOAK = "soak";

  private Main() {}

  /** See {@link Options#USAGE}. */
  public static void main(String[] arguments) throws Exception {
    Ending ending = Ending.expected();
    // Standard output carries one line of JSON. Logs and metrics go where people look.
    PrintStream announcements = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    try {
      if (arguments.length > 0 && arguments[0].equals(CHECK)) {
        ending.now(check(announcements, arguments));
      }
      if (arguments.length > 0 && arguments[0].equals(SOAK)) {
        ending.now(soak(announcements, arguments));
      }
      Sandbox sandbox = Sandbox.start(Clock.systemUTC(), arguments);
      ending.closes(sandbox);
      announcements.println(sandbox.announcement());
      System.err.println("Ready. Ctrl-C ends it.");
      new CountDownLatch(1).await();
    } catch (Options.UsageException e) {
      System.err.println(e.getMessage() + "\n\n" + usage(arguments));
      ending.now(BAD_USAGE);
    } catch (Options.HelpException e) {
      announcements.println(usage(arguments));
      ending.now(0);
    } catch (BindException e) {
      System.err.println(
          "The port is taken: choose another with --port or --dynamodb-port; 0 takes a free one.");
      ending.now(BAD_USAGE);
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      System.err.println("The sandbox cannot start: " + e.getMessage());
      ending.now(BAD_USAGE);
    }
  }

  private static int check(PrintStream out, String... arguments) throws Exception {
    return Check.run(out, Arrays.copyOfRange(arguments, 1, arguments.length)) ? 0 : BROKEN;
  }

  private static int soak(PrintStream out, String... arguments) throws Exception {
    return Soak.run(out, Arrays.copyOfRange(arguments, 1, arguments.length)) ? 0 : BROKEN;
  }

  private static String usage(String... arguments) {
    return switch (arguments.length > 0 ? arguments[0] : "") {
      case CHECK -> Check.USAGE;
      case SOAK -> Soak.usage();
      default -> Options.USAGE;
    };
  }
}
