package de.immobridge.records;

import de.immobridge.json.Json;
import java.util.List;
import java.util.Optional;

/**
 * One field's new value, with the rule by which it may be written. Nothing is written over what
 * nobody has seen, unless the rule says so aloud.
 *
 * <pre>{@code
 * estate.write(
 *     Change.over(TITLE, titleSeen, "A house by the lake"),
 *     Change.over(PRICE, Optional.of(seen), Optional.empty()),
 *     Change.ifEmpty(TEASER, "Light and quiet"),
 *     Change.append(REMARKS, "\n", "Texts written on 1 March"));
 * }</pre>
 *
 * <p>What a field holds already is not written again, so the same changes may be sent twice.
 */
public final class Change<V> {
  private final Field<V, ?> field;
  private final Value<Optional<V>> value;
  private final Rule<V> rule;

  /** When the value may be written. */
  private sealed interface Rule<V> {
    record Over<V>(Value<Optional<V>> seen) implements Rule<V> {}

    record IfEmpty<V>() implements Rule<V> {}

    record Append<V>(String between) implements Rule<V> {}
  }

  /** What the rule says of the value that is there. */
  enum Verdict {
    WRITE,
    /** It is there already. */
    ALREADY,
    CONFLICT,
    NO_SUCH_FIELD,
    UNREADABLE
  }

  private Change(Field<V, ?> field, Value<Optional<V>> value, Rule<V> rule) {
    this.field = field;
    this.value = value;
    this.rule = rule;
  }

  /** Written if the field still holds what was seen; see {@link Written.Conflict}. */
  public static <V> Change<V> over(Field<V, ?> field, V seen, V value) {
    return over(field, Optional.of(seen), Optional.of(value));
  }

  /** The same for a field that was empty, or is to become so. */
  public static <V> Change<V> over(Field<V, ?> field, Optional<V> seen, Optional<V> value) {
    return new Change<>(field, canonical(field, value), new Rule.Over<>(canonical(field, seen)));
  }

  /**
   * Both in the form of {@link FormField#values}: for pages whose fields are known at run time
   * only. What is none of the field's type is told by {@link Written.Invalid}; so is a number that
   * can be meant in two ways, such as {@code 250.000}.
   */
  public static <V> Change<V> texts(Field<V, ?> field, List<String> seen, List<String> values) {
    var before = field.type().parse(seen);
    return new Change<>(
        field, values.equals(seen) ? before : field.type().typed(values), new Rule.Over<>(before));
  }

  /** Written only if nothing was entered yet. */
  public static <V> Change<V> ifEmpty(Field<V, ?> field, V value) {
    return new Change<>(field, canonical(field, Optional.of(value)), new Rule.IfEmpty<>());
  }

  /**
   * Put behind the text that is there, whatever it is. A text that ends so already stays as it is.
   *
   * @param between what stands between the two, unless the field is empty
   */
  public static Change<String> append(Field<String, String> field, String between, String text) {
    return new Change<>(
        field, canonical(field, Optional.of(text)), new Rule.Append<>(TextType.carried(between)));
  }

  private static <V> Value<Optional<V>> canonical(Field<V, ?> field, Optional<V> value) {
    return value.map(each -> field.type().parse(field.type().text(each))).orElse(Type.empty());
  }

  String name() {
    return field.name();
  }

  boolean valid() {
    return value instanceof Value.Held;
  }

  Verdict judge(Values current) {
    return switch (field.read(current)) {
      case Value.Absent<Optional<V>>() -> Verdict.NO_SUCH_FIELD;
      case Value.Unreadable<Optional<V>>() -> Verdict.UNREADABLE;
      case Value.Held<Optional<V>>(Optional<V> held) -> judge(held);
    };
  }

  private Verdict judge(Optional<V> held) {
    if (same(held, wanted(held))) {
      return Verdict.ALREADY;
    }
    boolean may =
        switch (rule) {
          case Rule.Over<V>(Value<Optional<V>> seen) ->
              seen instanceof Value.Held<Optional<V>>(Optional<V> text) && same(held, text);
          case Rule.IfEmpty<V>() -> held.isEmpty();
          case Rule.Append<V> _ -> true;
        };
    return may ? Verdict.WRITE : Verdict.CONFLICT;
  }

  /** What the field holds once this is written, for a field that holds that now. */
  private Optional<V> wanted(Optional<V> held) {
    Optional<V> own = value.orElse(Optional.empty());
    if (!(rule instanceof Rule.Append<V>(String between)) || held.isEmpty() || own.isEmpty()) {
      return own;
    }
    String before = field.type().text(held.get());
    String text = field.type().text(own.get());
    return before.endsWith(text)
        ? held
        : field.type().parse(before + between + text).orElse(Optional.empty());
  }

  private boolean same(Optional<V> one, Optional<V> other) {
    return Type.same(field.type(), one, other);
  }

  /** What {@code modify} takes. */
  Object form(Values values) {
    return wanted(current(values)).map(field.type()::form).orElseGet(field.type()::cleared);
  }

  /** Whether the record holds what this makes of what it held before. */
  boolean done(Values before, Values now) {
    return field.read(now) instanceof Value.Held<Optional<V>>(Optional<V> held)
        && same(held, wanted(current(before)));
  }

  /** Whether the record holds what it held before. */
  boolean untouched(Values before, Values now) {
    return field.read(now) instanceof Value.Held<Optional<V>>(Optional<V> held)
        && field.read(before) instanceof Value.Held<Optional<V>>(Optional<V> old)
        && same(held, old);
  }

  private Optional<V> current(Values values) {
    return field.read(values).orElse(Optional.empty());
  }

  /** What the record holds, as a page's script gets it. */
  Json held(Values values) {
    return field.type().json(current(values));
  }

  /** Values are a customer's: not for logs. */
  @Override
  public String toString() {
    return "Change[" + field + "]";
  }
}
