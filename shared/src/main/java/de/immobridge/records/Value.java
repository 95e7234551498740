package de.immobridge.records;

import java.util.function.Function;

/**
 * What a field turned out to hold. Most projections need only the value and get the empty one where
 * there is none; {@link Field#told()} gives this instead, for whoever must know why.
 */
public sealed interface Value<T> {

  /** The field is there; its value may be an empty one. */
  record Held<T>(T value) implements Value<T> {}

  /** This customer has no such field, or onOffice did not send it. */
  record Absent<T>() implements Value<T> {}

  /** The field holds something that is none of its type: neither empty nor to be written over. */
  record Unreadable<T>() implements Value<T> {}

  /** The same with another value. */
  default <R> Value<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case Held<T>(T value) -> new Held<>(change.apply(value));
      case Absent<T>() -> new Absent<>();
      case Unreadable<T>() -> new Unreadable<>();
    };
  }

  /** The value, or another where there is none to read. */
  default T orElse(T other) {
    return this instanceof Held<T>(T value) ? value : other;
  }
}
