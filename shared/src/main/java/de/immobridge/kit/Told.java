package de.immobridge.kit;

import de.immobridge.json.Json;
import de.immobridge.onoffice.Trouble;
import de.immobridge.records.Read;
import de.immobridge.records.Written;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The one table of what is told when onOffice was asked for something and did not do it. */
final class Told {
  private Told() {}

  static <T, R> R of(
      Read<T> read,
      Function<? super T, ? extends R> found,
      Function<? super Reply.Explained, ? extends R> otherwise) {
    return switch (read) {
      case Read.Found<T>(T value, var _) -> found.apply(value);
      case Read.Missing<T>() -> otherwise.apply(why(Explanation.NOT_FOUND));
      case Read.NoSuchLanguage<T> _ -> otherwise.apply(why(Explanation.NO_SUCH_LANGUAGE));
      case Read.Failed<T>(Trouble trouble) ->
          otherwise.apply(because(Explanation.of(trouble), trouble));
    };
  }

  static <T, R> R of(
      Written<T> written,
      Function<? super T, ? extends R> saved,
      Function<? super Reply.Explained, ? extends R> otherwise) {
    return switch (written) {
      case Written.Saved<T>(T now, var _) -> saved.apply(now);
      case Written.NotRead<T>(Read<T> read) -> of(read, saved, otherwise);
      case Written.Conflict<T>(T _, Map<String, Json> held) ->
          otherwise.apply(
              why(
                  Explanation.CONFLICT,
                  Map.of("conflicts", held.keySet(), "current", Json.of(held))));
      case Written.NoSuchField<T>(Set<String> fields) ->
          otherwise.apply(why(Explanation.FIELD_MISSING, Map.of("fields", fields)));
      case Written.Unreadable<T>(T _, Set<String> fields) ->
          otherwise.apply(why(Explanation.FIELD_UNREADABLE, Map.of("fields", fields)));
      case Written.Invalid<T>(Set<String> fields) ->
          otherwise.apply(why(Explanation.VALUE_UNREADABLE, Map.of("fields", fields)));
      case Written.Refused<T>(Trouble trouble) ->
          otherwise.apply(because(Explanation.of(trouble), trouble));
      case Written.NotSaved<T>(Trouble trouble) ->
          otherwise.apply(because(Explanation.NOT_SAVED, trouble));
      case Written.Unknown<T>(Trouble trouble) ->
          otherwise.apply(because(Explanation.OUTCOME_UNKNOWN, trouble));
    };
  }

  static Reply.Explained why(Explanation explanation) {
    return why(explanation, Map.of());
  }

  static Reply.Explained why(Explanation explanation, Map<String, ?> members) {
    return new Reply.Explained(explanation, Json.of(members), Optional.empty());
  }

  static Reply.Explained because(Explanation explanation, Trouble trouble) {
    return new Reply.Explained(explanation, Json.of(Map.of()), Optional.of(trouble));
  }
}
