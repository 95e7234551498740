package de.immobridge.customer;

import de.immobridge.onoffice.CustomerWebId;

/**
 * Hides a customer's secrets before they are stored. What was encrypted for one customer cannot be
 * decrypted for another.
 */
public interface SecretCipher {

  /** Encrypts for this customer. */
  byte[] encrypt(CustomerWebId customer, String secret);

  /**
   * Undoes {@link #encrypt}.
   *
   * @throws UnreadableSecretException if it was encrypted for another customer or with another key
   */
  String decrypt(CustomerWebId customer, byte[] encrypted);

  /** A stored secret cannot be read: another key, another customer, or damaged bytes. */
  final class UnreadableSecretException extends RuntimeException {
    UnreadableSecretException(Throwable cause) {
      super("a stored secret cannot be decrypted", cause);
    }
  }
}
