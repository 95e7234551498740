package de.immobridge.customer;

import de.immobridge.onoffice.ApiVersion;
import de.immobridge.onoffice.Credentials;
import de.immobridge.onoffice.CustomerWebId;
import java.util.Optional;

/**
 * A customer that has unlocked us at some time.
 *
 * @param credentials the last pair with which unlocking succeeded
 * @param apiVersion overrides the setting for this customer
 */
public record Customer(
    CustomerWebId webId,
    String name,
    Credentials credentials,
    Status status,
    Optional<ApiVersion> apiVersion) {

  /** Whether onOffice takes the credentials. */
  public enum Status {
    ACTIVE,
    /** onOffice has refused them; the administrator must unlock again (reference L). */
    SUSPENDED
  }
}
