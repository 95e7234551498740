package de.immobridge.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.sandbox.simulator.customer.FieldType;
import de.immobridge.sandbox.simulator.customer.Office;
import de.immobridge.sandbox.simulator.customer.Offices;
import de.immobridge.sandbox.simulator.customer.Seed;
import de.immobridge.sandbox.simulator.customer.User;
import de.immobridge.sandbox.simulator.customer.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Section M.1: what the customers start with, so that every rule can be met. */
class SeedTest {

  private final Offices offices = Seed.offices();

  @Test
  void thereAreSeveralCustomersAndTheProvidersOwnClient() {
    assertThat(offices.customers()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(offices.provider().customer().provider()).isTrue();
  }

  @Test
  void eachCustomerHasAnAdministratorAndOrdinaryUsers() {
    assertThat(offices.customers())
        .allSatisfy(
            office ->
                assertThat(office.customer().users())
                    .extracting(User::administrator)
                    .contains(true, false));
  }

  @Test
  void sameUserIdsMeanDifferentPeopleAtDifferentCustomers() {
    assertThat(offices.customers())
        .extracting(office -> office.customer().user(17).lastName())
        .doesNotHaveDuplicates();
  }

  @Test
  void oneCustomerLacksTheMultilingualModule() {
    assertThat(offices.customers())
        .extracting(office -> office.customer().multilingual())
        .contains(true, false);
  }

  @Test
  void thereAreEstatesWithAndWithoutForeignVersionsAndAnIdAbove999() {
    var estates = offices.customers().getFirst().estates().all();

    assertThat(estates).extracting(estate -> estate.versions().size()).contains(1, 2);
    assertThat(estates).extracting(estate -> estate.id()).anyMatch(id -> id > 999);
    assertThat(estates).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void idsAreUniqueWithinACustomer() {
    assertThat(offices.all())
        .allSatisfy(
            office ->
                assertThat(
                        office.estates().all().stream()
                            .flatMap(estate -> estate.versions().stream())
                            .map(version -> version.id()))
                    .doesNotHaveDuplicates());
  }

  @Test
  void oneCustomerHasAFieldOfItsOwnOfEachType() {
    var own =
        offices.customers().getFirst().customer().estateFields().byName().values().stream()
            .filter(field -> field.name().startsWith("ind_"))
            .map(field -> field.type())
            .toList();

    assertThat(own).contains(FieldType.values());
  }

  @Test
  void everyActivityIsAboutSomethingThatIsThere() {
    assertThat(offices.customers())
        .allSatisfy(
            office ->
                assertThat(office.activities().all())
                    .isNotEmpty()
                    .allSatisfy(
                        entry ->
                            assertThat(office.relations().children("agentsLog:estate", entry.id()))
                                .isNotEmpty()
                                .allSatisfy(
                                    id -> assertThat(office.estates().find(id)).isPresent())));
  }

  @Test
  void everyValueOfASelectFieldIsPermitted() {
    assertThat(offices.all()).allSatisfy(SeedTest::assertPermitted);
  }

  private static void assertPermitted(Office office) {
    for (var estate : office.estates().all()) {
      for (var field : office.customer().estateFields().byName().values()) {
        if (field.type().select()) {
          var value = estate.value(estate.main(), field);
          var keys =
              switch (value) {
                case Value.Keys(var several) -> several;
                case Value.Text(var one) -> one.isEmpty() ? List.<String>of() : List.of(one);
              };
          assertThat(field.permitted().keySet()).containsAll(keys);
        }
      }
    }
  }
}
