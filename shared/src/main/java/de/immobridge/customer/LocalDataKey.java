package de.immobridge.customer;

import de.immobridge.onoffice.Deadline;
import java.util.Base64;
import java.util.Optional;

/** One key in our own hands: for the sandbox, where there is no KMS. */
public final class LocalDataKey implements DataKeys {
  private static final String ID = "local";

  private final DataKey key;

  /**
   * A key for everything.
   *
   * @param key 32 bytes in base64
   * @throws IllegalArgumentException if it is anything else
   */
  public LocalDataKey(String key) {
    this.key = DataKey.of(ID, Base64.getDecoder().decode(key));
  }

  @Override
  public DataKey current(Deadline deadline) {
    return key;
  }

  @Override
  public Optional<DataKey> find(String id, Deadline deadline) {
    return id.equals(ID) ? Optional.of(key) : Optional.empty();
  }
}
