package de.immobridge.sandbox.simulator.customer;

import de.immobridge.sandbox.simulator.customer.RecordFile.Owner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** The files of one customer's records, in the order in which each record shows them. */
public final class RecordFiles {

  private final List<RecordFile> files;
  private int lastId;

  RecordFiles(Collection<RecordFile> files, int lastId) {
    this.files = new ArrayList<>(files);
    this.lastId = lastId;
  }

  synchronized List<RecordFile> all() {
    return List.copyOf(files);
  }

  synchronized int lastId() {
    return lastId;
  }

  /** The files of a record, in order. */
  public synchronized List<RecordFile> of(Owner owner) {
    return files.stream().filter(file -> file.owner().equals(owner)).toList();
  }

  /** The files of an estate, in order. */
  public List<RecordFile> ofEstate(int estateId) {
    return of(Owner.estate(estateId));
  }

  public synchronized Optional<RecordFile> find(int id) {
    return files.stream().filter(file -> file.id() == id).findFirst();
  }

  /**
   * Adds a file.
   *
   * @param position among the record's files, 0 first; whatever is too big means last
   */
  public synchronized RecordFile add(int position, IntFunction<RecordFile> withId) {
    var file = withId.apply(++lastId);
    var siblings = of(file.owner());
    if (position < siblings.size()) {
      files.add(files.indexOf(siblings.get(position)), file);
    } else {
      files.add(file);
    }
    return file;
  }

  /** Changes those files of a record that the change does not leave alone. */
  public synchronized void change(Owner owner, UnaryOperator<RecordFile> change) {
    files.replaceAll(file -> file.owner().equals(owner) ? change.apply(file) : file);
  }

  public synchronized void remove(int id) {
    files.removeIf(file -> file.id() == id);
  }
}
