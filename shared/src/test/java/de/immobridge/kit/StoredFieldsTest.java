package de.immobridge.kit;

import static de.immobridge.customer.LocalTables.MUSTER;
import static de.immobridge.customer.LocalTables.SEAL;
import static de.immobridge.customer.LocalTables.START;
import static de.immobridge.customer.LocalTables.soon;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.TickingClock;
import de.immobridge.customer.LocalTables;
import de.immobridge.customer.Owner;
import de.immobridge.customer.Store;
import de.immobridge.customer.TableKeys;
import de.immobridge.json.Json;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.records.Memory;
import de.immobridge.records.Module;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Field configurations that one environment has asked for, in another one. */
class StoredFieldsTest {
  private static final EstateLanguage GERMAN = EstateLanguage.of("DEU");
  private static final Json FIELDS = Json.of(Map.of("kaufpreis", Map.of("type", "float")));

  private final TickingClock clock = new TickingClock(START);
  private final Store store = store(LocalTables.create(TableKeys.STORE));

  @Test
  void areFoundByEveryEnvironmentForTheirCustomerAndLanguageOnly() {
    shelf(MUSTER, GERMAN, true).keep(Module.ESTATE, FIELDS);

    assertThat(shelf(MUSTER, GERMAN, true).find(Module.ESTATE)).contains(FIELDS);
    assertThat(shelf(MUSTER, GERMAN, false).find(Module.ESTATE)).contains(FIELDS);
    assertThat(shelf(MUSTER, GERMAN, true).find(Module.ADDRESS)).isEmpty();
    assertThat(shelf(MUSTER, EstateLanguage.of("ENG"), true).find(Module.ESTATE)).isEmpty();
    assertThat(shelf(new CustomerWebId("another"), GERMAN, true).find(Module.ESTATE)).isEmpty();
  }

  @Test
  void areAskedForAgainAfterAnHour() {
    shelf(MUSTER, GERMAN, true).keep(Module.ESTATE, FIELDS);
    clock.advance(Duration.ofHours(1));

    assertThat(shelf(MUSTER, GERMAN, true).find(Module.ESTATE)).isEmpty();

    Json newer = Json.of(Map.of("lage", Map.of("type", "text")));
    shelf(MUSTER, GERMAN, true).keep(Module.ESTATE, newer);
    assertThat(shelf(MUSTER, GERMAN, true).find(Module.ESTATE)).contains(newer);
  }

  @Test
  void areNotKeptByAFunctionThatOnlyReadsThem() {
    shelf(MUSTER, GERMAN, false).keep(Module.ESTATE, FIELDS);

    assertThat(shelf(MUSTER, GERMAN, true).find(Module.ESTATE)).isEmpty();
  }

  @Test
  void areAskedForWhereWhatIsStoredIsNoneOrNothingCanBeStored() {
    store.write(
        Owner.library(MUSTER),
        "fields/ESTATE/DEU",
        "neither zipped nor JSON",
        Store.Expected.absent(),
        Optional.empty(),
        soon());
    var noTable = new StoredFields(store("none"), MUSTER, GERMAN, memory(), true, soon());

    assertThat(shelf(MUSTER, GERMAN, true).find(Module.ESTATE)).isEmpty();
    noTable.keep(Module.ESTATE, FIELDS);
    assertThat(noTable.find(Module.ESTATE)).isEmpty();
  }

  @Test
  void areLookedForOnceWhereThereAreNone() {
    Memory memory = memory();
    try (var first = new StoredFields(store, MUSTER, GERMAN, memory, true, soon())) {
      first.find(Module.ESTATE);
    }
    shelf(MUSTER, GERMAN, true).keep(Module.ESTATE, FIELDS);

    var second = new StoredFields(store, MUSTER, GERMAN, memory, true, soon());
    assertThat(second.find(Module.ESTATE)).as("not asked").isEmpty();
    clock.advance(Duration.ofMinutes(10));
    var later = new StoredFields(store, MUSTER, GERMAN, memory, true, soon());
    assertThat(later.find(Module.ESTATE)).contains(FIELDS);
  }

  /** In an environment that knows nothing yet. */
  private StoredFields shelf(CustomerWebId customer, EstateLanguage labels, boolean keeps) {
    return new StoredFields(store, customer, labels, memory(), keeps, soon());
  }

  private Memory memory() {
    return new Memory(clock, Duration.ofMinutes(10), 10);
  }

  private Store store(String table) {
    return new Store(LocalTables.DYNAMO, table, SEAL, clock);
  }
}
