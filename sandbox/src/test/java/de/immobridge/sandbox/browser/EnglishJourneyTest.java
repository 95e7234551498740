package de.immobridge.sandbox.browser;

import org.junit.jupiter.api.extension.RegisterExtension;

class EnglishJourneyTest extends Journey {

  @RegisterExtension static final Stage STAGE = new Stage("en");

  EnglishJourneyTest() {
    super(
        STAGE,
        new Words(
            "en",
            "ENG",
            "DEU",
            "English",
            "Art Nouveau apartment with a south-facing balcony, steps from the Isemarkt",
            "now",
            "not accept",
            "paste the API key again",
            "is active",
            "Active for all users",
            "Edit property texts",
            "Saved",
            "somebody else"));
  }
}
