package de.immobridge.records;

/**
 * One user of the customer.
 *
 * <pre>{@code
 * records.user(userId).read(Projection.of(Greeting::new, text("Vorname"), text("Nachname")))
 * }</pre>
 */
public final class UserRecord {
  private final RecordPlace place;

  UserRecord(RecordPlace place) {
    this.place = place;
  }

  public String id() {
    return place.id();
  }

  /** Reads these fields. */
  public <T> Read<T> read(Projection<T> projection) {
    return place.records().ask(reading(projection));
  }

  /** The same as a question. */
  public <T> Ask<Read<T>> reading(Projection<T> projection) {
    return Reading.of(place, projection);
  }

  @Override
  public String toString() {
    return "UserRecord[" + id() + "]";
  }
}
