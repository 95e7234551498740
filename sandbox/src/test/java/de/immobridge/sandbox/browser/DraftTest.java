package de.immobridge.sandbox.browser;

import static de.immobridge.sandbox.browser.Enterprise.FRAME;
import static de.immobridge.sandbox.browser.Enterprise.HANSEKONTOR;
import static de.immobridge.sandbox.browser.Enterprise.KATRIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was typed when the session ended, at the next opening. */
class DraftTest {

  private static final int ESTATE = 1042;
  private static final int JONAS = 21;
  private static final String WINDOW = ".service-window";
  private static final String TYPED = "Darf nicht verloren gehen.";

  @RegisterExtension static final Stage STAGE = new Stage("de");

  private final Chromium browser = STAGE.browser();
  private final Enterprise enterprise = new Enterprise(STAGE);
  private final Axe axe = new Axe(browser);

  @BeforeEach
  void activated() {
    if (!STAGE.get("/enterprise/customers").at("/0/status").asText().equals("active")) {
      enterprise.activate("users");
    }
  }

  @Test
  void isOfferedToTheSameUserAtTheSamePropertyAndInsertedOnlyWhenAskedFor() {
    String before = typesUntilTheSessionHasEnded();
    browser.shows("#problem", "bieten wir es Ihnen wieder an");
    axe.findsNothing("problem with a kept text");
    leave();

    open(JONAS, ESTATE, "DEU");
    assertThat(browser.count(".draft")).as("another user").isZero();
    leave();
    open(KATRIN, ESTATE, "ENG");
    assertThat(browser.count(".draft")).as("another language").isZero();
    leave();

    open(KATRIN, ESTATE, "DEU");
    browser.shows(".draft blockquote", TYPED);
    browser.shows(".draft b", "Lage");
    assertThat(browser.value("#lage")).isEqualTo(before);
    axe.findsNothing("offer of a kept text");
    browser.outside();
    STAGE.photograph("more", "draft-offered");
    browser.inside(FRAME);
    browser.click(".draft .take");
    assertThat(browser.value("#lage")).isEqualTo(TYPED);
    browser.click("#save");
    browser.shows("#status", "Gespeichert");
    leave();
    assertThat(STAGE.stored(HANSEKONTOR, ESTATE, "DEU").at("/elements/lage").asText())
        .isEqualTo(TYPED);

    open(KATRIN, ESTATE, "DEU");
    assertThat(browser.count(".draft")).as("saved").isZero();
    leave();
  }

  @Test
  void isNotInsertedOverWhatWasTypedSinceAndNeitherIsLost() {
    typesUntilTheSessionHasEnded();
    leave();
    open(KATRIN, ESTATE, "DEU");
    browser.shows(".draft .take", "Wieder einsetzen");
    browser.type("#lage", "Inzwischen getippt.");
    browser.gone(".draft .take");
    assertThat(browser.value("#lage")).isEqualTo("Inzwischen getippt.");
    leave();

    open(KATRIN, ESTATE, "DEU");
    assertThat(browser.count(".draft")).as("both are offered").isEqualTo(2);
    browser.shows(".draft blockquote", "Inzwischen getippt.");
    browser.shows(".draft:nth-of-type(2) blockquote", TYPED);
    browser.click(".draft .take");
    assertThat(browser.value("#lage")).isEqualTo("Inzwischen getippt.");
    browser.click(".draft button:last-child");
    browser.gone(".draft");
    browser.click("#close");
    browser.click("#discard");
    browser.outside();
    browser.gone(WINDOW);
  }

  @Test
  void ofOneWindowIsNotTakenAwayByAnother() {
    typesUntilTheSessionHasEnded();
    browser.script(
        """
        const [mine] = Object.keys(localStorage).filter((key) => key.startsWith("immobridge.draft."));
        localStorage.setItem(mine + "x", localStorage.getItem(mine));
        """);
    browser.click("#close");
    browser.click("#discard");
    leave();

    open(KATRIN, ESTATE, "DEU");
    browser.shows(".draft blockquote", TYPED);
    browser.click(".draft button:last-child");
    browser.gone(".draft");
    leave();
  }

  @Test
  void writesOverNobodyWhoWasThereSince() {
    STAGE.expect("409");
    typesUntilTheSessionHasEnded();
    leave();
    STAGE.change(HANSEKONTOR, ESTATE, "DEU", Map.of("lage", "Text einer Kollegin."));

    open(KATRIN, ESTATE, "DEU");
    browser.click(".draft .take");
    browser.click("#save");

    browser.shows("[data-field='lage'] .current", "Text einer Kollegin.");
    browser.click("#close");
    browser.click("#discard");
    browser.outside();
    browser.gone(WINDOW);
  }

  @Test
  void isGoneOnceItIsDiscarded() {
    typesUntilTheSessionHasEnded();
    leave();
    open(KATRIN, ESTATE, "DEU");
    String before = browser.value("#lage");
    browser.click(".draft button:last-child");
    browser.gone(".draft");
    assertThat(browser.value("#lage")).isEqualTo(before);
    leave();

    open(KATRIN, ESTATE, "DEU");
    assertThat(browser.count(".draft")).isZero();
    leave();
  }

  @Test
  void endsByItself() {
    typesUntilTheSessionHasEnded();
    browser.script(
        """
        Object.keys(localStorage).filter((key) => key.startsWith("immobridge.draft.")).forEach((key) =>
          localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key)), at: 1 })));
        """);
    leave();

    open(KATRIN, ESTATE, "DEU");

    assertThat(browser.count(".draft")).isZero();
    assertThat(browser.script("return Object.keys(localStorage).join()")).isEqualTo("");
    leave();
  }

  @Test
  void whereTheBrowserDeniesAFramedPageItsStorageTheTextCanBeCopied() {
    STAGE.expect("Permissions policy violation");
    try (var _ = browser.denyingStorage()) {
      typesUntilTheSessionHasEnded();

      browser.shows("#problem", "Kopieren Sie es, bevor Sie dieses Fenster schließen.");
      browser.click("#problem .copy");
      assertThat(browser.value("#problem textarea")).isEqualTo(TYPED);
      leave();
    }
  }

  /** What stood there before. */
  private String typesUntilTheSessionHasEnded() {
    STAGE.expect("401");
    open(KATRIN, ESTATE, "DEU");
    String before = browser.value("#lage");
    browser.script(
        """
        const send = window.fetch;
        window.fetch = (address, options) => send(address,
          { ...options, headers: { ...options.headers, "Authorization": "Bearer ended" } });
        """);
    browser.type("#lage", TYPED);
    browser.click("#save");
    browser.shows("#problem", "Sitzung ist abgelaufen");
    return before;
  }

  private void open(int user, int estate, String language) {
    enterprise.open(user, estate, language);
    enterprise.startService();
  }

  private void leave() {
    browser.outside();
    browser.click(WINDOW + " .close");
    browser.until(() -> browser.sees("#close-anyway") || !browser.sees(WINDOW), "it closes");
    if (browser.sees("#close-anyway")) {
      browser.click("#close-anyway");
    }
    browser.gone(WINDOW);
  }
}
