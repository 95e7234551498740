package de.immobridge.telemetry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;
import software.amazon.lambda.powertools.logging.argument.StructuredArguments;

class LinesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long YEAR_9999 = 253_402_300_799_999L;

  /** Nobody's text can end a line or begin a member. */
  @Property
  void anyTextIsOneLineOfJson(@ForAll String text) throws IOException {
    String line = new JsonLine().line(entry(text, Map.of("customer", text), null));

    assertThat(line).doesNotContain("\n", "\r");
    JsonNode json = JSON.readTree(line);
    assertThat(json.path("message").asText()).isEqualTo(text);
    assertThat(json.path("customer").asText()).isEqualTo(text);
  }

  @Property
  void timesAreThoseOfTheJdk(@ForAll @LongRange(min = 0, max = YEAR_9999) long millis) {
    var millisAlways = new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    assertThat(Timestamp.append(new StringBuilder(), millis))
        .hasToString(millisAlways.format(Instant.ofEpochMilli(millis)));
  }

  @Example
  void whatALineSaysOfItselfIsAMember() throws IOException {
    var entry =
        new LogEntry(
            0,
            Level.INFO,
            "com.acme",
            "x",
            Map.of("customer", "agency-1"),
            List.of(StructuredArguments.entry("estate", 4711)),
            List.of(
                new KeyValuePair("tries", 3),
                new KeyValuePair("word", "a\"b"),
                new KeyValuePair("customer", "somebody else")),
            null);

    JsonNode json = JSON.readTree(new JsonLine().line(entry));

    assertThat(json.path("tries").isInt()).isTrue();
    assertThat(json.path("word").asText()).isEqualTo("a\"b");
    assertThat(json.path("estate").asInt()).isEqualTo(4711);
    assertThat(json.path("customer").asText()).isEqualTo("agency-1");
  }

  /** Readers of many lines find who and where at the same place, whatever else is known. */
  @Example
  void whoAndWhereStandInFrontAndWhatNobodyAsksIsLeftOut() throws IOException {
    Map<String, String> known = new HashMap<>();
    known.put("a_word", "1");
    known.put("user", "17");
    known.put("customer", "agency-1");
    known.put("service", "immobridge");
    known.put("cold_start", "unknown");
    known.put("function_arn", "arn:aws:lambda:x");
    known.put("sampling_rate", "0");

    JsonNode json = JSON.readTree(new JsonLine().line(entry("x", known, null)));

    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "timestamp",
            "level",
            "message",
            "logger",
            "service",
            "cold_start",
            "customer",
            "user",
            "a_word");
    assertThat(json.path("cold_start").isTextual()).as("no word of Powertools").isTrue();
  }

  /** On a terminal, too, a line says what it knows beside its words. */
  @Example
  void aPersonReadsTheMembersToo() {
    var entry =
        new LogEntry(
            0,
            Level.INFO,
            "com.acme",
            "done",
            Map.of("customer", "agency-1"),
            List.of(),
            List.of(new KeyValuePair("tries", 3)),
            null);

    assertThat(new PlainLine().line(entry)).endsWith("INFO agency-1 done tries=\"3\"");
  }

  /** A person wants to see who and where, and the whole stack. */
  @Example
  void aPersonReadsWhoAndTheWholeStack() {
    String line =
        new PlainLine()
            .line(
                entry(
                    "GET /service met trouble",
                    Map.of("customer", "agency-1", "user", "17", "correlation_id", "r"),
                    new NumberFormatException("twelve")));

    assertThat(line.lines().findFirst().orElseThrow())
        .matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO agency-1/17 GET /service met trouble");
    assertThat(line).contains("NumberFormatException: twelve", "\tat ", "LinesTest.java");
  }

  /** A terminal obeys what it is sent. */
  @Example
  void aTerminalIsNotToldWhatToDo() {
    String line =
        new PlainLine().line(entry("a\u001b[2Jb\rc", Map.of("customer", "\u0007x"), null));

    assertThat(line).endsWith("INFO  x a [2Jb c");
  }

  private static LogEntry entry(
      String message, Map<String, String> context, @Nullable Throwable thrown) {
    return new LogEntry(
        1_700_000_000_000L, Level.INFO, "com.acme", message, context, List.of(), List.of(), thrown);
  }
}
