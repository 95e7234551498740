package de.immobridge.records;

import java.util.Collection;
import java.util.List;

/** A condition of a list; several are joined by *and*. */
public final class Where {
  private final String field;
  private final String operator;
  private final Object operand;

  private Where(String field, String operator, Object operand) {
    this.field = field;
    this.operator = operator;
    this.operand = operand;
  }

  private static <V> Where of(Field<V, ?> field, String operator, V value) {
    return new Where(field.name(), operator, field.type().form(value));
  }

  private static <V> Where of(Field<V, ?> field, String operator, Collection<? extends V> values) {
    List<Object> forms = values.stream().map(value -> field.type().form(value)).toList();
    return new Where(field.name(), operator, forms);
  }

  /** Equal. */
  public static <V> Where is(Field<V, ?> field, V value) {
    return of(field, "=", value);
  }

  /** Less. */
  public static <V extends Comparable<? super V>> Where below(Field<V, ?> field, V value) {
    return of(field, "<", value);
  }

  /** Greater or equal. */
  public static <V extends Comparable<? super V>> Where atLeast(Field<V, ?> field, V value) {
    return of(field, ">=", value);
  }

  /** Less or equal. */
  public static <V extends Comparable<? super V>> Where atMost(Field<V, ?> field, V value) {
    return of(field, "<=", value);
  }

  /** From one to the other, both included. */
  public static <V extends Comparable<? super V>> Where between(Field<V, ?> field, V low, V high) {
    return of(field, "between", List.of(low, high));
  }

  /** One of these. */
  public static <V> Where in(Field<V, ?> field, Collection<? extends V> values) {
    return of(field, "in", values);
  }

  /** A text in which {@code %} stands for anything. */
  public static Where like(Field<String, ?> field, String pattern) {
    return of(field, "like", pattern);
  }

  /** A multiple select that has this key among others. */
  public static Where has(Field<List<String>, ?> field, String key) {
    return new Where(field.name(), "=", key);
  }

  String field() {
    return field;
  }

  Object condition() {
    return java.util.Map.of("op", operator, "val", operand);
  }

  @Override
  public String toString() {
    return field + " " + operator;
  }
}
