package de.immobridge.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A field of onOffice by its name, with its type. Fields are made by the methods below, best
 * imported statically, and kept as constants:
 *
 * <pre>{@code
 * static final Field<String, String> TITLE = text("objekttitel");
 * static final Field<BigDecimal, Optional<Money>> PRICE = money("kaufpreis");
 * }</pre>
 *
 * <p>Where a record has no value, an empty one is given: {@code ""}, {@link Optional#empty()}, an
 * empty list. Whether the field is missing or unreadable stands beside it, in {@link Gaps}.
 *
 * @param <V> what is written and compared
 * @param <T> what a projection gives to the provider's own record
 */
public final class Field<V, T> {
  private static final String CURRENCY = "waehrung";

  private final String name;
  private final List<String> companions;
  private final Type<V> type;
  private final BiFunction<Value<Optional<V>>, Values, T> show;
  private final boolean mayBeLeftOut;

  /**
   * A field.
   *
   * @param companions what is asked for with it
   * @param mayBeLeftOut whether onOffice leaves it out where nothing was entered
   */
  Field(
      String name,
      List<String> companions,
      Type<V> type,
      BiFunction<Value<Optional<V>>, Values, T> show,
      boolean mayBeLeftOut) {
    this.name = name;
    this.companions = companions;
    this.type = type;
    this.show = show;
    this.mayBeLeftOut = mayBeLeftOut;
  }

  private static <V, T> Field<V, T> of(
      String name, Type<V> type, BiFunction<Optional<V>, Values, T> show) {
    return new Field<>(
        name,
        List.of(),
        type,
        (value, values) -> show.apply(value.orElse(Optional.empty()), values),
        false);
  }

  private static <V> Field<V, Optional<V>> of(String name, Type<V> type) {
    return of(name, type, (value, _) -> value);
  }

  /** A short or long text; empty if there is none. */
  public static Field<String, String> text(String name) {
    return of(name, TextType.TEXT, (value, _) -> value.orElse(""));
  }

  /** A number with decimals; onOffice's {@code 0.00} means that nothing was entered. */
  public static Field<BigDecimal, Optional<BigDecimal>> decimal(String name) {
    return of(name, NumberType.DECIMAL);
  }

  /** A whole number; zero is a value. */
  public static Field<BigDecimal, Optional<Long>> integer(String name) {
    return of(
        name,
        NumberType.WHOLE,
        (value, _) -> value.filter(number -> number.precision() <= 18).map(BigDecimal::longValue));
  }

  /**
   * An amount of money; {@code 0.00} means none. Its currency is told if the field {@code waehrung}
   * is read with it.
   */
  public static Field<BigDecimal, Optional<Money>> money(String name) {
    return money(name, CURRENCY, List.of());
  }

  /** An amount of money whose currency stands in another field, which is read along. */
  public static Field<BigDecimal, Optional<Money>> money(String name, String currency) {
    return money(name, currency, List.of(currency));
  }

  private static Field<BigDecimal, Optional<Money>> money(
      String name, String currency, List<String> companions) {
    return new Field<>(
        name,
        companions,
        NumberType.DECIMAL,
        (value, values) ->
            value
                .orElse(Optional.empty())
                .map(
                    amount ->
                        new Money(
                            amount,
                            KeyType.KEY.read(values.sent(currency)).orElse(Optional.empty()))),
        false);
  }

  /** A day. */
  public static Field<LocalDate, Optional<LocalDate>> date(String name) {
    return of(name, DateType.DATE);
  }

  /** A day and time, in the customer's local time. */
  public static Field<LocalDateTime, Optional<LocalDateTime>> dateTime(String name) {
    return of(name, DateType.DATE_TIME);
  }

  /** Yes or no; empty where nothing was entered. */
  public static Field<Boolean, Optional<Boolean>> yesNo(String name) {
    return of(name, YesNoType.YES_NO);
  }

  /** One value of a list; written by its key. */
  public static Field<String, Optional<Choice>> select(String name) {
    return of(
        name,
        KeyType.KEY,
        (value, values) -> value.map(key -> new Choice(key, values.label(name, key))));
  }

  /** Several values of a list; written as the whole set of keys. */
  public static Field<List<String>, List<Choice>> multiSelect(String name) {
    return of(
        name,
        KeysType.KEYS,
        (value, values) ->
            value.orElse(List.of()).stream()
                .map(key -> new Choice(key, values.label(name, key)))
                .toList());
  }

  /** The same field, which tells why it gives no value; see {@link Value}. */
  public Field<V, Value<T>> told() {
    return new Field<>(
        name,
        companions,
        type,
        (value, values) -> value.map(held -> show.apply(new Value.Held<>(held), values)),
        mayBeLeftOut);
  }

  /** As onOffice names it. */
  public String name() {
    return name;
  }

  /** All that must be asked for. */
  List<String> asked() {
    return Stream.concat(Stream.of(name), companions.stream()).toList();
  }

  Type<V> type() {
    return type;
  }

  Value<Optional<V>> read(Values values) {
    return values.has(name) || mayBeLeftOut ? type.read(values.sent(name)) : new Value.Absent<>();
  }

  T shown(Values values) {
    return show.apply(read(values), values);
  }

  @Override
  public String toString() {
    return name;
  }
}
