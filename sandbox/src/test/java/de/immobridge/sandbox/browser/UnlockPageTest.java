package de.immobridge.sandbox.browser;

import static de.immobridge.sandbox.browser.Enterprise.FRAME;
import static de.immobridge.sandbox.browser.Enterprise.KATRIN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page for unlocking says where the answer is not our function's. */
class UnlockPageTest {

  @RegisterExtension static final Stage STAGE = new Stage("de");

  private final Chromium browser = STAGE.browser();
  private final Enterprise enterprise = new Enterprise(STAGE);
  private final Axe axe = new Axe(browser);

  /** Only the gateway's 429 says that nothing was begun; after a 503 nobody knows. */
  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void anAnswerOfTheGatewaysOwnIsNoRefusalOfOnOfficesAndTheNextClickUnlocks(int status) {
    enterprise.open(KATRIN, "marketplace");
    var key = enterprise.askForKey("users");
    browser.inside(FRAME);
    browser.see("#secret");
    browser.script(
        """
        window.usualFetch = window.fetch;
        window.fetch = () => Promise.resolve(
          new Response('{"message":"from the gateway"}', { status: arguments[0] }));
        """
            .replace("arguments[0]", Integer.toString(status)));
    browser.outside();

    enterprise.paste(key);

    browser.shows("#outcome.bad", "noch einmal einfügen");
    browser.inside(FRAME);
    browser.shows("#problem", status == 429 ? "Es wurde nichts verändert" : "nicht bekannt");
    assertThat(browser.text("#problem")).contains("noch einmal").doesNotContain("abgelehnt");
    assertThat(browser.text("#problem").contains("nichts verändert")).isEqualTo(status == 429);
    assertThat(browser.sees("#problem .reference")).as("a number that nobody gave").isFalse();
    assertThat(browser.value("#secret")).isEqualTo(key);
    axe.findsNothing("unlock page after " + status);
    STAGE.photograph("more", "unlock-after-" + status);

    browser.script("window.fetch = window.usualFetch");
    browser.click("#unlockButton");
    browser.see("#successMessage");
    browser.outside();
    browser.shows("#outcome.good", "freigeschaltet");
    browser.click("#activation-done");
    browser.gone(".activation-window");
  }
}
