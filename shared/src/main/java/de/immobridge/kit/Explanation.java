package de.immobridge.kit;

import de.immobridge.access.Access;
import de.immobridge.onoffice.Trouble;
import java.util.Locale;

/**
 * Everything that is answered with an explanation: one table for pages and for problems. The words
 * stand in the kit's texts under the kind's name.
 */
public enum Explanation {
  UNSIGNED(401),
  AGED(401),
  INCOMPLETE(400),
  NO_SUCH_SERVICE(404),
  NOT_UNLOCKED(403),
  SUSPENDED(403),
  CLAIM_REFUSED(403),
  NOT_FOR_THIS_PLACE(200),
  NOT_FOUND(404),
  NO_SUCH_LANGUAGE(404),
  NOT_PERMITTED(403),
  REFUSED(422),
  NO_ANSWER(502),

  NO_SESSION(401),
  OTHER_PROPERTY(404),
  NO_SUCH_ACTION(404),
  MALFORMED(400),
  FIELD_CLOSED(422),
  FIELD_UNSEEN(422),
  FIELD_MISSING(422),
  FIELD_UNREADABLE(422),
  VALUE_UNREADABLE(422),
  CONFLICT(409),
  BUSY(409),
  NOT_SAVED(502),
  OUTCOME_UNKNOWN(502),

  UNKNOWN_MESSAGE(400),
  NO_WINDOW(409),
  UNEXPECTED(500);

  private final int status;

  Explanation(int status) {
    this.status = status;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The stable word for programs, such as {@code no-such-language}. */
  public String kind() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What onOffice's trouble means to a user. */
  public static Explanation of(Trouble trouble) {
    return switch (trouble) {
      case Trouble.NotUnlocked _ -> NOT_UNLOCKED;
      case Trouble.CredentialsRefused _ -> SUSPENDED;
      case Trouble.ClaimRefused _ -> CLAIM_REFUSED;
      case Trouble.NotPermitted _ -> NOT_PERMITTED;
      case Trouble.Refused _ -> REFUSED;
      case Trouble.NoAnswer _ -> NO_ANSWER;
    };
  }

  /** Why a user may not act. */
  static Explanation of(Access.Denied denied) {
    return switch (denied) {
      case Access.NotUnlocked() -> NOT_UNLOCKED;
      case Access.Suspended() -> SUSPENDED;
      case Access.NoClaim() -> CLAIM_REFUSED;
    };
  }
}
