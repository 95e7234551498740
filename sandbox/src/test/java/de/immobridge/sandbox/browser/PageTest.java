package de.immobridge.sandbox.browser;

import static de.immobridge.sandbox.browser.Enterprise.FRAME;
import static de.immobridge.sandbox.browser.Enterprise.HANSEKONTOR;
import static de.immobridge.sandbox.browser.Enterprise.KATRIN;
import static de.immobridge.sandbox.browser.Enterprise.MIRIAM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** What our own pages do where the journey does not lead, each of them under axe. */
class PageTest {

  private static final int ESTATE = 1042;
  private static final String WINDOW = ".service-window";

  @RegisterExtension static final Stage STAGE = new Stage("de");

  private final Chromium browser = STAGE.browser();
  private final Enterprise enterprise = new Enterprise(STAGE);
  private final Axe axe = new Axe(browser);

  @BeforeEach
  void activated() {
    if (STAGE.get("/enterprise/customers").at("/0/status").asText().equals("active")) {
      return;
    }
    enterprise.open(KATRIN, "marketplace");
    var key = enterprise.askForKey("users");
    enterprise.paste("0".repeat(63));
    browser.inside(FRAME);
    browser.see("#problem");
    axe.findsNothing("unlock page with a wrong key");
    browser.outside();
    enterprise.paste(key);
    browser.inside(FRAME);
    browser.see("#successMessage");
    axe.findsNothing("unlock page, unlocked");
    browser.outside();
    browser.click("#activation-done");
    browser.gone(".activation-window");
  }

  @AfterEach
  void asUsual() {
    browser.outside();
    STAGE.resetKnobs();
    browser.script("sessionStorage.clear()");
    browser.size(Stage.WIDTH, Stage.HEIGHT);
  }

  @Test
  void whoMayOnlyReadSeesSoAndIsOfferedNothingToType() {
    enterprise.open(MIRIAM, 131, "DEU");
    enterprise.startService();

    browser.see("#read-only");
    assertThat(browser.count("textarea, input, select, #save")).isZero();
    axe.findsNothing("editor for reading only");
    browser.click("#close");
    browser.outside();
    browser.gone(WINDOW);
  }

  @Test
  void whatIsTypedDuringASaveNeverWritesOverAColleague() {
    STAGE.expect("409");
    startEditor();
    STAGE.knob("api.latency", "1500ms");
    browser.type("#objekttitel", "Mein Titel.");
    browser.click("#save");
    STAGE.change(HANSEKONTOR, ESTATE, "DEU", Map.of("lage", "Text einer Kollegin."));
    browser.type("#lage", "Getippt, während gespeichert wurde.");

    browser.shows("#status", "Nicht gespeicherte");
    STAGE.resetKnobs();
    assertThat(browser.value("#lage")).isEqualTo("Getippt, während gespeichert wurde.");
    browser.click("#save");
    browser.shows("[data-field='lage'] .current", "Text einer Kollegin.");
    axe.findsNothing("editor with a conflict");
    assertThat(STAGE.stored(HANSEKONTOR, ESTATE, "DEU").at("/elements/lage").asText())
        .isEqualTo("Text einer Kollegin.");
    discard();
  }

  @Test
  void theFocusStaysWhereItWasAfterSaving() {
    startEditor();
    browser.type("#lage", "Am Isemarkt " + System.nanoTime());
    browser.see("#save").sendKeys(Keys.ENTER);

    browser.shows("#status", "Gespeichert");

    assertThat(focused()).isEqualTo("save");
    browser.click("#close");
    browser.outside();
    browser.gone(WINDOW);
  }

