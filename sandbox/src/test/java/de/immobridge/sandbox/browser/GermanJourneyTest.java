package de.immobridge.sandbox.browser;

import org.junit.jupiter.api.extension.RegisterExtension;

class GermanJourneyTest extends Journey {

  @RegisterExtension static final Stage STAGE = new Stage("de");

  GermanJourneyTest() {
    super(
        STAGE,
        new Words(
            "de",
            "DEU",
            "ENG",
            "Deutsch",
            "Jugendstilwohnung mit Südbalkon, wenige Schritte vom Isemarkt",
            "Jetzt Freischalten",
            "nicht angenommen",
            "noch einmal einfügen",
            "ist freigeschaltet",
            "Aktiv für alle Benutzer",
            "Objekttexte bearbeiten",
            "Gespeichert",
            "Jemand anders"));
  }
}
