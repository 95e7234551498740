package de.immobridge.benchmarks.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;

/**
 * Starts the runtime interface client as Lambda does, and tells on standard error how many bytes
 * have been allocated, as often as a line comes in.
 */
public final class Probe {
  private Probe() {}

  /** Argument: the handler. */
  public static void main(String[] arguments) throws Throwable {
    Thread.ofPlatform().daemon().start(Probe::answer);
    AWSLambda.main(arguments);
  }

  private static void answer() {
    var questions = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    try {
      while (questions.readLine() != null) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        System.err.println("PROBE " + threads.getTotalThreadAllocatedBytes());
      }
    } catch (IOException end) {
      // Whoever asked is gone.
    }
  }
}
