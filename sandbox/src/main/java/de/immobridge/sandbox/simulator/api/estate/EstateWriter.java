package de.immobridge.sandbox.simulator.api.estate;

import de.immobridge.sandbox.simulator.customer.Office;
import de.immobridge.sandbox.simulator.customer.Value;
import de.immobridge.sandbox.simulator.knob.OnOfficeClock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;

/** Saves changes of an estate and notes when; last writer wins (G.2). */
public record EstateWriter(OnOfficeClock clock) {

  private static final String CHANGED_AT = "geaendert_am";
  private static final DateTimeFormatter LOCAL_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Berlin"));

  /** Saves; language-dependent fields go to the version in that language. */
  public void save(Office office, int estateId, String language, FieldChanges changes) {
    var shared = new LinkedHashMap<>(changes.shared());
    shared.put(CHANGED_AT, new Value.Text(LOCAL_TIME.format(clock.now())));
    office.estates().change(estateId, estate -> estate.with(language, shared, changes.texts()));
  }
}
