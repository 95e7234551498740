package de.immobridge.sandbox.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns the functions' lines of JSON into lines for a person: time, level, customer and user,
 * message, stack trace. Metrics are left out, everything else passes as it is.
 */
public final class PeopleLog extends OutputStream {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

  private final PrintStream screen;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  private PeopleLog(PrintStream screen) {
    this.screen = screen;
  }

  /** A stream in front of this one. */
  public static PrintStream before(PrintStream screen) {
    return new PrintStream(new PeopleLog(screen), true, StandardCharsets.UTF_8);
  }

  @Override
  public synchronized void write(int b) {
    if (b == '\n') {
      pass(line.toString(StandardCharsets.UTF_8));
      line.reset();
    } else {
      line.write(b);
    }
  }

  private void pass(String text) {
    if (!text.startsWith("{")) {
      screen.println(text);
      return;
    }
    try {
      JsonNode entry = JSON.readTree(text);
      if (!entry.has("_aws")) {
        screen.println(entry.has("message") ? readable(entry) : text);
      }
    } catch (JsonProcessingException e) {
      screen.println(text);
    }
  }

  private static String readable(JsonNode entry) {
    String head =
        Stream.of(
                time(entry.path("timestamp").asText()),
                "%-5s".formatted(entry.path("level").asText()),
                Stream.of("customer", "customerWebId", "customer_web_id", "user", "userId", "user_id")
                    .map(name -> entry.path(name).asText(""))
                    .filter(value -> !value.isEmpty())
                    .collect(Collectors.joining("/")),
                entry.path("message").asText())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("  "));
    String trace = trace(entry.path("error"));
    return trace.isEmpty() ? head : head + "\n" + trace.indent(4).stripTrailing();
  }

  private static String trace(JsonNode error) {
    if (error.isMissingNode() || error.isNull()) {
      return "";
    }
    String stack = error.path("stack").asText(error.path("stack_trace").asText(""));
    return stack.isEmpty() && error.isTextual()
        ? error.asText()
        : stack.isEmpty()
            ? error.path("name").asText() + ": " + error.path("message").asText()
            : stack.stripTrailing();
  }

  private static String time(String stamp) {
    try {
      return TIME.format(Instant.parse(stamp));
    } catch (DateTimeException e) {
      return stamp;
    }
  }
}
