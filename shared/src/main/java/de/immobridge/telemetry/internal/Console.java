package de.immobridge.telemetry.internal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard output as it is at the moment. One write per line, so that lines of several threads do
 * not run into each other.
 */
public final class Console {
  private static final String FORMAT = "IMMOBRIDGE_LOG_FORMAT";
  private static final boolean PLAIN = "plain".equals(System.getenv(FORMAT));

  private Console() {}

  /** Whether a person reads along; otherwise CloudWatch does. */
  public static boolean plain() {
    return PLAIN;
  }

  /** Writes one line. */
  public static void write(CharSequence line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    PrintStream out = System.out;
    out.write(bytes, 0, bytes.length);
    out.flush();
  }
}
