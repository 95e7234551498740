package de.immobridge.sandbox.simulator.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** The files of one customer's estates, in the order in which each estate shows them. */
public final class EstateFiles {

  private final List<EstateFile> files;
  private int lastId;

  EstateFiles(Collection<EstateFile> seed) {
    files = new ArrayList<>(seed);
    lastId = seed.stream().mapToInt(EstateFile::id).max().orElse(0);
  }

  /** The files of an estate, in order. */
  public synchronized List<EstateFile> of(int estateId) {
    return files.stream().filter(file -> file.estateId() == estateId).toList();
  }

  public synchronized Optional<EstateFile> find(int id) {
    return files.stream().filter(file -> file.id() == id).findFirst();
  }

  /**
   * Adds a file.
   *
   * @param position among the estate's files, 0 first; whatever is too big means last
   */
  public synchronized EstateFile add(int position, IntFunction<EstateFile> withId) {
    var file = withId.apply(++lastId);
    var siblings = of(file.estateId());
    if (position < siblings.size()) {
      files.add(files.indexOf(siblings.get(position)), file);
    } else {
      files.add(file);
    }
    return file;
  }

  /** Changes those files of an estate that the change does not leave alone. */
  public synchronized void change(int estateId, UnaryOperator<EstateFile> change) {
    files.replaceAll(file -> file.estateId() == estateId ? change.apply(file) : file);
  }

  public synchronized void remove(int id) {
    files.removeIf(file -> file.id() == id);
  }
}
