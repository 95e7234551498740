package de.immobridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.marketplace.Origin;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceSessionTest {
  private static final EstateId FOREIGN = new EstateId("1043");
  private static final EstateId MAIN = new EstateId("1042");
  private static final Origin.Estate PLACE = new Origin.Estate(FOREIGN, EstateLanguage.of("ENG"));

  private final ServiceSession called =
      new ServiceSession(
          new User(new CustomerWebId("muster-1"), "17"),
          "texts",
          PLACE,
          Optional.empty(),
          Optional.empty(),
          "ENG",
          Map.of("imageIds", List.of("1")));

  @Test
  void anEstateIsHeldByItsMainIdOnceThatIsKnown() {
    assertThat(called.held(PLACE)).isEqualTo(FOREIGN);
    assertThat(called.shown(Optional.of(MAIN)).held(PLACE)).isEqualTo(MAIN);
  }

  @Test
  void whatIsKnownOfTheEstateStaysWhereAPageReadsNothing() {
    assertThat(called.shown(Optional.of(MAIN)).shown(Optional.empty()).mainId()).contains(MAIN);
  }

  @Test
  void aPageCarriesNoneOfTheCallsParameters() {
    assertThat(called.shown(Optional.empty()).parameters()).isEmpty();
  }
}
