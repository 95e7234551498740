package de.immobridge.sandbox.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** To be shown to others: one file, without a script. */
final class HtmlReport {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Conformance</title>
      <style>
      body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1c2733; font: 15px/1.5 system-ui, sans-serif; }
      h2 { margin: 2rem 0 .5rem; font-size: 1.1rem; }
      details, p.point { margin: 0; padding: .45rem .7rem; border-top: 1px solid #dde4ea; }
      summary { cursor: pointer; }
      .mark { display: inline-block; min-width: 5.5rem; font-weight: 600; }
      .kept .mark { color: #1d7a43; } .broken .mark { color: #b3261e; } .not-tried .mark { color: #5a6a79; }
      .why { color: #5a6a79; } pre { overflow-x: auto; margin: .4rem 0; font-size: 12.5px; }
      </style>
      </head>
      <body>
      <main>
      <h1>What onOffice asks of a provider</h1>
      %s</main>
      </body>
      </html>
      """;

  private HtmlReport() {}

  static String of(List<Finding> findings) {
    var bySubject =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.point().subject(), LinkedHashMap::new, Collectors.toList()));
    return PAGE.formatted(
        bySubject.entrySet().stream()
            .map(
                each ->
                    "<h2>%s</h2>\n%s"
                        .formatted(
                            escaped(each.getKey()),
                            each.getValue().stream()
                                .map(HtmlReport::point)
                                .collect(Collectors.joining())))
            .collect(Collectors.joining()));
  }

  private static String point(Finding finding) {
    String promise = escaped(finding.point().promise());
    return switch (finding.verdict()) {
      case Verdict.Kept _ -> details("kept", "kept", promise, "", finding);
      case Verdict.Broken(String why) -> details("broken", "broken", promise, why, finding);
      case Verdict.NotTried(String why) -> details("not-tried", "not tried", promise, why, finding);
    };
  }

  private static String details(
      String kind, String word, String promise, String why, Finding finding) {
    return """
    <details class="%s"%s><summary><span class="mark">%s</span> %s <span class="why">%s</span></summary>
    <pre>%s</pre></details>
    """
        .formatted(
            kind,
            kind.equals("broken") ? " open" : "",
            word,
            promise,
            escaped(why),
            escaped(String.join("\n", finding.steps())));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
