package de.immobridge.customer;

import de.immobridge.onoffice.Deadline;
import java.util.Optional;

/** The keys that values are sealed with. Implementations are thread-safe. */
public interface DataKeys {

  /** The key to seal with now. */
  DataKey current(Deadline deadline);

  /** The key to open with; empty if there is none of this id, or it can no longer be had. */
  Optional<DataKey> find(String id, Deadline deadline);
}
