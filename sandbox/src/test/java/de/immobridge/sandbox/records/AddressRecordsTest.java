package de.immobridge.sandbox.records;

import static de.immobridge.records.Field.text;
import static de.immobridge.sandbox.records.Agency.ADMINISTRATOR;
import static de.immobridge.sandbox.records.Agency.READER;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.records.Address;
import de.immobridge.records.Change;
import de.immobridge.records.Contacts;
import de.immobridge.records.Estate;
import de.immobridge.records.Listed;
import de.immobridge.records.Performed;
import de.immobridge.records.Projection;
import de.immobridge.records.Read;
import de.immobridge.records.Records;
import de.immobridge.records.RelationType;
import de.immobridge.records.Written;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Addresses, owners and relations, read and written in the simulator through the library. */
class AddressRecordsTest {
  @RegisterExtension final Agency agency = new Agency();

  private static final Projection<String> NAMES = Projection.of(name -> name, text("Name"));

  @Test
  void ownersOfAnEstateComeWithTheirNumbers() {
    Estate estate = agency.estate(ADMINISTRATOR, 1042, "DEU");
    Records records = agency.records(ADMINISTRATOR);
    Listed<Contacts> owners =
        records.ask(
            estate.related(
                RelationType.OWNER, Projection.of(contacts -> contacts, Address.contacts())));

    assertThat(rows(owners))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.gaps().none()).isTrue();
              assertThat(row.value().all()).isNotEmpty();
            });
    assertThat(rows(records.ask(estate.related(RelationType.ALL_CONTACT_PERSONS, NAMES))))
        .isNotEmpty();
  }

  @Test
  void anAddressIsReadAndChanged() {
    var address = agency.records(ADMINISTRATOR).address("221");
    String city = found(address.read(Projection.of(ort -> ort, text("Ort"))));

    assertThat(address.write(Change.over(text("Ort"), city, "Glückstadt")))
        .isInstanceOf(Written.Saved.class);

    Contacts contacts = found(address.read(Projection.of(all -> all, Address.contacts())));
    assertThat(contacts.of(Contacts.Kind.PHONE))
        .extracting(Contacts.Contact::value)
        .contains("+49 40 555 0221");
    assertThat(contacts.of(Contacts.Kind.EMAIL).getFirst().standard()).isTrue();
  }

  @Test
  void addressesAreListedAsFarAsTheUserMaySeeThem() {
    assertThat(rows(agency.records(ADMINISTRATOR).addresses().first(NAMES, 100))).hasSize(13);
    assertThat(rows(agency.records(READER).addresses().first(NAMES, 100)))
        .extracting(Listed.Row::id)
        .containsExactlyInAnyOrder("205", "217", "229");
  }

  @Test
  void relationsAreMade() {
    Records records = agency.records(ADMINISTRATOR);

    assertThat(records.relations().create(RelationType.INTERESTED, "129", "231"))
        .isInstanceOf(Performed.Done.class);
    assertThat(
            records
                .ask(records.relations().children(RelationType.INTERESTED, List.of("129")))
                .orElse(Map.of()))
        .hasEntrySatisfying("129", ids -> assertThat(ids).contains("231"));
  }

  private static <T> List<Listed.Row<T>> rows(Listed<T> listed) {
    return ((Listed.Page<T>) listed).rows();
  }

  private static <T> T found(Read<T> read) {
    return ((Read.Found<T>) read).value();
  }
}
