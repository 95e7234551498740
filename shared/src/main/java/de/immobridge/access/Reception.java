package de.immobridge.access;

import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.Outcome;
import de.immobridge.onoffice.Trouble;
import java.util.List;

/** How onOffice received a request as a whole. */
enum Reception {
  /** It took claim and credentials, whatever it then said to the actions. */
  ACCEPTED,
  /** It did not take the claim; nothing was changed. */
  CLAIM_REFUSED,
  /** It did not take the credentials; nothing was changed. */
  CREDENTIALS_REFUSED,
  /** Nothing that would tell, or a mixture after which nothing may be sent again. */
  UNKNOWN;

  static Reception of(List<Action> actions, List<Outcome> outcomes) {
    boolean nothingChanged =
        actions.stream().allMatch(action -> action.effect() == Action.Effect.READ)
            || outcomes.stream().allMatch(Outcome.Refused.class::isInstance);
    List<Trouble> troubles =
        outcomes.stream()
            .filter(Outcome.Refused.class::isInstance)
            .map(outcome -> Trouble.of((Outcome.Refused) outcome))
            .toList();
    if (troubles.stream().anyMatch(Trouble.CredentialsRefused.class::isInstance)) {
      return nothingChanged ? CREDENTIALS_REFUSED : UNKNOWN;
    }
    if (troubles.stream().anyMatch(Trouble.ClaimRefused.class::isInstance)) {
      return nothingChanged ? CLAIM_REFUSED : UNKNOWN;
    }
    boolean answered = outcomes.stream().anyMatch(Outcome.Done.class::isInstance);
    return answered || !troubles.isEmpty() ? ACCEPTED : UNKNOWN;
  }
}
