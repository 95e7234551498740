package de.immobridge.basics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A few values, each for a while; what was not used for longest goes first. Thread-safe. */
public final class Remembered<K, V> {
  private final Clock clock;
  private final Duration keep;
  private final Map<K, Kept<V>> kept;

  private record Kept<V>(V value, Instant until) {}

  /**
   * An empty one.
   *
   * @param keep how long a value is believed
   * @param most how many values
   */
  public Remembered(Clock clock, Duration keep, int most) {
    this.clock = clock;
    this.keep = keep;
    this.kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
            return size() > most;
          }
        };
  }

  /** The value, if it was put here not long ago. */
  public synchronized Optional<V> get(K key) {
    @Nullable Kept<V> found = kept.get(key);
    if (found != null && !clock.instant().isBefore(found.until())) {
      kept.remove(key);
      return Optional.empty();
    }
    return Optional.ofNullable(found).map(Kept::value);
  }

  /** Believes this from now on. */
  public synchronized void put(K key, V value) {
    kept.put(key, new Kept<>(value, clock.instant().plus(keep)));
  }

  /** Believes nothing of this any more. */
  public synchronized void forget(K key) {
    kept.remove(key);
  }
}
