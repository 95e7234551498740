package de.immobridge.sandbox.browser;

import static de.immobridge.sandbox.browser.Enterprise.KATRIN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The enterprise pages under axe, all of its rules, at the widths that differ. */
class AccessibilityTest {

  private static final int HEIGHT = 900;
  @RegisterExtension static final Stage STAGE = new Stage("de");

  private final Chromium browser = STAGE.browser();
  private final Enterprise enterprise = new Enterprise(STAGE);
  private final Axe axe = new Axe(browser);

  @AfterEach
  void usualSize() {
    browser.size(Stage.WIDTH, Stage.HEIGHT);
    browser.script("localStorage.clear(); sessionStorage.clear()");
  }

  @ParameterizedTest
  @CsvSource({
    "360, de",
    "600, de",
    "1100, de",
    "1280, de",
    "360, en",
    "600, en",
    "1100, en",
    "1280, en"
  })
  void listRecordAndMarketplaceHaveNoFinding(int width, String language) {
    browser.size(width, HEIGHT);
    enterprise.open(KATRIN, "estates");
    enterprise.speak(language);
    enterprise.open(KATRIN, "estates");
    nothingIsFound();
    STAGE.photograph("axe", "list-" + width + "-" + language);
    enterprise.open(KATRIN, 131, "ENG");
    nothingIsFound();
    STAGE.photograph("axe", "record-" + width + "-" + language);
    enterprise.open(KATRIN, "marketplace");
    nothingIsFound();
    assertThat(browser.attribute("html", "lang")).isEqualTo(language);
  }

  @Test
  void thePanelAtTheSideHasNoFinding() {
    browser.size(Stage.WIDTH, HEIGHT);
    enterprise.open(KATRIN, "estates");
    browser.click("#bench-knobs");
    browser.see(".knob-group");
    browser.script("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
    nothingIsFound();
    browser.click("#bench-calls");
  }

  @Test
  void eachStepOfAnActivationAndTheWindowsHaveNoFinding() {
    browser.size(600, HEIGHT);
    enterprise.open(KATRIN, "marketplace");
    browser.click("#activate");
    nothingIsFound();
    browser.click("#terms");
    browser.click("#terms-next");
    browser.see("input[value='users']");
    nothingIsFound();
    browser.see(".activation-window").sendKeys(Keys.ESCAPE);
    browser.gone(".activation-window");
    enterprise.open(KATRIN, "marketplace");
    var key = enterprise.askForKey("users");
    nothingIsFound();
    enterprise.paste(key);
    browser.see("#activation-done");
    nothingIsFound();
    browser.click("#activation-done");
    browser.click("#block");
    nothingIsFound();
    browser.click(".confirm button.plain");
    enterprise.open(KATRIN, 87, "DEU");
    browser.click("#service-texts");
    browser.see(Enterprise.FRAME);
    nothingIsFound();
  }

  private void nothingIsFound() {
    axe.findsNothing(browser.address());
  }
}
