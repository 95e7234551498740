package de.immobridge.records;

import java.util.List;

/**
 * One address: a person or company. Its telephone numbers and mail addresses are entries of their
 * own, see {@link #contacts}; the fields {@code Telefon1} and {@code Email} hold the default ones.
 */
public final class Address {
  private final RecordTarget target;

  Address(RecordTarget target) {
    this.target = target;
  }

  /** The record number; not the customer number {@code KdNr}. */
  public String id() {
    return target.id();
  }

  /** All telephone, mobile and fax numbers and mail addresses, in one field of a projection. */
  public static Field<String, Contacts> contacts() {
    return Contacts.FIELD;
  }

  /** Reads these fields. */
  public <T> Read<T> read(Projection<T> projection) {
    return target.records().ask(target.reading(projection));
  }

  /** Writes one or several fields; either all of them or none. */
  public Written<Values> write(Change<?>... changes) {
    return write(Projection.values(List.of()), List.of(changes));
  }

  /** The same, and shows what is there afterwards. */
  public <T> Written<T> write(Projection<T> shown, List<? extends Change<?>> changes) {
    return target.write(shown, changes);
  }

  @Override
  public String toString() {
    return "Address[" + id() + "]";
  }
}
