package de.immobridge.records;

import de.immobridge.json.Json;
import java.util.List;
import java.util.Optional;

/**
 * How one type of field is read, written and compared: the one place that knows what onOffice
 * really sends for it. A value is never itself an empty one; no value stands for empty.
 */
interface Type<V> {

  /** Reads what onOffice sent, most often a text; never {@link Value.Absent}. */
  default Value<Optional<V>> read(Json sent) {
    return switch (sent) {
      case Json.Text(String text) -> parse(text);
      case Json.Null _, Json.Missing _ -> empty();
      case Json.Arr(var items) when items.isEmpty() -> empty();
      default -> unreadable();
    };
  }

  /** Reads a text of onOffice's, or one that a page or script of ours sends back. */
  Value<Optional<V>> parse(String text);

  /** What {@code modify} takes for this value (api-shapes 3). */
  default Object form(V value) {
    return text(value);
  }

  /** What {@code modify} takes to clear the field. */
  default Object cleared() {
    return "";
  }

  /** Whether two values are the same to a person. */
  default boolean same(V one, V other) {
    return one.equals(other);
  }

  /** The value as one text, from which {@link #parse} makes it again. */
  String text(V value);

  /** The value as a page's inputs hold it: several texts for several keys. */
  default List<String> texts(V value) {
    return List.of(text(value));
  }

  /** What a field holds as a page's script gets it: a text, or a list of keys. */
  default Json json(Optional<V> value) {
    return Json.of(value.map(this::text).orElse(""));
  }

  /** Reads what {@link #texts} gave; more than one text is no single value. */
  default Value<Optional<V>> parse(List<String> texts) {
    return switch (texts.size()) {
      case 0 -> empty();
      case 1 -> parse(texts.getFirst());
      default -> unreadable();
    };
  }

  /** Reads what a person has typed, who may mean something else by it than onOffice does. */
  default Value<Optional<V>> typed(List<String> texts) {
    return parse(texts);
  }

  /** Empty on both sides, or the same. */
  static <V> boolean same(Type<V> type, Optional<V> one, Optional<V> other) {
    return one.isPresent() && other.isPresent()
        ? type.same(one.get(), other.get())
        : one.isEmpty() && other.isEmpty();
  }

  /** Shortens {@code new Value.Held<>(Optional.of(value))}. */
  static <V> Value<Optional<V>> held(V value) {
    return new Value.Held<>(Optional.of(value));
  }

  /** Nothing was entered. */
  static <V> Value<Optional<V>> empty() {
    return new Value.Held<>(Optional.empty());
  }

  /** Not of this type. */
  static <V> Value<Optional<V>> unreadable() {
    return new Value.Unreadable<>();
  }
}
