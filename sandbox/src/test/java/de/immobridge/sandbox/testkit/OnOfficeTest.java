package de.immobridge.sandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.immobridge.example.TextEditor;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The test kit with our example as the provider under test. */
class OnOfficeTest {
  private static final String HANSEKONTOR = "hansekontor-4711";
  private static final int KATRIN = 17;

  @RegisterExtension final OnOffice onOffice = OnOffice.with(TextEditor.provider());

  @Test
  void aTextIsStoredInTheLanguageInWhichTheServiceWasOpened() {
    var agency = onOffice.agency(HANSEKONTOR).activated();
    var before = agency.estate(1042).text("lage", "ENG");
    var german = agency.estate(1042).text("lage", "DEU");
    var page = agency.user(KATRIN).at(1042, "ENG").opens();

    var answer = page.edits(1042, Map.of("lage", "By the lake."), Map.of("lage", before));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(agency.estate(1042).text("lage", "ENG")).isEqualTo("By the lake.");
    assertThat(agency.estate(1042).text("lage", "DEU")).isEqualTo(german);
    assertThat(onOffice.calls()).anyMatch(call -> call.toString().equals("modify estate 1042"));
    assertThat(page.sends("onOffice.service.refreshParent").refreshes()).isTrue();
  }

  @Test
  void eachTestBeginsWithAgenciesThatHaveUnlockedNothing() {
    var agency = onOffice.agency(HANSEKONTOR);

    assertThat(agency.status()).isEqualTo("not-activated");
    assertThat(onOffice.calls()).isEmpty();
    assertThat(agency.user(KATRIN).at(1042, "ENG").opens().status()).isNotEqualTo(200);
    assertThat(agency.activated().status()).isEqualTo("active");
    assertThat(agency.blocked().status()).isEqualTo("blocked");
  }

  @Test
  void troubleCanBeMadeAndTheProviderIsSeenToStandIt() {
    var agency = onOffice.agency(HANSEKONTOR).activated();
    onOffice.claimsExpire();

    var page = agency.user(KATRIN).at(1042, "ENG").opens();

    assertThat(page.status()).isNotEqualTo(200);
    assertThat(onOffice.calls()).extracting(Call::errorCode).contains(201);
  }

  @Test
  void aRefusalOfOnOfficeReachesTheProviderAndChangesNothing() {
    var agency = onOffice.agency(HANSEKONTOR).activated();
    var before = agency.estate(87).text("lage", "DEU");
    var page = agency.user(KATRIN).at(87, "DEU").opens();
    onOffice.refuses("estate", 174, 1);

    assertThat(page.edits(87, Map.of("lage", "neu"), Map.of("lage", before)).status())
        .isNotEqualTo(200);
    assertThat(agency.estate(87).text("lage", "DEU")).isEqualTo(before);
  }

  @Test
  void timePassesForBothAndAnOldSessionIsRefused() {
    var agency = onOffice.agency(HANSEKONTOR).activated();
    var page = agency.user(KATRIN).at(87, "DEU").opens();

    onOffice.timePasses(Duration.ofDays(30));

    assertThat(page.reads(87).status()).isEqualTo(401);
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThatThrownBy(() -> onOffice.agency("nobody").activated()).hasMessageContaining("nobody");
    assertThatThrownBy(() -> onOffice.knob("no.such", "1")).hasMessageContaining("no.such");
    assertThatThrownBy(
            () -> onOffice.agency(HANSEKONTOR).user(KATRIN).at(1042, "ENG").opens().session())
        .hasMessageContaining("no session");
  }
}
