package de.immobridge.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.sandbox.kit.Acme;
import de.immobridge.sandbox.testkit.Agency;
import de.immobridge.sandbox.testkit.Call;
import de.immobridge.sandbox.testkit.OnOffice;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** onOffice has unlocked us, and we have not heard of it. */
class UnlockInDoubtTest {
  private static final int ADMINISTRATOR = 17;

  @RegisterExtension final OnOffice onOffice = OnOffice.with(Acme.provider()).onDynamoDbLocal();

  private Agency agency() {
    return onOffice.agency("hansekontor-4711");
  }

  private int service() {
    return agency().user(ADMINISTRATOR).at(87, "DEU").opens("first").status();
  }

  private void losesTheAnswerToItsUnlocking() {
    onOffice.losesTheNextAnswer();
  }

  @Test
  void theNextClickInTheSameWindowFinishesIt() {
    var window = agency().opensActivation(ADMINISTRATOR);
    losesTheAnswerToItsUnlocking();

    var first = window.pastes();
    var second = window.pastes();

    assertThat(first.body()).isEqualTo("error");
    assertThat(first.headers()).containsEntry("x-unlock-reason", "outcome-unknown");
    assertThat(second.body()).isEqualTo("active");
    assertThat(agency().status()).isEqualTo("active");
    assertThat(service()).isEqualTo(200);
  }

  @Test
  void whereOnOfficeTakesAWindowOnlyOnceTheNextServiceCallFinishesIt() {
    onOffice.knob("cache.singleUse", "true");
    var window = agency().opensActivation(ADMINISTRATOR);
    losesTheAnswerToItsUnlocking();
    window.pastes();

    var second = window.pastes();

    assertThat(second.headers()).containsEntry("x-unlock-reason", "outcome-unknown");
    assertThat(reads()).isEqualTo(200);
    assertThat(window.pastes().body()).isEqualTo("active");
  }

  @Test
  void withoutAnotherClickTheNextServiceCallFinishesIt() {
    var window = agency().opensActivation(ADMINISTRATOR);
    losesTheAnswerToItsUnlocking();
    window.pastes();

    assertThat(reads()).isEqualTo(200);

    onOffice.forgetCalls();
    assertThat(window.pastes().body()).isEqualTo("active");
    assertThat(onOffice.calls()).as("what is in use needs no asking").isEmpty();
  }

  @Test
  void anEarlierPairThatOnOfficeHasReplacedIsReplacedHereByTheNextServiceCall() {
    agency().activated();
    onOffice.timePasses(Duration.ofMinutes(1));
    var window = agency().opensActivation(ADMINISTRATOR);
    losesTheAnswerToItsUnlocking();
    window.pastes();

    assertThat(reads()).isEqualTo(200);
    onOffice.forgetCalls();
    assertThat(reads()).isEqualTo(200);
    assertThat(onOffice.calls()).extracting(Call::errorCode).containsOnly(0);
  }

  @Test
  void aMistypedKeyOfWhichOnOfficeSaidNothingNeverReplacesAGoodOne() {
    agency().activated();
    onOffice.timePasses(Duration.ofMinutes(1));
    var window = agency().opensActivation(ADMINISTRATOR);
    onOffice.knob("fault.times", "1");
    onOffice.knob("fault.kind", "html");
    window.pastes("0".repeat(64));

    assertThat(reads()).isEqualTo(200);
    assertThat(reads()).isEqualTo(200);
  }

  @Test
  void aPairThatOnOfficeHasNotUnlockedIsNotPutInUseByARefusedCall() {
    var window = agency().opensActivation(ADMINISTRATOR);
    onOffice.knob("fault.times", "1");
    onOffice.knob("fault.kind", "drop");
    window.pastes();

    var refused = agency().user(ADMINISTRATOR).at(87, "DEU").opens("first").reads(87);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("problem:not-unlocked").contains("Administrator");
    onOffice.forgetCalls();
    assertThat(window.pastes().body()).isEqualTo("active");

    assertThat(onOffice.calls()).last().hasToString("do unlockProvider");
    assertThat(agency().status()).isEqualTo("active");
    assertThat(reads()).isEqualTo(200);
  }

  /** A call that onOffice is really asked by, whosever page it is. */
  private int reads() {
    return agency().user(ADMINISTRATOR).at(87, "DEU").opens("first").reads(87).status();
  }
}
