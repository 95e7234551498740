package de.immobridge.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value. Foreign JSON changes its types without notice, so every question can be put to
 * every kind of value: what is not there reads as empty.
 */
public sealed interface Json {
  /** An object; members keep their order. */
  record Obj(Map<String, Json> members) implements Json {
    public Obj {
      members = members instanceof Members ? members : new Members(new LinkedHashMap<>(members));
    }
  }

  /** A list. */
  record Arr(List<Json> items) implements Json {
    public Arr {
      items = List.copyOf(items);
    }
  }

  /** A text. */
  record Text(String value) implements Json {}

  /**
   * A number.
   *
   * @param literal as it was written, so that no digit is lost
   */
  record Num(String literal) implements Json {}

  /** True or false. */
  record Bool(boolean value) implements Json {}

  /** The word {@code null}. */
  record Null() implements Json {}

  /** Nothing: what {@link #at} gives where there is no such member or element. */
  record Missing() implements Json {}

  /**
   * A method, because two threads that load a constant of this interface could wait for each other.
   */
  static Json missing() {
    return new Missing();
  }

  /** The member of this name; {@link Missing} for other kinds of values. */
  default Json at(String name) {
    return this instanceof Obj(Map<String, Json> members)
        ? members.getOrDefault(name, missing())
        : missing();
  }

  /** The element at this position; {@link Missing} for other kinds of values. */
  default Json at(int index) {
    return this instanceof Arr(List<Json> items) && index >= 0 && index < items.size()
        ? items.get(index)
        : missing();
  }

  /** The elements of a list; none for other kinds of values. */
  default List<Json> elements() {
    return this instanceof Arr(List<Json> items) ? items : List.of();
  }

  /** The members of an object; none for other kinds of values. */
  default Map<String, Json> fields() {
    return this instanceof Obj(Map<String, Json> members) ? members : Map.of();
  }

  /** Text, digits or truth value as text; empty for everything else. */
  default String text() {
    return switch (this) {
      case Text(String value) -> value;
      case Num(String literal) -> literal;
      case Bool(boolean value) -> Boolean.toString(value);
      case Obj _, Arr _, Null _, Missing _ -> "";
    };
  }

  /** Whether there is a value, be it {@code null}. */
  default boolean present() {
    return !(this instanceof Missing);
  }

  /**
   * The JSON value of a Java one: maps, lists, text, numbers, booleans, null, and JSON values
   * themselves.
   *
   * @throws IllegalArgumentException for any other type
   */
  static Json of(@Nullable Object value) {
    return switch (value) {
      case null -> new Null();
      case Json json -> json;
      case CharSequence text -> new Text(text.toString());
      case Boolean truth -> new Bool(truth);
      case Number number -> new Num(number.toString());
      case Map<?, ?> map -> {
        var members = new LinkedHashMap<String, Json>();
        map.forEach((name, each) -> members.put(String.valueOf(name), of(each)));
        yield new Obj(new Members(members));
      }
      case Iterable<?> list -> {
        var items = new ArrayList<Json>();
        list.forEach(each -> items.add(of(each)));
        yield new Arr(items);
      }
      default -> throw noForm(value);
    };
  }

  /** What is thrown for a value of any other type. */
  static IllegalArgumentException noForm(Object value) {
    return new IllegalArgumentException(value.getClass().getName() + " has no JSON form");
  }
}
