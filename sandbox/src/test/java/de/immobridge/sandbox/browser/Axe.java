package de.immobridge.sandbox.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** All rules of axe, for the document in which the browser is at the moment. */
final class Axe {

  private static final String SCRIPT = read("/axe.min.js");
  private static final String FINDINGS =
      """
      return axe.run(document, {
        iframes: false,
        resultTypes: ["violations"],
        rules: { "label-content-name-mismatch": { enabled: true } },
      }).then((found) => found.violations.map((each) =>
        each.id + ": " + each.nodes.map((node) => node.html.slice(0, 120)).join(" | ")).join("\\n"));
      """;

  /** What is still fading in has not its own colours yet; what turns for ever stays as it is. */
  private static final String STILL =
      """
      document.getAnimations()
        .filter((each) => each.effect.getComputedTiming().endTime !== Infinity)
        .forEach((each) => each.finish());
      """;

  private final Chromium browser;

  Axe(Chromium browser) {
    this.browser = browser;
  }

  /**
   * Fails with every finding.
   *
   * @param page how it is called in the failure
   */
  void findsNothing(String page) {
    browser.script(STILL);
    browser.script(SCRIPT);
    assertThat(browser.script(FINDINGS)).as(page).isEqualTo("");
  }

  private static String read(String resource) {
    try (var source = Axe.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(source, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
