package de.immobridge.access;

import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.ErrorCode;
import de.immobridge.onoffice.Outcome;
import de.immobridge.onoffice.Trouble;
import java.util.List;

/** How onOffice received a request as a whole. */
enum Reception {
  /**
   * It took claim and credentials, whatever it then said to the actions, and one of them shows it.
   */
  ACCEPTED,
  /** It did not take the claim; nothing was changed. */
  CLAIM_REFUSED,
  /** It did not take the credentials; nothing was changed. */
  CREDENTIALS_REFUSED,
  /** Nothing that would tell, or a mixture after which nothing may be sent again. */
  UNKNOWN;

  /** The kind of codes about what the marketplace lets a provider do. */
  private static final String CLOSED = "MARKET";

  static Reception of(List<Action> actions, List<Outcome> outcomes) {
    boolean nothingChanged =
        actions.stream().allMatch(action -> action.effect() == Action.Effect.READ)
            || outcomes.stream().allMatch(Outcome.Refused.class::isInstance);
    List<Trouble> troubles =
        outcomes.stream()
            .filter(Outcome.Refused.class::isInstance)
            .map(refused -> Trouble.of((Outcome.Refused) refused))
            .toList();
    if (troubles.stream().anyMatch(Trouble.CredentialsRefused.class::isInstance)) {
      return nothingChanged ? CREDENTIALS_REFUSED : UNKNOWN;
    }
    if (troubles.stream().anyMatch(Trouble.ClaimRefused.class::isInstance)) {
      return nothingChanged ? CLAIM_REFUSED : UNKNOWN;
    }
    return outcomes.stream().anyMatch(Reception::showsThatItTookThem) ? ACCEPTED : UNKNOWN;
  }

  /** Whether onOffice says this also to a provider that was never unlocked. */
  static boolean fitsNotUnlocked(ErrorCode code) {
    return code.kind().equals(CLOSED) || code.remedy() == ErrorCode.Remedy.UNLOCK_AGAIN;
  }

  /**
   * A refusal of what was asked was judged in the user's name. An error of onOffice's own may come
   * before anybody is known, and a call that is closed to providers may be closed because the
   * unlock that we do not know of has not taken place.
   */
  private static boolean showsThatItTookThem(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done _ -> true;
      case Outcome.Refused(ErrorCode code) ->
          code.repeat() == ErrorCode.Repeat.NO && !code.kind().equals(CLOSED);
      case Outcome.NoAnswer _ -> false;
    };
  }
}
