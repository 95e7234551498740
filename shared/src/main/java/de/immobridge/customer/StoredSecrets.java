package de.immobridge.customer;

import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.Deadline;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place that decides what an unreadable stored value means: it counts as not there. */
final class StoredSecrets {
  private static final Logger LOG = LoggerFactory.getLogger(StoredSecrets.class);

  private final Seal seal;

  StoredSecrets(Seal seal) {
    this.seal = seal;
  }

  byte[] seal(Purpose purpose, String boundTo, byte[] plain, Deadline deadline) {
    return seal.seal(purpose, boundTo, plain, deadline);
  }

  /** What was sealed, unless it cannot be read any more, such as after a restore. */
  Optional<byte[]> open(
      Purpose purpose, CustomerWebId customer, String boundTo, byte[] sealed, Deadline deadline) {
    try {
      return Optional.of(seal.open(purpose, boundTo, sealed, deadline));
    } catch (UnreadableException e) {
      LOG.error("customer {}: {} counts as not there: {}", customer, purpose, e.getMessage());
      return Optional.empty();
    }
  }
}
