package de.immobridge.sandbox.browser;

import static de.immobridge.sandbox.browser.Enterprise.FRAME;
import static de.immobridge.sandbox.browser.Enterprise.HANSEKONTOR;
import static de.immobridge.sandbox.browser.Enterprise.KATRIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** What keys, Back and long words do on the enterprise pages. */
class WindowTest {

  private static final String DIALOG = ".service-window";
  private static final String QUESTION = ".question";

  @RegisterExtension static final Stage STAGE = new Stage("de");

  private final Chromium browser = STAGE.browser();
  private final Enterprise enterprise = new Enterprise(STAGE);

  @BeforeEach
  void activated() {
    if (!STAGE.get("/enterprise/customers").at("/0/status").asText().equals("active")) {
      enterprise.activate("users");
    }
  }

  @Test
  void escapeAsksAndNeverDiscardsWhatWasTyped() {
    typeSomething();

    for (int presses = 0; presses < 5; presses++) {
      browser.see(DIALOG).sendKeys(Keys.ESCAPE);
    }
    browser.see(QUESTION);

    browser.click("#stay");
    browser.gone(QUESTION);
    browser.inside(FRAME);
    assertThat(browser.value("#lage")).isEqualTo("Not saved yet.");
    browser.outside();
    browser.click(DIALOG + " .close");
    browser.click("#close-anyway");
    browser.gone(DIALOG);
  }

  @Test
  void backDoesNotSwapTheRecordUnderAnOpenWindow() {
    enterprise.open(KATRIN, 87, "DEU");
    browser.script("location.hash = location.hash.replace('/87/', '/1042/')");
    browser.shows(".record-number", "1042");
    typeSomethingIn();

    browser.script("history.back()");

    browser.see(QUESTION);
    assertThat(browser.address()).contains("/1042/");
    assertThat(browser.text(".record-number")).contains("1042");
    browser.click("#close-anyway");
    browser.gone(DIALOG);
  }

  @Test
  void backClosesAWindowInWhichNothingWasTouched() {
    enterprise.open(KATRIN, 87, "DEU");
    browser.script("location.hash = location.hash.replace('/87/', '/1042/')");
    browser.shows(".record-number", "1042");
    browser.click("#service-texts");
    browser.see(DIALOG);

    browser.script("history.back()");

    browser.gone(DIALOG);
    browser.shows(".record-number", "87");
  }

  @Test
  void arrowKeysTakeTheFocusToTheNextLanguage() {
    enterprise.open(KATRIN, 131, "DEU");

    browser.see("#tab-DEU").sendKeys(Keys.ARROW_RIGHT);
    browser.see("#tab-ENG[aria-selected='true']");
    browser.until(() -> focused().equals("tab-ENG"), "the new tab has the focus");
    browser.see("#tab-ENG").sendKeys(Keys.ARROW_LEFT, Keys.ARROW_LEFT);

    browser.see("#tab-FRA[aria-selected='true']");
    browser.until(() -> focused().equals("tab-FRA"), "the focus went along");
  }

  @Test
  void aTextIsEditedAndTheWindowClosedWithKeysAlone() {
    enterprise.open(KATRIN, 87, "DEU");
    browser.see("#service-texts").sendKeys(Keys.ENTER);
    browser.inside(FRAME);
    browser.see("#editor");
    tabTo("lage");
    browser.press("Mit Tasten: ");
    tabTo("save");
    browser.press(Keys.ENTER);
    browser.shows("#status", "Gespeichert");
    tabTo("close");
    browser.press(Keys.ENTER);
    browser.outside();
    browser.gone(DIALOG);

    assertThat(STAGE.stored(HANSEKONTOR, 87, "DEU").at("/elements/lage").asText())
        .contains("Mit Tasten: ");
  }

  private void tabTo(String id) {
    for (int presses = 0; presses < 40 && !focused().equals(id); presses++) {
      browser.press(Keys.TAB);
    }
    assertThat(focused()).isEqualTo(id);
  }

  @Test
  void aLongTitleWithoutBlanksLeavesPriceAndLanguagesInView() {
    STAGE.change(HANSEKONTOR, 87, "DEU", Map.of("objekttitel", "Donaudampfschifffahrt".repeat(12)));
    enterprise.open(KATRIN, "estates");

    STAGE.photograph("more", "long-title");
    assertThat(
            browser.script(
                "const card = document.querySelector('.table-card');"
                    + "return card.scrollWidth - card.clientWidth"))
        .isEqualTo(0L);
  }

  private void typeSomething() {
    enterprise.open(KATRIN, 87, "DEU");
    typeSomethingIn();
  }

  private void typeSomethingIn() {
    enterprise.startService();
    browser.type("#lage", "Not saved yet.");
    browser.outside();
  }

  private String focused() {
    return String.valueOf(browser.script("return document.activeElement.id"));
  }
}
