package de.immobridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.ErrorCodes;
import de.immobridge.onoffice.Fault;
import de.immobridge.onoffice.Outcome;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer to several actions says of claim and credentials, and whether to send again. */
class ReceptionTest {
  private static final Action READ =
      Action.reading(Action.Verb.READ, "estate", "1", Map.of("data", List.of()));
  private static final Action WRITE =
      Action.writing(Action.Verb.MODIFY, "estate", "1", Map.of("data", Map.of()));
  private static final Outcome DONE = new Outcome.Done(List.of(), OptionalInt.empty());
  private static final Outcome LOST = new Outcome.NoAnswer(Fault.CONNECTION_LOST);
  private static final int CREDENTIALS = 137;
  private static final int CLAIM = 201;

  private static Outcome no(int code) {
    return new Outcome.Refused(ErrorCodes.DEFAULT.of(code));
  }

  private static Reception of(Outcome first, Outcome second) {
    return Reception.of(List.of(WRITE, READ), List.of(first, second));
  }

  @Test
  void whereEverythingIsRefusedForItNothingWasChanged() {
    assertThat(of(no(CREDENTIALS), no(CREDENTIALS))).isEqualTo(Reception.CREDENTIALS_REFUSED);
    assertThat(of(no(CLAIM), no(CLAIM))).isEqualTo(Reception.CLAIM_REFUSED);
    assertThat(of(no(CLAIM), no(CREDENTIALS))).isEqualTo(Reception.CREDENTIALS_REFUSED);
  }

  /** Sending such a request again could write twice. */
  @Test
  void whereAWriteMayHaveBeenDoneBesideARefusalNothingIsSentAgain() {
    for (int code : new int[] {CREDENTIALS, CLAIM}) {
      assertThat(of(DONE, no(code))).isEqualTo(Reception.UNKNOWN);
      assertThat(of(LOST, no(code))).isEqualTo(Reception.UNKNOWN);
      assertThat(of(no(code), LOST)).isEqualTo(Reception.UNKNOWN);
    }
  }

  @Test
  void whatOnlyReadsMayBeSentAgain() {
    List<Action> reads = List.of(READ, READ);

    assertThat(Reception.of(reads, List.of(DONE, no(CREDENTIALS))))
        .isEqualTo(Reception.CREDENTIALS_REFUSED);
    assertThat(Reception.of(reads, List.of(LOST, no(CLAIM)))).isEqualTo(Reception.CLAIM_REFUSED);
  }

  @Test
  void whatIsDoneOrJudgedInTheUsersNameShowsThatBothWereTaken() {
    assertThat(of(DONE, LOST)).isEqualTo(Reception.ACCEPTED);
    assertThat(of(LOST, no(174))).isEqualTo(Reception.ACCEPTED);
  }

  /** 1 and 303: onOffice's own trouble. 136: our clock. 240: closed to providers. */
  @ParameterizedTest
  @ValueSource(ints = {1, 303, 136, 240})
  void otherRefusalsShowNothing(int code) {
    assertThat(of(no(code), no(code))).isEqualTo(Reception.UNKNOWN);
    assertThat(of(LOST, LOST)).isEqualTo(Reception.UNKNOWN);
  }

  @Test
  void aProviderThatWasNeverUnlockedIsToldItsCredentialsOrThatItMayNot() {
    assertThat(Reception.fitsNotUnlocked(ErrorCodes.DEFAULT.of(CREDENTIALS))).isTrue();
    assertThat(Reception.fitsNotUnlocked(ErrorCodes.DEFAULT.of(240))).isTrue();
    assertThat(Reception.fitsNotUnlocked(ErrorCodes.DEFAULT.of(CLAIM))).isFalse();
    assertThat(Reception.fitsNotUnlocked(ErrorCodes.DEFAULT.of(174))).isFalse();
  }
}
