package de.immobridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import software.amazon.lambda.powertools.logging.internal.LoggingManagerRegistry;

/**
 * What stands on standard output while this is open, at any level: log lines and metrics. One at a
 * time, as there is one standard output.
 */
public final class CapturedLogs implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OURS = "\"logger\":\"de.immobridge.";
  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream console;

  public CapturedLogs() {
    ONE_AT_A_TIME.lock();
    this.console = System.out;
    LoggerFactory.getLogger(CapturedLogs.class); // SLF4J is to have started before anybody reads.
    LoggingManagerRegistry.getLoggingManager().setLogLevel(Level.TRACE);
    System.setOut(new PrintStream(new Tee(), true, StandardCharsets.UTF_8));
  }

  /** All of it. */
  public String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** The log lines of our own classes. */
  public List<String> lines() {
    return text().lines().filter(line -> line.contains(OURS)).toList();
  }

  /** The log lines as JSON. */
  public List<JsonNode> entries() {
    return lines().stream().map(CapturedLogs::json).toList();
  }

  /** The lines of metrics as JSON. */
  public List<JsonNode> metrics() {
    return text()
        .lines()
        .filter(line -> line.contains("\"_aws\":{"))
        .map(CapturedLogs::json)
        .toList();
  }

  @Override
  public void close() {
    System.setOut(console);
    LoggingManagerRegistry.getLoggingManager().setLogLevel(Level.INFO);
    ONE_AT_A_TIME.unlock();
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException("no JSON: " + line, e);
    }
  }

  /** Shows it as well. */
  private final class Tee extends OutputStream {
    @Override
    public void write(int b) {
      printed.write(b);
      console.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      printed.write(bytes, from, length);
      console.write(bytes, from, length);
    }
  }
}
