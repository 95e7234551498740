package de.immobridge.sandbox.simulator.customer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** The records of one module of one customer, by id. Safe for use by many threads. */
public final class Entries implements Owned {

  private final ConcurrentSkipListMap<Integer, Entry> byId = new ConcurrentSkipListMap<>();

  Entries(Collection<Entry> seed) {
    seed.forEach(entry -> byId.put(entry.id(), entry));
  }

  /** All, in the order of their ids. */
  public List<Entry> all() {
    return List.copyOf(byId.values());
  }

  public Optional<Entry> find(int id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Adds a record under an id that no other has; onOffice's are odd. */
  public synchronized Entry add(IntFunction<Entry> withId) {
    int id = byId.isEmpty() ? 1 : byId.lastKey() + 2;
    var entry = withId.apply(id);
    byId.put(id, entry);
    return entry;
  }

  /** Changes one record, whatever else happens at the same time. */
  public Optional<Entry> change(int id, UnaryOperator<Entry> change) {
    return Optional.ofNullable(byId.computeIfPresent(id, (_, entry) -> change.apply(entry)));
  }

  @Override
  public OptionalInt owner(int id) {
    return find(id).map(entry -> OptionalInt.of(entry.ownerId())).orElse(OptionalInt.empty());
  }
}
