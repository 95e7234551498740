package de.immobridge.records;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a reading could not give.
 *
 * @param absent fields that this customer does not have; everything else was read
 * @param unreadable fields that hold something which is none of their type
 */
public record Gaps(Set<String> absent, Set<String> unreadable) {
  /** Everything was given. */
  public static final Gaps NONE = new Gaps(Set.of(), Set.of());

  public Gaps {
    absent = Collections.unmodifiableSet(new LinkedHashSet<>(absent));
    unreadable = Collections.unmodifiableSet(new LinkedHashSet<>(unreadable));
  }

  /** Whether everything was given. */
  public boolean none() {
    return absent.isEmpty() && unreadable.isEmpty();
  }
}
