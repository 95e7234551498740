package de.immobridge.property;

import de.immobridge.onoffice.ErrorCode;
import de.immobridge.onoffice.Fault;
import de.immobridge.onoffice.Outcome;

/** Why onOffice did not do what it was asked, sorted by what a person can do about it. */
public sealed interface Trouble {

  /** The API user is not accepted: the administrator must unlock again (reference L). */
  record CredentialsRefused(ErrorCode code) implements Trouble {}

  /** The claim is not accepted: the user must open the service again (reference E). */
  record ClaimRefused(ErrorCode code) implements Trouble {}

  /** This user may not do that, or the record is not there for this user. */
  record NotPermitted(ErrorCode code) implements Trouble {}

  /** Any other no. */
  record Refused(ErrorCode code) implements Trouble {}

  /** No usable answer. */
  record NoAnswer(Fault fault) implements Trouble {}

  /** A short stable word for logs and problem details. */
  default String word() {
    return switch (this) {
      case CredentialsRefused(ErrorCode code) -> "credentials-refused-" + code.number();
      case ClaimRefused(ErrorCode code) -> "claim-refused-" + code.number();
      case NotPermitted(ErrorCode code) -> "not-permitted-" + code.number();
      case Refused(ErrorCode code) -> "refused-" + code.number();
      case NoAnswer(Fault fault) -> "no-answer-" + fault.name().toLowerCase(java.util.Locale.ROOT);
    };
  }

  /** Sorts a refusal by the rules of this deployment. */
  static Trouble of(Outcome.Refused refused, TroubleRules rules) {
    ErrorCode code = refused.code();
    if (rules.suspendOn().contains(code.number())) {
      return new CredentialsRefused(code);
    }
    if (rules.newClaimOn().contains(code.number())) {
      return new ClaimRefused(code);
    }
    return code.kind().equals("PERM") || code.kind().equals("NOTFOUND")
        ? new NotPermitted(code)
        : new Refused(code);
  }
}
