package de.immobridge.records;

import de.immobridge.json.Json;
import de.immobridge.onoffice.Trouble;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What came of writing. {@code now} is what onOffice holds, as the projection that was given. */
public sealed interface Written<T> {

  /**
   * onOffice has confirmed the change, or held the values already.
   *
   * @param different fields in which onOffice holds something else than what was written: it
   *     shortens, cleans, and passes over what only it may set
   */
  record Saved<T>(T now, Set<String> different) implements Written<T> {}

  /**
   * Some fields hold something else than was seen, or are not empty; nothing was written, in no
   * field.
   *
   * @param held those fields, and what they hold, as a page's script gets it: a text, or a list of
   *     keys
   */
  record Conflict<T>(T now, Map<String, Json> held) implements Written<T> {}

  /** This customer does not have these fields, or onOffice does not show them; nothing written. */
  record NoSuchField<T>(Set<String> fields) implements Written<T> {}

  /** These fields hold what is none of their type, so nobody has seen it; nothing was written. */
  record Unreadable<T>(T now, Set<String> fields) implements Written<T> {}

  /** The new values are none of these fields' types; nothing was written. */
  record Invalid<T>(Set<String> fields) implements Written<T> {}

  /** The record could not be read to compare; nothing was written. */
  record NotRead<T>(Read<T> reading) implements Written<T> {}

  /** onOffice refused the change; nothing was written. */
  record Refused<T>(Trouble trouble) implements Written<T> {}

  /** The change did not arrive, or onOffice said that it failed and shows the old values. */
  record NotSaved<T>(Trouble trouble) implements Written<T> {}

  /** Nobody knows: it may be there now, or appear later. It is never sent a second time. */
  record Unknown<T>(Trouble trouble) implements Written<T> {}

  /** The same with another view of the record. */
  default <R> Written<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case Saved<T>(T now, var different) -> new Saved<>(change.apply(now), different);
      case Conflict<T>(T now, var held) -> new Conflict<>(change.apply(now), held);
      case NoSuchField<T>(var fields) -> new NoSuchField<>(fields);
      case Unreadable<T>(T now, var fields) -> new Unreadable<>(change.apply(now), fields);
      case Invalid<T>(var fields) -> new Invalid<>(fields);
      case NotRead<T>(Read<T> reading) -> new NotRead<>(reading.map(change));
      case Refused<T>(var trouble) -> new Refused<>(trouble);
      case NotSaved<T>(var trouble) -> new NotSaved<>(trouble);
      case Unknown<T>(var trouble) -> new Unknown<>(trouble);
    };
  }
}
