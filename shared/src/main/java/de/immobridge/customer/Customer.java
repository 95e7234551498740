package de.immobridge.customer;

import de.immobridge.onoffice.ApiVersion;
import de.immobridge.onoffice.Credentials;
import de.immobridge.onoffice.CustomerWebId;
import java.util.Optional;

/**
 * A customer that has unlocked us at some time, or may have.
 *
 * @param credentials the pair of the latest activation with which unlocking succeeded; of a
 *     customer {@link Status#IN_DOUBT} the pair in doubt
 * @param apiVersion overrides the setting for this customer
 * @param inDoubt a later unlock whose outcome is unknown: if onOffice takes its pair, that is the
 *     one to use
 */
public record Customer(
    CustomerWebId webId,
    String name,
    Credentials credentials,
    Status status,
    Optional<ApiVersion> apiVersion,
    Optional<UnlockInDoubt> inDoubt) {

  /** Whether onOffice takes the credentials. */
  public enum Status {
    ACTIVE,
    /** onOffice has refused them; the administrator must unlock again (reference L). */
    SUSPENDED,
    /** Nobody knows: there is no other pair than the one of an unlock whose outcome is unknown. */
    IN_DOUBT
  }

  /** The same customer, of whom onOffice has just taken the credentials. */
  public Customer active() {
    return new Customer(webId, name, credentials, Status.ACTIVE, apiVersion, Optional.empty());
  }
}
