package de.immobridge.sandbox.browser;

import static de.immobridge.sandbox.browser.Enterprise.FRAME;
import static de.immobridge.sandbox.browser.Enterprise.KATRIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the enterprise pages offer of a provider, and in whose words. */
class OfferTest {

  @RegisterExtension static final Stage STAGE = new Stage("de");

  private final Chromium browser = STAGE.browser();
  private final Enterprise enterprise = new Enterprise(STAGE);

  @BeforeEach
  void threeServicesOfAnother() {
    STAGE.agree(
        new ObjectMapper()
            .valueToTree(
                Map.of(
                    "unlockUrl",
                    STAGE.provider() + "/unlock",
                    "name",
                    Map.of("DEU", "Acme Bilder", "ENG", "Acme Pictures"),
                    "services",
                    List.of(
                        service("texts", "anywhere", "Texte", "Texts"),
                        service("rooms", "estate", "Räume einrichten", "Furnish rooms"),
                        service("account", "menu", "Guthaben", "Credits")))));
    if (!STAGE.get("/enterprise/customers").at("/0/status").asText().equals("active")) {
      enterprise.activate("users");
    }
  }

  private static Map<String, ?> service(String name, String place, String german, String english) {
    return Map.of(
        "name",
        name,
        "url",
        STAGE.provider() + "/service/texts",
        "place",
        place,
        "title",
        Map.of("DEU", german, "ENG", english),
        "tile",
        Map.of("DEU", "Kachel: " + german, "ENG", "Tile: " + english));
  }

  @Test
  void aRecordHasAButtonForEachServiceThatStartsThere() {
    enterprise.open(KATRIN, 87, "DEU");
    browser.shows("#service-rooms", "Räume einrichten");
    assertThat(browser.text("#service-texts")).isEqualTo("Texte");
    assertThat(browser.count("#service-account")).isZero();
    STAGE.photograph("more", "services-at-a-record");

    browser.click("#service-rooms");
    browser.shows("#window-title", "Acme Bilder · Räume einrichten");
    browser.click(".service-window .close");
    browser.gone(".service-window");
  }

  @Test
  void theMarketplaceOpensWhatStartsFromTheMenuAndSaysWhereTheRestStarts() {
    enterprise.open(KATRIN, "marketplace");
    browser.shows(".tile h2", "Acme Bilder");
    browser.shows("[data-service='rooms'] .chip", "an einer Immobilie");
    assertThat(browser.text("[data-service='account'] p")).isEqualTo("Kachel: Guthaben");
    assertThat(browser.count("#open-rooms")).isZero();
    STAGE.photograph("more", "services-in-the-marketplace");

    browser.click("#open-account");
    browser.shows("#window-title", "Acme Bilder · Guthaben");
    browser.inside(FRAME);
    browser.see("h1");
    browser.outside();
    browser.click(".service-window .close");
    browser.gone(".service-window");
  }

  @Test
  void theProvidersWordsAreInTheLanguageOfThePage() {
    enterprise.open(KATRIN, 87, "DEU");
    browser.click("#language-en");

    browser.shows("#service-rooms", "Furnish rooms");
    enterprise.open(KATRIN, "marketplace");
    browser.shows(".tile h2", "Acme Pictures");
    browser.shows("[data-service='rooms'] .chip", "at a property");
    browser.click("#language-de");
    browser.shows(".tile h2", "Acme Bilder");
  }

  @Test
  void labelsOfARecordAreInTheLanguageOfThePageAndNotOfTheUser() {
    enterprise.open(KATRIN, 1042, "ENG");
    browser.click("#language-en");

    browser.until(() -> facts().contains("Surface area"), "English labels");
    STAGE.photograph("more", "record-in-english");
    assertThat(facts())
        .contains("Number of bedrooms", "Key number")
        .doesNotContain("Gesamtfläche", "Anzahl", "Schlüsselnummer", "Hausgeld");
    browser.click("#language-de");
    browser.until(() -> facts().contains("Gesamtfläche"), "German labels");
  }

  private String facts() {
    return browser.text(".facts");
  }
}
