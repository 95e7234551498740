package de.immobridge.sandbox.simulator.customer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** The estates of one customer, by main-language id. Safe for use by many threads. */
public final class Estates implements Owned {

  private final ConcurrentSkipListMap<Integer, Estate> byId = new ConcurrentSkipListMap<>();

  Estates(Collection<Estate> estates) {
    estates.forEach(estate -> byId.put(estate.id(), estate));
  }

  /** All, in the order of their ids. */
  public List<Estate> all() {
    return List.copyOf(byId.values());
  }

  /** The estate with this main-language id. */
  public Optional<Estate> find(int mainId) {
    return Optional.ofNullable(byId.get(mainId));
  }

  @Override
  public OptionalInt owner(int mainId) {
    return find(mainId)
        .map(estate -> OptionalInt.of(estate.userInCharge()))
        .orElse(OptionalInt.empty());
  }

  /** Adds an estate under an id that no other has. */
  public synchronized Estate add(IntFunction<Estate> withId) {
    var estate = withId.apply(freeId());
    byId.put(estate.id(), estate);
    return estate;
  }

  /** Whether the id belongs to a version that is not the main one. */
  public boolean isSubId(int id) {
    return all().stream()
        .flatMap(estate -> estate.versions().stream().skip(1))
        .anyMatch(version -> version.id() == id);
  }

  /** Changes one estate, whatever else happens at the same time. */
  public Optional<Estate> change(int mainId, UnaryOperator<Estate> change) {
    return Optional.ofNullable(byId.computeIfPresent(mainId, (id, estate) -> change.apply(estate)));
  }

  /** An id that no estate and no version has. */
  public int freeId() {
    return 1
        + all().stream()
            .flatMap(estate -> estate.versions().stream())
            .mapToInt(Version::id)
            .max()
            .orElse(0);
  }
}