  @ParameterizedTest
  @CsvSource({
    "360, de",
    "600, de",
    "900, de",
    "1280, de",
    "360, en",
    "600, en",
    "900, en",
    "1280, en"
  })
  void theQuestionBeforeClosingIsOneRowAtEveryWidth(int width, String language) {
    browser.size(width, Stage.HEIGHT);
    enterprise.speak(language);
    startEditor();
    assertThat(browser.attribute("html", "lang")).isEqualTo(language);
    axe.findsNothing("editor at " + width);
    STAGE.photograph("axe", "editor-" + width + "-" + language);
    browser.type("#lage", "Nicht gespeichert.");
    browser.click("#close");
    browser.see("#discard");

    assertThat(
            browser.script(
                """
                const shown = [...document.querySelectorAll(".actions button:not([hidden])")]
                  .map((each) => each.getBoundingClientRect());
                return shown.length + " " + new Set(shown.map((each) => each.top)).size + " "
                  + (Math.max(...shown.map((each) => each.right)) <= window.innerWidth);
                """))
        .isEqualTo("3 1 true");
    axe.findsNothing("question at " + width);
    discard();
  }

  @Test
  void aPageIsNeverBlankWhileOnOfficeIsSlow() {
    STAGE.knob("api.latency", "2s");
    openExplanation();
    var address = STAGE.serviceAddress(HANSEKONTOR, KATRIN, 87, "DEU");

    // Its script would go on at once: here its document stays.
    browser.script(
        """
        return fetch(arguments[0]).then((answer) => answer.text()).then((html) =>
          document.documentElement.replaceWith(
            new DOMParser().parseFromString(html, "text/html").documentElement));
        """,
        address);
    browser.shows("h1", "onOffice antwortet noch");
    axe.findsNothing("loading page");

    enterprise.open(KATRIN, 87, "DEU");
    enterprise.startService();
    browser.click("#close");
    browser.outside();
    browser.gone(WINDOW);
  }

  @Test
  void afterTheSessionsEndTheTextCanBeCopiedOrDiscarded() {
    STAGE.expect("401");
    STAGE.expect("Permissions policy violation");
    startEditor();
    var before = browser.value("#lage");
    browser.script(
        """
        const send = window.fetch;
        window.fetch = (address, options) => send(address,
          { ...options, headers: { ...options.headers, "Authorization": "Bearer ended" } });
        """);
    browser.type("#lage", "Darf nicht verloren gehen.");
    browser.click("#save");
    browser.shows("#problem", "Sitzung ist abgelaufen");
    axe.findsNothing("editor after the session's end");
    browser.click("#problem .copy");
    assertThat(browser.value("#problem textarea")).isEqualTo("Darf nicht verloren gehen.");

    browser.click("#close");
    browser.click("#discard");
    browser.shows("#status", "Verworfen");
    assertThat(browser.value("#lage")).isEqualTo(before);
    axe.findsNothing("editor with everything discarded");
    browser.outside();
    browser.click(WINDOW + " .close");
    browser.click("#close-anyway");
    browser.gone(WINDOW);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void anAnswerOfTheGatewaysOwnIsToldForWhatItIs(int status) {
    startEditor();
    browser.script(
        """
        window.fetch = () => Promise.resolve(
          new Response('{"message":"from the gateway"}', { status: arguments[0] }));
        """
            .replace("arguments[0]", Integer.toString(status)));
    browser.type("#lage", "Bleibt stehen.");
    browser.click("#save");

    browser.shows("#problem", status == 429 ? "Es wurde nichts gespeichert" : "nicht bekannt");
    assertThat(browser.value("#lage")).isEqualTo("Bleibt stehen.");
    axe.findsNothing("editor after " + status);
    browser.outside();
    browser.click(WINDOW + " .close");
    browser.click("#close-anyway");
    browser.gone(WINDOW);
  }

  @Test
  void anExplanationHasNoFinding() {
    openExplanation();
    axe.findsNothing("explanation");
  }

  private void openExplanation() {
    STAGE.expect("401");
    STAGE.expect("favicon.ico");
    browser.open(STAGE.provider() + "/service?customerWebId=nobody");
    browser.see("#correlation-id");
  }

  private void startEditor() {
    enterprise.open(KATRIN, ESTATE, "DEU");
    enterprise.startService();
  }

  private void discard() {
    if (!browser.sees("#discard")) {
      browser.click("#close");
    }
    browser.click("#discard");
    browser.outside();
    browser.gone(WINDOW);
  }

  private String focused() {
    return String.valueOf(browser.script("return document.activeElement.id"));
  }
}
