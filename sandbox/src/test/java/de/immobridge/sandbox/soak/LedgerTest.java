package de.immobridge.sandbox.soak;

import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.sandbox.soak.Ledger.Told;
import org.junit.jupiter.api.Test;

/** What a soak would say of texts that are lost. */
class LedgerTest {
  private static final Ledger.Place PLACE = new Ledger.Place("customer", 87, "DEU", "lage");

  private final Ledger ledger = new Ledger();

  @Test
  void textsThatGaveWayToSomebodyWhoHadSeenThemAreNotLost() {
    ledger.note(PLACE, "0", "1", Told.SAVED);
    ledger.note(PLACE, "1", "2", Told.SAVED);
    ledger.note(PLACE, "1", "3", Told.NOT_SAVED);
    ledger.note(PLACE, "2", "4", Told.UNKNOWN);

    assertThat(ledger.faults(PLACE, "2")).isEmpty();
    assertThat(ledger.faults(PLACE, "4")).isEmpty();
    assertThat(ledger.places()).containsExactly(PLACE);
    assertThat(ledger.count(Told.SAVED)).isEqualTo(2);
  }

  @Test
  void aSavedTextThatIsGoneIsLost() {
    ledger.note(PLACE, "0", "1", Told.SAVED);

    assertThat(ledger.faults(PLACE, "0")).singleElement().asString().contains("is gone");
  }

  @Test
  void ofTwoTextsThatWereSavedOverTheSameOneIsLost() {
    ledger.note(PLACE, "0", "1", Told.SAVED);
    ledger.note(PLACE, "0", "2", Told.SAVED);

    assertThat(ledger.faults(PLACE, "2"))
        .hasSize(2)
        .anySatisfy(fault -> assertThat(fault).contains("both saved over the same text"));
  }

  @Test
  void aTextThatWasToldAsNotSavedAndIsThereIsAnUntruth() {
    ledger.note(PLACE, "0", "1", Told.NOT_SAVED);

    assertThat(ledger.faults(PLACE, "1")).singleElement().asString().contains("not saved");
    assertThat(ledger.faults(PLACE, "0")).isEmpty();
  }
}
