package de.immobridge.customer;

import de.immobridge.onoffice.CustomerWebId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a warm environment knows of the customers it has served lately. Only what costs nothing when
 * it is old is remembered: a customer whose pair is in use. Thread-safe.
 */
final class CustomerMemory {
  static final Duration LIFE = Duration.ofMinutes(3);
  static final int MOST = 200;

  private final Clock clock;

  /** In order of use, the longest unused first. */
  private final Map<CustomerWebId, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

  private record Entry(Customer customer, Instant end) {}

  CustomerMemory(Clock clock) {
    this.clock = clock;
  }

  synchronized Optional<Customer> get(CustomerWebId customer) {
    return Optional.ofNullable(entries.get(customer))
        .filter(entry -> clock.instant().isBefore(entry.end()))
        .map(Entry::customer);
  }

  synchronized void renew(CustomerWebId webId, Optional<Customer> customer) {
    entries.remove(webId);
    customer
        .filter(found -> found.status() == Customer.Status.ACTIVE && found.inDoubt().isEmpty())
        .ifPresent(found -> entries.put(webId, new Entry(found, clock.instant().plus(LIFE))));
    if (entries.size() > MOST) {
      entries.remove(entries.keySet().iterator().next());
    }
  }

  synchronized void forget(CustomerWebId customer) {
    entries.remove(customer);
  }
}
