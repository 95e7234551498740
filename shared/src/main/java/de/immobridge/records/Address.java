package de.immobridge.records;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One address: a person or company. Its telephone numbers and mail addresses are entries of their
 * own, see {@link #contacts}; the fields {@code Telefon1} and {@code Email} hold the default ones.
 *
 * <pre>{@code
 * record Person(String first, String last, Contacts contacts) {}
 *
 * records.address("86").read(
 *     Projection.of(Person::new, text("Vorname"), text("Name"), Address.contacts()));
 * }</pre>
 */
public final class Address {
  private final RecordPlace place;

  Address(RecordPlace place) {
    this.place = place;
  }

  /** The record number; not the customer number {@code KdNr}. */
  public String id() {
    return place.id();
  }

  /** All telephone, mobile and fax numbers and mail addresses, in one field of a projection. */
  public static Field<String, Contacts> contacts() {
    return Contacts.FIELD;
  }

  /** Reads these fields. */
  public <T> Read<T> read(Projection<T> projection) {
    return place.records().ask(reading(projection));
  }

  /** The same as a question. */
  public <T> Ask<Read<T>> reading(Projection<T> projection) {
    return Reading.of(place, projection);
  }

  /** Writes one or several fields; either all of them or none. */
  public Written<Values> write(Change<?>... changes) {
    return write(Projection.values(List.of()), List.of(changes));
  }

  /** The same, and shows what is there afterwards. */
  public <T> Written<T> write(Projection<T> shown, List<? extends Change<?>> changes) {
    return Reading.write(place.records().api(), place, shown, changes);
  }

  /** Adds a telephone number or mail address. */
  public Performed<String> add(Contacts.Kind kind, String value) {
    return entry(kind, value, Map.of("action", "add", "newvalue", value));
  }

  /** Puts another value in the place of one, which must be there exactly once. */
  public Performed<String> replace(Contacts.Kind kind, String old, String value) {
    return entry(kind, value, Map.of("action", "modify", "oldvalue", old, "newvalue", value));
  }

  /** Takes a telephone number or mail address away. */
  public Performed<String> remove(Contacts.Kind kind, String value) {
    return entry(kind, value, Map.of("action", "delete", "oldvalue", value));
  }

  private Performed<String> entry(Contacts.Kind kind, String value, Map<String, Object> change) {
    String name = kind.name().toLowerCase(Locale.ROOT);
    return Performed.confirmed(
        place.records().api().call(place.modify(Map.of(name, change))), value);
  }

  @Override
  public String toString() {
    return "Address[" + id() + "]";
  }
}
