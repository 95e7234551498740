package de.immobridge.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.sandbox.kit.Acme;
import de.immobridge.sandbox.testkit.Agency;
import de.immobridge.sandbox.testkit.OnOffice;
import de.immobridge.sandbox.testkit.ServicePage;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two customers at the same functions at the same time, with users of the same number. */
class TwoCustomersTest {
  private static final int USER = 17;

  @RegisterExtension final OnOffice onOffice = OnOffice.with(Acme.provider()).onDynamoDbLocal();

  private Agency hansekontor() {
    return onOffice.agency("hansekontor-4711");
  }

  private Agency mueller() {
    return onOffice.agency("mueller-soehne-0815");
  }

  private ServicePage hansekontors() {
    return hansekontor().user(USER).at(87, "DEU").opens("first");
  }

  private ServicePage muellers() {
    return mueller().user(USER).at(12, "DEU").opens("first");
  }

  @BeforeEach
  void bothActivated() {
    hansekontor().activated();
    mueller().activated();
  }

  @Test
  void eachSeesAndChangesItsOwnPropertyWhileTheOtherIsAtWork() {
    var one = hansekontors();
    var other = muellers();
    String ones = one.reads(87).json().at("/fields/lage").asText();
    String others = other.reads(12).json().at("/fields/lage").asText();

    assertThat(one.edits(87, Map.of("lage", "A"), Map.of("lage", ones)).status()).isEqualTo(200);
    assertThat(other.edits(12, Map.of("lage", "B"), Map.of("lage", others)).status())
        .isEqualTo(200);

    assertThat(hansekontor().estate(87).text("lage", "DEU")).isEqualTo("A");
    assertThat(mueller().estate(12).text("lage", "DEU")).isEqualTo("B");
  }

  @Test
  void theSessionOfOneNeitherReadsNorChangesAPropertyOfTheOther() {
    var one = hansekontors();
    muellers();
    String before = mueller().estate(12).text("lage", "DEU");
    onOffice.forgetCalls();

    assertThat(one.reads(12).status()).isEqualTo(404);
    assertThat(one.edits(12, Map.of("lage", "A"), Map.of("lage", before)).status()).isEqualTo(404);
    assertThat(onOffice.calls()).isEmpty();
    assertThat(mueller().estate(12).text("lage", "DEU")).isEqualTo(before);
  }

  @Test
  void aBlockAtOneIsNoneAtTheOther() {
    var one = hansekontors();
    var other = muellers();
    hansekontor().blocked();

    assertThat(one.reads(87).status()).isEqualTo(403);
    assertThat(other.reads(12).status()).isEqualTo(200);
    assertThat(one.reads(87).status()).isEqualTo(403);
    assertThat(muellers().status()).isEqualTo(200);
  }

  @Test
  void stateOfUsersOfTheSameNumberIsKeptApart() {
    var one = hansekontor().user(USER).opens("second");
    var other = mueller().user(USER).opens("second");
    one.action("count", Map.of());

    assertThat(one.action("count", Map.of()).json().at("/reply/0").asInt()).isEqualTo(2);
    assertThat(other.action("count", Map.of()).json().at("/reply/0").asInt()).isEqualTo(1);
  }

  @Test
  void unlockingAgainAtOneLeavesTheOtherAlone() {
    var other = muellers();
    hansekontor().blocked();
    hansekontor().activated();

    assertThat(hansekontors().status()).isEqualTo(200);
    assertThat(other.reads(12).status()).isEqualTo(200);
  }
}
