package de.immobridge.records;

import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.Trouble;
import java.util.function.Function;

/** What came of reading one record. */
public sealed interface Read<T> {

  /**
   * It is there.
   *
   * @param gaps fields that this customer does not have, or that hold what cannot be read
   */
  record Found<T>(T value, Gaps gaps) implements Read<T> {}

  /** It does not exist, or this user may not see it: onOffice does not tell which. */
  record Missing<T>() implements Read<T> {}

  /** The estate has no version in this language, or onOffice did not confirm that it has. */
  record NoSuchLanguage<T>(EstateLanguage asked) implements Read<T> {}

  /** onOffice refused, or gave no answer. */
  record Failed<T>(Trouble trouble) implements Read<T> {}

  /** The same with another view of the record. */
  default <R> Read<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case Found<T>(T value, Gaps gaps) -> new Found<>(change.apply(value), gaps);
      case Missing<T>() -> new Missing<>();
      case NoSuchLanguage<T>(EstateLanguage asked) -> new NoSuchLanguage<>(asked);
      case Failed<T>(Trouble trouble) -> new Failed<>(trouble);
    };
  }
}
