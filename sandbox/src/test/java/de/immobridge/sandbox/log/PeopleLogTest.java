package de.immobridge.sandbox.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PeopleLogTest {

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

  @Test
  void aLineSaysWhenHowGraveForWhomAndWhat() {
    String shown =
        shown(
            """
            {"level":"WARN","message":"Zurückgewiesen","timestamp":"2026-01-01T10:00:00.123Z",\
            "customer":"hansekontor-4711","user":17,"function_arn":"arn:aws:lambda"}
            """);

    assertThat(shown)
        .matches("\\d\\d:00:00\\.123  WARN   hansekontor-4711/17  Zurückgewiesen\n");
  }

  @Test
  void aStackTraceStandsBelowItsLine() {
    String shown =
        shown(
            """
            {"level":"ERROR","message":"Failed","error":{"name":"a.B","message":"c",\
            "stack":"a.B: c\\n\\tat a.B.d(B.java:7)\\n"}}
            """);

    assertThat(shown.lines()).containsExactly("ERROR  Failed", "    a.B: c", "    \tat a.B.d(B.java:7)");
  }

  @Test
  void metricsAreLeftOutAndEverythingElsePassesAsItIs() {
    String shown = shown("{\"_aws\":{},\"Calls\":1}\nReady.\n{\"a\":1}\n{broken\n");

    assertThat(shown).isEqualTo("Ready.\n{\"a\":1}\n{broken\n");
  }

  private String shown(String text) {
    PeopleLog.before(new PrintStream(screen, true, StandardCharsets.UTF_8)).print(text);
    return screen.toString(StandardCharsets.UTF_8);
  }
}
