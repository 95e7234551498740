package de.immobridge.sandbox.simulator.customer;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which records belong together, in the order in which they were joined. */
public final class Relations {

  /**
   * Two records that belong together.
   *
   * @param type what onOffice writes after {@code relationTypes:}, such as {@code
   *     estate:address:owner}
   */
  public record Relation(String type, int parent, int child) {}

  private final Set<Relation> relations;

  Relations(Collection<Relation> seed) {
    relations = new LinkedHashSet<>(seed);
  }

  synchronized List<Relation> all() {
    return List.copyOf(relations);
  }

  /** The children of a parent. */
  public synchronized List<Integer> children(String type, int parent) {
    return relations.stream()
        .filter(relation -> relation.type().equals(type) && relation.parent() == parent)
        .map(Relation::child)
        .toList();
  }

  /** The parents of a child. */
  public synchronized List<Integer> parents(String type, int child) {
    return relations.stream()
        .filter(relation -> relation.type().equals(type) && relation.child() == child)
        .map(Relation::parent)
        .toList();
  }

  public synchronized void add(Relation relation) {
    relations.add(relation);
  }

  /** False if there was none. */
  public synchronized boolean remove(Relation relation) {
    return relations.remove(relation);
  }
}
