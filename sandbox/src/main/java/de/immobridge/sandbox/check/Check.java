package de.immobridge.sandbox.check;

import de.immobridge.sandbox.Sandbox;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code sandbox/check}: a simulator, and a walk through it with a provider that runs somewhere, or
 * with our example.
 */
public final class Check {
  /** What can be written after {@code sandbox/check}. */
  public static final String USAGE =
      """
      sandbox/check [URL] [--unlock-url URL --service-url URL] [--webhook-url URL] [--agreed FILE]
                    [--result-url URL [--credit-url URL]]
                    [--port N] [--provider-secret TEXT] [--json FILE] [--html FILE]

      URL is where the provider answers /unlock and /service; without one our example is checked.
      Results of payments go to --result-url; --credit-url is anything that answers differently when
      something was credited. Before, the provider is told the secret and the address of the API: http://127.0.0.1:PORT.
      """;

  private static final String DEFAULT_SECRET = "the-provider-secret";

  private Check() {}

  /**
   * Walks and reports.
   *
   * @return whether no point is broken
   * @throws IllegalArgumentException if the words cannot be followed
   */
  public static boolean run(PrintStream out, String... words) throws Exception {
    var sandbox = new ArrayList<String>();
    Optional<Path> json = Optional.empty();
    Optional<Path> html = Optional.empty();
    Optional<String> resultUrl = Optional.empty();
    Optional<String> creditUrl = Optional.empty();
    boolean elsewhere = false;
    for (int i = 0; i < words.length; i++) {
      switch (words[i]) {
        case "--json" -> json = Optional.of(Path.of(value(words, ++i)));
        case "--html" -> html = Optional.of(Path.of(value(words, ++i)));
        case "--result-url" -> resultUrl = Optional.of(value(words, ++i));
        case "--credit-url" -> creditUrl = Optional.of(value(words, ++i));
        case String word when word.startsWith("http") -> {
          sandbox.addAll(List.of("--provider", word));
          elsewhere = true;
        }
        case "--help", "-h" -> sandbox.add("--help");
        case String option -> {
          sandbox.addAll(List.of(option, value(words, ++i)));
          elsewhere |= option.equals("--unlock-url");
        }
      }
    }
    if (elsewhere) {
      sandbox.addAll(0, List.of("--only", "simulator", "--provider-secret", DEFAULT_SECRET));
    } else {
      // What is judged is the page, and not that it is still loading on a busy machine.
      sandbox.addAll(0, List.of("--port", "0", "--setting", "LOADING_AFTER_MS=20000"));
    }
    try (var running = Sandbox.start(Clock.systemUTC(), sandbox.toArray(String[]::new))) {
      var given = new Walk.Given(running.providerSecret(), resultUrl, creditUrl);
      var findings = walk(new Walk(running.enterprise(), given));
      out.print(new TextReport(findings));
      write(json, JsonReport.of(findings));
      write(html, HtmlReport.of(findings));
      return findings.stream().noneMatch(each -> each.verdict() instanceof Verdict.Broken);
    }
  }

  static List<Finding> walk(Walk walk) {
    return Stream.of(
            UnlockPoints.all(),
            SignaturePoints.all(),
            ClaimPoints.all(),
            PagePoints.all(),
            WebhookPoints.all(),
            OrderPoints.all())
        .flatMap(List::stream)
        .map(point -> tried(point, walk))
        .toList();
  }

  private static Finding tried(Point point, Walk walk) {
    walk.resetKnobs();
    walk.steps();
    Verdict verdict;
    try {
      verdict = point.trial().on(walk);
    } catch (RuntimeException e) {
      verdict = new Verdict.Broken("There was no answer to judge: " + e.getMessage());
    }
    walk.resetKnobs();
    return new Finding(point, verdict, walk.steps());
  }

  private static void write(Optional<Path> file, String text) throws IOException {
    if (file.isPresent()) {
      Files.writeString(file.get(), text);
    }
  }

  private static String value(String[] words, int index) {
    if (index >= words.length) {
      throw new IllegalArgumentException(words[index - 1] + " needs a value.");
    }
    return words[index];
  }
}
