package de.immobridge.sandbox.browser;

import static de.immobridge.sandbox.browser.Enterprise.FRAME;
import static de.immobridge.sandbox.browser.Enterprise.HANSEKONTOR;
import static de.immobridge.sandbox.browser.Enterprise.KATRIN;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Unlock, open, edit, save, refresh, close: each test goes on where the one before it ended. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class Journey {

  private static final int ESTATE = 1042;
  private static final List<String> TEXTS =
      List.of("objekttitel", "objektbeschreibung", "lage", "ausstatt_beschr", "sonstige_angaben");

  private final Stage stage;
  private final Enterprise enterprise;
  private final Words words;

  Journey(Stage stage, Words words) {
    this.stage = stage;
    this.enterprise = new Enterprise(stage);
    this.words = words;
  }

  private Chromium browser() {
    return stage.browser();
  }

  @Test
  @Order(1)
  void theCustomersPropertiesAreListed() {
    enterprise.open(KATRIN, "estates");
    browser().click("#language-" + words.page());
    browser().until(() -> browser().attribute("html", "lang").equals(words.page()), "language");

    browser().until(() -> browser().count("tbody tr") == 4, "four properties");
    stage.photograph("list");
    browser().click("a[href$='/estates/" + ESTATE + "/" + words.estate() + "']");
    browser().shows("[role='tab'][aria-selected='true']", words.estateName());
    assertThat(browser().count("#service-texts")).isZero();
    stage.photograph("record-before-activation");
  }

  @Test
  @Order(2)
  void aWrongKeyIsRefusedAndTheRightOneUnlocks() {
    enterprise.open(KATRIN, "marketplace");
    stage.photograph("marketplace");
    var key = enterprise.askForKey("users");
    browser().inside(FRAME);
    browser().shows("#unlockButton", words.unlock());
    browser().outside();
    stage.photograph("activation-key");

    enterprise.paste(new StringBuilder(key).reverse().toString());
    browser().shows("#outcome.bad", words.failed());
    browser().inside(FRAME);
    browser().shows("#problem", words.keyWrong());
    browser().outside();
    stage.photograph("activation-wrong-key");
    assertThat(stage.get("/enterprise/customers").at("/0/status").asText())
        .isEqualTo("not-activated");

    enterprise.paste(key);
    browser().shows("#outcome.good", words.active());
    browser().inside(FRAME);
    browser().see("#successMessage");
    browser().outside();
    stage.photograph("activation-done");
    browser().click("#activation-done");
    browser().shows("#provider-status", words.activeForAll());
    stage.photograph("marketplace-active");
  }

  @Test
  @Order(3)
  void aTextIsEditedAndTheRecordBehindRefreshes() {
    var before = stage.stored(HANSEKONTOR, ESTATE, words.estate());
    var otherBefore = stage.stored(HANSEKONTOR, ESTATE, words.other());
    enterprise.open(KATRIN, ESTATE, words.estate());
    browser().shows("#service-texts", words.serviceButton());
    stage.photograph("record");

    enterprise.startService();
    assertThat(browser().attribute("html", "lang")).isEqualTo(words.page());
    assertThat(browser().text("#language")).isEqualTo(words.estateName());
    for (var field : TEXTS) {
      assertThat(browser().value("#" + field)).isEqualTo(before.at("/elements/" + field).asText());
    }
    stage.photograph("editor");

    browser().type("#objekttitel", words.newTitle());
    browser().click("#save");
    browser().shows("#status", words.saved());
    browser().outside();
    browser().see(".message-line.good");
    browser().until(() -> enterprise.shown("objekttitel").equals(words.newTitle()), "refreshed");
    assertThat(browser().count(".text.changed")).isEqualTo(1);
    browser().see(".verb.modify");
    browser().size(1440, 900);
    stage.photograph("journey");
    browser().size(Stage.WIDTH, Stage.HEIGHT);

    browser().inside(FRAME);
    browser().click("#close");
    browser().outside();
    browser().gone(".service-window");
    stage.photograph("record-refreshed");

    assertThat(stage.stored(HANSEKONTOR, ESTATE, words.estate()).at("/elements/objekttitel"))
        .hasToString("\"" + words.newTitle() + "\"");
    assertThat(texts(stage.stored(HANSEKONTOR, ESTATE, words.other())))
        .isEqualTo(texts(otherBefore));
    browser().click("#tab-" + words.other());
    browser()
        .until(
            () ->
                enterprise
                    .shown("objekttitel")
                    .equals(otherBefore.at("/elements/objekttitel").asText()),
            "the other language");
  }

  @Test
  @Order(4)
  void thePanelListsTheCallsWithLanguageAndClaim() {
    enterprise.open(KATRIN, ESTATE, words.estate());
    browser().see(".call[data-resource='unlockProvider'][data-code='0']");
    browser().see(".call.failed[data-resource='unlockProvider']");

    browser().until(() -> panelCall("modify").contains(words.estate()), "the edit is listed");
    assertThat(panelCall("modify")).contains("estate", "1042", "OK");
    assertThat(browser().text(".request:first-child .endpoint")).isEqualTo("stable");
    assertThat(browser().text(".request:first-child .claim")).containsPattern("[0-9a-f]{8}");
    assertThat(browser().text("#call-count")).isEqualTo(Integer.toString(browser().count(".call")));

    browser().click("#clear-calls");
    browser().gone(".call");
    assertThat(stage.get("/control/calls")).isEmpty();
  }

  @Test
  @Order(5)
  void whatSomebodyElseChangedIsShownAndNotOverwritten() {
    stage.expect("409");
    enterprise.open(KATRIN, ESTATE, words.estate());
    enterprise.startService();
    stage.change(
        HANSEKONTOR,
        ESTATE,
        words.estate(),
        Map.of("lage", "Changed meanwhile: location.", "objekttitel", "Changed meanwhile: title."));
    browser().type("#lage", "My location.");
    browser().type("#objekttitel", "My title.");
    browser().click("#save");

    browser().shows("#status", words.conflict());
    browser().shows("[data-field='lage'] .current", "Changed meanwhile: location.");
    browser().outside();
    stage.photograph("conflict");
    assertThat(stage.stored(HANSEKONTOR, ESTATE, words.estate()).at("/elements/lage").asText())
        .isEqualTo("Changed meanwhile: location.");

    browser().inside(FRAME);
    browser().click("[data-field='lage'] .take-theirs");
    browser().click("[data-field='objekttitel'] .keep-mine");
    assertThat(browser().value("#lage")).isEqualTo("Changed meanwhile: location.");
    browser().click("#save");
    browser().shows("#status", words.saved());
    browser().click("#close");
    browser().outside();
    browser().gone(".service-window");

    var stored = stage.stored(HANSEKONTOR, ESTATE, words.estate());
    assertThat(stored.at("/elements/objekttitel").asText()).isEqualTo("My title.");
    assertThat(stored.at("/elements/lage").asText()).isEqualTo("Changed meanwhile: location.");
  }

  @Test
  @Order(6)
  void unsavedTextsAreNotLostByClosing() {
    var before = stage.stored(HANSEKONTOR, ESTATE, words.estate());
    enterprise.open(KATRIN, ESTATE, words.estate());
    enterprise.startService();
    browser().click("#lage");
    browser().type("#lage", "Not to be saved.");
    browser().click("#close");
    browser().see("#discard");
    browser().outside();
    stage.photograph("unsaved");

    browser().click(".service-window .close");
    browser().see(".question");
    browser().click(".question button:last-child");
    browser().gone(".question");

    browser().inside(FRAME);
    browser().click("#stay");
    assertThat(browser().value("#lage")).isEqualTo("Not to be saved.");
    browser().click("#close");
    browser().click("#discard");
    browser().outside();
    browser().gone(".service-window");
    assertThat(texts(stage.stored(HANSEKONTOR, ESTATE, words.estate()))).isEqualTo(texts(before));
  }

  private String panelCall(String verb) {
    return String.valueOf(
        browser()
            .script(
                "return [...document.querySelectorAll('.call')]"
                    + ".filter((call) => call.querySelector('.verb.' + arguments[0]))"
                    + ".map((call) => call.innerText).join('\\n')",
                verb));
  }

  private static Map<String, String> texts(JsonNode record) {
    return TEXTS.stream()
        .collect(toMap(field -> field, field -> record.at("/elements/" + field).asText()));
  }
}
