package de.immobridge.sandbox.simulator.recorder;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that went in and out, as one JSON line each, secrets masked, for assertions from any
 * language. The latest lines are kept; a file, if there is one, gets them all.
 */
public final class Recorder implements AutoCloseable {

  private static final int KEPT = 10_000;

  /** What the other side is. */
  public enum Channel {
    API,
    WINDOW,
    WEBHOOK,
    PAYMENT
  }

  /** Seen from onOffice. */
  public enum Direction {
    IN,
    OUT
  }

  private final Clock clock;
  private final @Nullable Writer file;
  private final Deque<String> lines = new ArrayDeque<>();
  private long number;

  private Recorder(Clock clock, @Nullable Writer file) {
    this.clock = clock;
    this.file = file;
  }

  /** Begins to record. */
  public static Recorder open(Clock clock, Optional<Path> file) throws IOException {
    return new Recorder(clock, file.isPresent() ? Files.newBufferedWriter(file.get()) : null);
  }

  /** Notes what passed; addresses in the content are taken apart. */
  public synchronized void note(Channel channel, Direction direction, ObjectNode content) {
    var line = JsonNodeFactory.instance.objectNode();
    line.put("number", ++number);
    line.put("time", clock.instant().toString());
    line.put("channel", lower(channel));
    line.put("direction", lower(direction));
    line.setAll((ObjectNode) Masking.mask(content));
    add(line.toString());
  }

  /** The lines kept, oldest first. */
  public synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  public synchronized void clear() {
    lines.clear();
  }

  @Override
  public synchronized void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    lines.addLast(line);
    if (lines.size() > KEPT) {
      lines.removeFirst();
    }
    try {
      if (file != null) {
        file.write(line + "\n");
        file.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The recording cannot be written", e);
    }
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
