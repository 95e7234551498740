package de.immobridge.customer;

import de.immobridge.onoffice.Credentials;
import de.immobridge.onoffice.User;
import java.time.Duration;
import java.time.Instant;

/**
 * An unlock that has begun. It stays in doubt until onOffice has said yes or no.
 *
 * @param signedAt when onOffice signed the activation; the later one counts, whichever ends last
 * @param begunAt when the administrator sent the key
 */
public record UnlockInDoubt(
    String id,
    User administrator,
    String customerName,
    Credentials credentials,
    Instant signedAt,
    Instant begunAt) {

  /** After this an unlock that nobody has confirmed is forgotten. */
  static final Duration LIFE = Duration.ofHours(24);

  /** No invocation lives longer, so after this an unlock is not under way any more. */
  static final Duration UNDER_WAY = Duration.ofMinutes(1);

  /** Whether the call that unlocks may still be waiting for onOffice. */
  boolean mayBeUnderWay(Instant now) {
    return now.isBefore(begunAt.plus(UNDER_WAY));
  }
}
