package de.immobridge.records;

import de.immobridge.onoffice.Outcome;
import de.immobridge.onoffice.Trouble;
import java.util.function.Function;

/** What came of a question that is not about one record. */
public sealed interface Answer<T> {

  /** onOffice answered. */
  record Given<T>(T value) implements Answer<T> {}

  /** onOffice refused, or gave no answer. */
  record Failed<T>(Trouble trouble) implements Answer<T> {}

  /** The same with another value. */
  default <R> Answer<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case Given<T>(T value) -> new Given<>(change.apply(value));
      case Failed<T>(Trouble trouble) -> new Failed<>(trouble);
    };
  }

  /** The value, or another where there is no answer. */
  default T orElse(T other) {
    return this instanceof Given<T>(T value) ? value : other;
  }

  /** Understands the outcome of one action. */
  static <T> Answer<T> of(Outcome outcome, Function<Outcome.Done, T> reader) {
    return switch (outcome) {
      case Outcome.Done done -> new Given<>(reader.apply(done));
      case Outcome.Unconfirmed unconfirmed -> new Failed<>(Trouble.of(unconfirmed));
    };
  }
}
