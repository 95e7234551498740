package de.immobridge.telemetry.internal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** What a person reads on a terminal: time, level, customer and user, message, stack trace. */
final class PlainLine implements LineFormat {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

  @Override
  public String line(LogEntry entry) {
    var line =
        new StringBuilder(
                TIME.format(Instant.ofEpochMilli(entry.millis()).atZone(ZoneId.systemDefault())))
            .append(' ')
            .append(entry.level())
            .append(' ');
    Map<String, String> known = entry.context();
    String customer = known.get("customer");
    if (customer != null) {
      line.append(printable(customer));
      String user = known.get("user");
      line.append(user == null ? " " : "/" + printable(user) + " ");
    }
    line.append(printable(entry.message()));
    entry.members().forEach(more -> line.append(' ').append(printable(String.valueOf(more))));
    if (entry.thrown() != null) {
      var trace = new StringWriter();
      entry.thrown().printStackTrace(new PrintWriter(trace));
      line.append(System.lineSeparator()).append(printable(trace.toString().stripTrailing()));
    }
    return line.toString();
  }

  /** A terminal obeys control characters, so none but line feeds and tabs get there. */
  private static String printable(String text) {
    var out = new StringBuilder(text.length());
    text.chars()
        .forEach(
            c -> out.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? ' ' : (char) c));
    return out.toString();
  }
}
