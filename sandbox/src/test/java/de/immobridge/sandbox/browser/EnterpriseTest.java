package de.immobridge.sandbox.browser;

import static de.immobridge.sandbox.browser.Enterprise.FRAME;
import static de.immobridge.sandbox.browser.Enterprise.KATRIN;
import static de.immobridge.sandbox.browser.Enterprise.MIRIAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.signature.MessageSignature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** The enterprise pages beside the journey: users, windows, knobs, sizes. */
class EnterpriseTest {

  private static final int JONAS = 21;
  private static final int NARROW = 800;

  @RegisterExtension static final Stage STAGE = new Stage("de");

  private final Chromium browser = STAGE.browser();
  private final Enterprise enterprise = new Enterprise(STAGE);

  @BeforeEach
  void activated() {
    STAGE.resetKnobs();
    if (!STAGE.get("/enterprise/customers").at("/0/status").asText().equals("active")) {
      enterprise.activate("users");
    }
  }

  @Test
  void thePagesSpeakTheLanguageOfTheUser() {
    enterprise.open(MIRIAM, 131, "FRA");

    assertThat(browser.attribute("html", "lang")).isEqualTo("en");
    browser.shows("[role='tab'][aria-selected='true']", "French");
    enterprise.startService();
    assertThat(browser.attribute("html", "lang")).isEqualTo("en");
    assertThat(browser.text("#language")).isEqualTo("French");
    assertThat(browser.attribute("[data-field='lage'] .locked", "lang")).isEqualTo("fr");
  }

  @Test
  void whoMayNotWriteSeesItAtTheRecordAndOnThePage() {
    enterprise.open(MIRIAM, 131, "ENG");
    browser.see(".record-head .chip .icon");
    enterprise.startService();

    browser.see("#read-only");
    browser.outside();
    STAGE.photograph("more", "no-right-to-write");
  }

  @Test
  void aUserSeesOnlyWhatTheRightsReach() {
    enterprise.open(MIRIAM, "estates");
    browser.until(() -> browser.count("tbody tr") == 1, "one property");
    browser.click("#user");
    browser.see("#user").sendKeys("Jonas", Keys.ENTER);
    browser.until(() -> browser.count("tbody tr") == 3, "three properties");
    assertThat(browser.attribute("html", "lang")).isEqualTo("de");
  }

  @Test
  void withoutARecordTheServiceSaysWhereItStarts() {
    enterprise.open(KATRIN, "marketplace");
    browser.click("#open-texts");
    browser.inside(FRAME);
    browser.shows("h1", "Dieser Dienst beginnt an einer anderen Stelle");
    browser.outside();
    STAGE.photograph("more", "service-from-menu");
  }

  @Test
  void aMessageThatIsNotSignedIsRefusedAndShown() {
    enterprise.open(KATRIN, 87, "DEU");
    enterprise.startService();
    browser.script(
        "window.parent.postMessage(arguments[0], '*')",
        "{\"onOfficeType\":\"onOffice.service.closeProviderWindow\",\"signature\":\"00\"}");
    browser.outside();

    browser.shows(".message-line.bad", "Die Signatur fehlt oder ist falsch");
    STAGE.photograph("more", "message-refused");
    browser.see(".service-window");
  }

  @Test
  void anOrderOpensThePaymentAndTheResultGoesBackIntoTheFrame() {
    enterprise.open(KATRIN, 87, "DEU");
    enterprise.startService();
    var order = order(STAGE.signedMessage(browser.attribute("meta[name='session']", "content")));
    browser.script("window.parent.postMessage(arguments[0], '*')", order.toString());
    browser.outside();

    browser.shows(".question", "1 × 2D-Grundriss");
    STAGE.photograph("more", "payment");
    browser.click(".question button");
    browser.gone(".question");
    browser.until(
        () -> browser.attribute(FRAME, "src").contains("status=success"), "the result is told");
    assertThat(STAGE.get("/control/transactions").at("/0/state").asText()).isEqualTo("paid");
  }

  private static ObjectNode order(ObjectNode order) {
    order.remove("onOfficeType");
    order
        .put("callbackurl", STAGE.enterprise() + "/enterprise/assets/icon.svg")
        .put("totalprice", "5.50");
    order
        .putArray("products")
        .addObject()
        .put("name", "2D-Grundriss")
        .put("price", "5.50")
        .put("quantity", "1")
        .put("circleofusers", "customer");
    return order.put("signature", MessageSignature.of(STAGE.providerSecret(), order));
  }

