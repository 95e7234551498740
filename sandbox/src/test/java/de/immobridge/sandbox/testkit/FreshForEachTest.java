package de.immobridge.sandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.example.TextEditor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Tests share connections and tables, and nothing of each other: each of these runs twice, leaves
 * all that it can behind, and would find it the second time.
 */
class FreshForEachTest {
  private static final String HANSEKONTOR = "hansekontor-4711";
  private static final int KATRIN = 17;

  private static final Instant TODAY = Instant.now();

  /** With this key whatever is left in a table could be read in the next test. */
  private static final String ALWAYS_THE_SAME = Base64.getEncoder().encodeToString(new byte[32]);

  private Clock providersClock = Clock.systemUTC();

  @RegisterExtension
  final OnOffice onOffice =
      OnOffice.with(
              (environment, clock, shared) -> {
                providersClock = clock;
                return new KitMaker(TextEditor.provider()).make(environment, clock, shared);
              })
          .setting("LOCAL_CIPHER_KEY", ALWAYS_THE_SAME);

  private Agency agency() {
    return onOffice.agency(HANSEKONTOR);
  }

  @RepeatedTest(2)
  void aTextThatWasStoredIsForgotten() {
    var flat = agency().estate(1042);
    assertThat(flat.text("lage", "ENG")).isNotEqualTo("By the lake.");

    flat.changed("lage", "By the lake.", "ENG");
  }

  @RepeatedTest(2)
  void anUnlockedAgencyIsLockedAgainForOnOfficeAndForTheProvider() {
    assertThat(agency().status()).isEqualTo("not-activated");
    var locked = agency().user(KATRIN).at(1042, "ENG").opens();
    assertThat(locked.status()).isEqualTo(403);
    assertThat(locked.html()).contains("noch nicht freigeschaltet");

    assertThat(agency().activated().user(KATRIN).at(1042, "ENG").opens().status()).isEqualTo(200);
  }

  /** What the provider remembers of a test before would be refused by onOffice in this one. */
  @RepeatedTest(2)
  void credentialsAndClaimsOfTheTestBeforeAreNotUsed() {
    var page = agency().activated().user(KATRIN).at(1042, "ENG").opens();

    assertThat(page.status()).isEqualTo(200);
    assertThat(onOffice.calls()).isNotEmpty().allMatch(call -> call.errorCode() == 0);
    assertThat(page.reads(1042).status()).isEqualTo(200);
  }

  /** A field that is renamed in onOffice is seen at once, and not as it was remembered. */
  @RepeatedTest(2)
  void theConfigurationOfFieldsIsAskedForAnew() {
    agency().activated().user(KATRIN).at(1042, "ENG").opens();

    assertThat(onOffice.calls()).anyMatch(call -> call.toString().equals("get fields"));
  }

  @RepeatedTest(2)
  void aKnobIsTurnedBack() {
    var page = agency().activated().user(KATRIN).at(1042, "ENG").opens();
    assertThat(page.status()).isEqualTo(200);

    onOffice.refuses("estate", 174, 100);

    assertThat(page.reads(1042).status()).isNotEqualTo(200);
  }

  @RepeatedTest(2)
  void timeHasNotPassed() {
    assertThat(providersClock.instant()).isBetween(TODAY, TODAY.plus(Duration.ofDays(1)));

    onOffice.timePasses(Duration.ofDays(30));
  }

  /** A claim with a later time wins over others, whatever it was sealed with. */
  @RepeatedTest(2)
  void whatIsInTheTablesIsForgotten() {
    agency().activated();
    assertThat(agency().user(KATRIN).at(1042, "ENG").opens().reads(1042).status()).isEqualTo(200);

    onOffice.timePasses(Duration.ofDays(30));
    assertThat(agency().user(KATRIN).at(1042, "ENG").opens().reads(1042).status()).isEqualTo(200);
  }

  @RepeatedTest(2)
  void callsOfTheTestBeforeAreNotListed() {
    assertThat(onOffice.calls()).isEmpty();

    agency().activated();
    agency().user(KATRIN).at(1042, "ENG").opens();

    assertThat(onOffice.calls()).isNotEmpty();
  }
}
