package de.immobridge.onoffice;

import java.util.Locale;

/** Why onOffice did not do what it was asked, sorted by what a person can do about it. */
public sealed interface Trouble {

  /** The administrator has not unlocked us yet, as far as anybody knows (reference B.3). */
  record NotUnlocked(ErrorCode code) implements Trouble {}

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

  /** A refusal, by what its code says that can be done; or that there is no usable answer. */
  static Trouble of(Outcome.Unconfirmed outcome) {
    return switch (outcome) {
      case Outcome.NoAnswer(Fault fault) -> of(fault);
      case Outcome.Refused(ErrorCode code) ->
          switch (code.remedy()) {
            case UNLOCK -> new NotUnlocked(code);
            case UNLOCK_AGAIN -> new CredentialsRefused(code);
            case OPEN_AGAIN -> new ClaimRefused(code);
            case MORE_RIGHTS -> new NotPermitted(code);
            case NONE -> new Refused(code);
          };
    };
  }

  /** No usable answer, for this reason. */
  static Trouble of(Fault fault) {
    return new NoAnswer(fault);
  }

  /** A short stable word for logs and problem details. */
  default String word() {
    return switch (this) {
      case NotUnlocked(ErrorCode code) -> "not-unlocked-" + code.number();
      case CredentialsRefused(ErrorCode code) -> "credentials-refused-" + code.number();
      case ClaimRefused(ErrorCode code) -> "claim-refused-" + code.number();
      case NotPermitted(ErrorCode code) -> "not-permitted-" + code.number();
      case Refused(ErrorCode code) -> "refused-" + code.number();
      case NoAnswer(Fault fault) -> "no-answer-" + fault.name().toLowerCase(Locale.ROOT);
    };
  }
}
