package de.immobridge.customer;

import static de.immobridge.customer.Attributes.seconds;
import static de.immobridge.customer.Attributes.text;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.immobridge.customer.Table.Condition;
import de.immobridge.onoffice.Deadline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A provider's own small state: values with a name, of a customer or of one user, sealed. Whoever
 * writes says what was there before, so that nothing is written over unseen. If no answer to a
 * write or a deletion comes, its outcome is unknown, and the SDK's exception says so. A name has up
 * to 200 letters, digits and {@code . _ : / -}; any other is an {@link IllegalArgumentException}.
 * Thread-safe.
 */
public final class Store {
  /** The largest value. */
  public static final int MOST_BYTES = 64 * 1024;

  private final Table table;
  private final Seal seal;
  private final Clock clock;
  private final RandomBytes random = new RandomBytes();

  public Store(DynamoDbClient dynamo, String table, Seal seal, Clock clock) {
    this.table = new Table(dynamo, table);
    this.seal = seal;
    this.clock = clock;
  }

  /** Names one writing of one value; no other ever has the same. */
  public record Version(String id) {}

  /** A value as it was stored, and which writing of it that was. */
  @SuppressWarnings("ArrayRecordComponent") // compared by content below
  public record Stored(byte[] bytes, Version version) {

    /** The value, if a text was written. */
    public String text() {
      return new String(bytes, UTF_8);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Stored(byte[] others, Version its)
          && version.equals(its)
          && Arrays.equals(bytes, others);
    }

    @Override
    public int hashCode() {
      return version.hashCode();
    }

    /** Without the value: it may be anybody's secret. */
    @Override
    public String toString() {
      return "Stored[" + bytes.length + " bytes]";
    }
  }

  /** What must be there for a write to count. */
  public sealed interface Expected {
    /** Nothing. */
    record Absent() implements Expected {}

    /** This writing and no other. */
    record Exactly(Version version) implements Expected {}

    /** Nothing may be there. */
    static Expected absent() {
      return new Absent();
    }

    /** What was read must still be there. */
    static Expected version(Version version) {
      return new Exactly(version);
    }
  }

  /** What came of a write. */
  public sealed interface Writing {
    /** It is stored, as this version. */
    record Written(Version version) implements Writing {}

    /** Nothing was written: this is there instead of what was expected. */
    record LostRace(Optional<Stored> now) implements Writing {}
  }

  /** What came of a deletion. */
  public sealed interface Deleting {
    /** It is gone. */
    record Deleted() implements Deleting {}

    /** Nothing was deleted: this is there instead of what was expected. */
    record LostRace(Optional<Stored> now) implements Deleting {}
  }

  /** The value of this name, unless it has ended. */
  public Optional<Stored> read(Owner owner, String name, Deadline deadline) {
    var row = new StoreRow(owner, name, seal, deadline);
    return row.stored(table.read(row.key(), deadline), clock.instant());
  }

  /** Writes a text, see {@link #write(Owner, String, byte[], Expected, Optional, Deadline)}. */
  public Writing write(
      Owner owner,
      String name,
      String value,
      Expected expected,
      Optional<Duration> life,
      Deadline deadline) {
    return write(owner, name, value.getBytes(UTF_8), expected, life, deadline);
  }

  /**
   * Writes the value of this name, if what is expected is there.
   *
   * @param life after which it is as if it had never been written
   * @throws IllegalArgumentException if the value is larger than {@link #MOST_BYTES}
   */
  public Writing write(
      Owner owner,
      String name,
      byte[] value,
      Expected expected,
      Optional<Duration> life,
      Deadline deadline) {
    if (value.length > MOST_BYTES) {
      throw new IllegalArgumentException("a value has at most " + MOST_BYTES + " bytes");
    }
    var row = new StoreRow(owner, name, seal, deadline);
    var version = new Version(random.id());
    Map<String, AttributeValue> item = row.item(value, version);
    Instant now = clock.instant();
    life.ifPresent(time -> item.put("expiresAt", Attributes.wholeSeconds(now.plus(time))));
    return put(row, item, version, expected, deadline);
  }

  private Writing put(
      StoreRow row,
      Map<String, AttributeValue> item,
      Version version,
      Expected expected,
      Deadline deadline) {
    Optional<Map<String, AttributeValue>> other = table.put(item, condition(expected), deadline);
    Optional<Version> its = other.flatMap(StoreRow::version);
    if (other.isEmpty() || its.filter(version::equals).isPresent()) {
      return new Writing.Written(version); // The SDK may ask twice, and the first got through.
    }
    Optional<Stored> now = row.stored(other.get(), clock.instant());
    return now.isEmpty() && its.isPresent() && expected.equals(Expected.absent())
        // Nobody can read it, so nobody could ever expect it.
        ? put(row, item, version, Expected.version(its.get()), deadline)
        : new Writing.LostRace(now);
  }

  /** Deletes the value of this name, if it is still this version. */
  public Deleting delete(Owner owner, String name, Version version, Deadline deadline) {
    var row = new StoreRow(owner, name, seal, deadline);
    return table
        .delete(row.key(), condition(Expected.version(version)), deadline)
        .<Deleting>map(other -> new Deleting.LostRace(row.stored(other, clock.instant())))
        .orElseGet(Deleting.Deleted::new);
  }

  /** What has ended is not there, though DynamoDB may delete it days later. */
  private Condition condition(Expected expected) {
    AttributeValue now = seconds(clock.instant());
    return switch (expected) {
      case Expected.Absent() ->
          new Condition(
              "attribute_not_exists(#version) OR #end <= :now",
              StoreRow.NAMES,
              Map.of(":now", now));
      case Expected.Exactly(Version version) ->
          new Condition(
              "#version = :version AND (attribute_not_exists(#end) OR #end > :now)",
              StoreRow.NAMES,
              Map.of(":now", now, ":version", text(version.id())));
    };
  }
}