  @Test
  void aScenarioIsChosenAndFeltInThePages() {
    enterprise.open(KATRIN, 87, "DEU");
    browser.click("#bench-knobs");
    browser.click("[data-scenario='expired-claim']");
    browser.see(".knob.turned");
    STAGE.photograph("more", "scenarios");
    browser.click("#bench-calls");
    STAGE.expect("403");
    browser.click("#service-texts");
    browser.inside(FRAME);
    browser.shows("h1", "Bitte öffnen Sie den Dienst noch einmal");
    browser.outside();
    browser.shows(".call.failed .code", "201");
    STAGE.photograph("more", "scenario-expired-claim");

    browser.click(".service-window .close");
    browser.gone(".service-window");
  }

  @Test
  void onlyThePageInTheWindowIsListenedTo() {
    enterprise.open(KATRIN, "marketplace");
    enterprise.askForKey("users");
    browser.script("window.postMessage('active', '*')");
    browser.inside(FRAME);
    browser.script("window.parent.postMessage('done', '*')");
    browser.outside();

    browser.shows("#outcome", "unbekanntes Wort gemeldet: done");
    assertThat(browser.count("#activation-done")).isZero();
  }

  @Test
  void theKeyIsShownOnlyAfterTheChoice() {
    enterprise.open(KATRIN, "marketplace");
    browser.click("#activate");
    assertThat(browser.property("#terms-next", "disabled")).isEqualTo("true");
    STAGE.photograph("more", "activation-terms");
    browser.click("#terms");
    browser.click("#terms-next");
    browser.see("input[value='administrators']");
    assertThat(browser.property("#rights-next", "disabled")).isEqualTo("true");
    assertThat(browser.count("#api-key") + browser.count(FRAME)).isZero();
    STAGE.photograph("more", "activation-rights");

    browser.see(".activation-window").sendKeys(Keys.ESCAPE);
    browser.gone(".activation-window");
    assertThat(browser.script("return document.activeElement.id")).isEqualTo("activate");
  }

  @Test
  void servicesForAdministratorsAreClosedToOthers() {
    enterprise.activate("administrators");
    enterprise.open(JONAS, 87, "DEU");

    assertThat(browser.property("#service-texts", "disabled")).isEqualTo("true");
    enterprise.open(JONAS, "marketplace");
    browser.shows("#provider-status", "Aktiv für Administratoren");
    assertThat(browser.property("#activate", "disabled")).isEqualTo("true");
    enterprise.activate("users");
  }

  @Test
  void aBlockedProviderHasNoButtonUntilItIsActivatedAgain() {
    enterprise.open(KATRIN, "marketplace");
    browser.click("#block");
    STAGE.photograph("more", "block");
    browser.click("#block-confirmed");
    browser.shows("#provider-status", "Gesperrt");

    enterprise.open(KATRIN, 87, "DEU");
    assertThat(browser.count("#service-texts")).isZero();
    enterprise.activate("users");
    enterprise.open(KATRIN, 87, "DEU");
    enterprise.startService();
    assertThat(browser.attribute("meta[name='session']", "content")).isNotEmpty();
  }

  @Test
  void knobsAreTurnedAndReset() {
    enterprise.open(KATRIN, "estates");
    browser.click("#bench-knobs");
    browser.click("details:has([id='knob-api.latency']) summary");
    browser.type("[id='knob-api.latency']", "30ms" + Keys.ENTER);
    browser.see(".knob.turned");
    assertThat(STAGE.get("/control/knobs").at("/api.latency/value").asText()).isEqualTo("30ms");
    STAGE.photograph("more", "knobs");

    browser.click("#reset-knobs");
    browser.gone(".knob.turned");
    assertThat(STAGE.get("/control/knobs").at("/api.latency/value").asText()).isEqualTo("0s");
    browser.click("#bench-calls");
  }

  @Test
  void everythingFitsANarrowWindow() {
    browser.size(NARROW, NARROW);
    enterprise.open(KATRIN, "estates");
    STAGE.photograph("narrow", "1-list");
    assertThat(overflow()).isZero();
    enterprise.open(KATRIN, 1042, "ENG");
    STAGE.photograph("narrow", "2-record");
    assertThat(overflow()).isZero();
    browser.click("#workbench-switch");
    browser.see(".request");
    STAGE.photograph("narrow", "3-calls");
    browser.click("#workbench-switch");
    enterprise.startService();
    browser.outside();
    STAGE.photograph("narrow", "4-editor");
    assertThat(overflow()).isZero();
    enterprise.open(KATRIN, "marketplace");
    enterprise.askForKey("users");
    STAGE.photograph("narrow", "5-activation");
    browser.size(Stage.WIDTH, Stage.HEIGHT);
    browser.script("localStorage.clear()");
  }

  private long overflow() {
    return ((Number)
            browser.script(
                "return document.documentElement.scrollWidth -"
                    + " document.documentElement.clientWidth"))
        .longValue();
  }
}
