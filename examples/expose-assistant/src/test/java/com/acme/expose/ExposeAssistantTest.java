package com.acme.expose;

import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.sandbox.testkit.Agency;
import de.immobridge.sandbox.testkit.OnOffice;
import de.immobridge.sandbox.testkit.ServicePage;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExposeAssistantTest {
  private static final int KATRIN = 17;
  private static final int READER = 34;
  private static final int FLAT = 1042;

  @RegisterExtension final OnOffice onOffice = OnOffice.with(ExposeAssistant.provider());
  private Agency agency;

  @BeforeEach
  void unlocked() {
    agency = onOffice.agency("hansekontor-4711").activated();
  }

  @Test
  void thePageShowsFactsPicturesAndWhomToAsk() {
    ServicePage page = open("DEU");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html())
        .contains("Wohnfläche: 142,5 m²", "Zimmer: 4,5", "Kaufpreis: 1.185.000 EUR")
        .doesNotContain("Kaltmiete:")
        .contains("alt=\"Fassade\"", "Katrin Petersen", "Jonas Brandt");
    assertThat(onOffice.calls()).filteredOn(call -> call.verb().equals("modify")).isEmpty();
  }

  @Test
  void theProposalIsWrittenInTheLanguageThatIsOpenAndThePageInTheUsers() {
    assertThat(open("ENG").html())
        .contains("It offers 142.5 m² of living space.", "Light-filled", "alt=\"Façade\"", "lang=\"de\"")
        .contains("Vorschlag in der geöffneten Sprache");
    assertThat(agency.user(KATRIN).at(131, "FRA").opens("expose").html())
        .contains("Appartement")
        .contains("Dieser Assistent schreibt Deutsch und Englisch.");
  }

  @Test
  void anAcceptedTextIsStoredInItsLanguageOnlyAndTheRecordBehindIsLoadedAgain() {
    String german = description("DEU");
    ServicePage page = open("ENG");

    var answer = page.action("accept", Map.of("text", "A quiet flat.", "seen", description("ENG")));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("reply").asText()).isEqualTo("A quiet flat.");
    assertThat(page.posts(answer.json().path("windowMessage").asText()).refreshes()).isTrue();
    assertThat(description("ENG")).isEqualTo("A quiet flat.");
    assertThat(description("DEU")).isEqualTo(german);
  }

  @Test
  void whereNothingWasThereTheTextIsWritten() {
    agency.estate(FLAT).changed("objektbeschreibung", "", "DEU");
    ServicePage page = open("DEU");

    assertThat(page.html()).contains("Es gibt noch keine.");
    page.action("accept", Map.of("text", "Ruhig gelegen.", "seen", ""));
    assertThat(description("DEU")).isEqualTo("Ruhig gelegen.");
  }

  @Test
  void aTextThatSomebodyChangedMeanwhileIsShownAndNotWrittenOver() {
    ServicePage page = open("DEU");
    String seen = description("DEU");
    agency.estate(FLAT).changed("objektbeschreibung", "Von Jonas.", "DEU");

    var answer = page.action("accept", Map.of("text", "Von Katrin.", "seen", seen));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().path("type").asText()).isEqualTo("urn:immobridge:problem:conflict");
    assertThat(answer.json().at("/current/objektbeschreibung").asText()).isEqualTo("Von Jonas.");
    assertThat(description("DEU")).isEqualTo("Von Jonas.");
  }

  @Test
  void whoMayOnlyReadIsToldSoAndNothingIsWritten() {
    String before = agency.estate(131).text("objektbeschreibung", "DEU");
    ServicePage page = agency.user(READER).at(131, "DEU").opens("expose");

    var answer = page.action("accept", Map.of("text", "Neu.", "seen", before));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(agency.estate(131).text("objektbeschreibung", "DEU")).isEqualTo(before);
  }

  @Test
  void fromTheMenuItSaysHowToBegin() {
    ServicePage page = agency.user(KATRIN).opens("expose");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html())
        .contains("Öffnen Sie eine Immobilie in onOffice", "Lichtdurchflutete Altbauwohnung", "(beschrieben)");
  }

  @Test
  void germanAndEnglishHaveTheSameWords() {
    var texts = ExposeAssistant.provider().texts();

    assertThat(texts.in(de.immobridge.gateway.PageLanguage.GERMAN).keySet())
        .isEqualTo(texts.in(de.immobridge.gateway.PageLanguage.ENGLISH).keySet());
  }

  private ServicePage open(String language) {
    return agency.user(KATRIN).at(FLAT, language).opens("expose");
  }

  private String description(String language) {
    return agency.estate(FLAT).text("objektbeschreibung", language);
  }
}
