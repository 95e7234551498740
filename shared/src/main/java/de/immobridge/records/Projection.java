package de.immobridge.records;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Which fields to read, and what to make of them: one of the provider's own records. Only these
 * fields are asked for.
 *
 * <pre>{@code
 * record Facts(String title, Optional<BigDecimal> area, Optional<Money> price) {}
 *
 * static final Projection<Facts> FACTS =
 *     Projection.of(Facts::new, text("objekttitel"), decimal("wohnflaeche"), money("kaufpreis"));
 * }</pre>
 *
 * <p>For more than eight fields, or fields that are known at run time only, there is {@link #from}.
 */
public final class Projection<T> {
  private final List<Field<?, ?>> fields;
  private final Function<Values, T> shape;

  private Projection(List<Field<?, ?>> fields, Function<Values, T> shape) {
    this.fields = List.copyOf(fields);
    this.shape = shape;
  }

  /**
   * Any number of fields.
   *
   * <pre>{@code
   * Projection.from(List.of(TITLE, PRICE), values -> new Facts(values.get(TITLE), values.get(PRICE)))
   * }</pre>
   */
  public static <T> Projection<T> from(
      Collection<? extends Field<?, ?>> fields, Function<Values, T> shape) {
    return new Projection<>(List.copyOf(fields), shape);
  }

  /** The values of these fields as they are. */
  public static Projection<Values> values(Collection<? extends Field<?, ?>> fields) {
    return from(fields, Function.identity());
  }

  /** One field. */
  public static <A, T> Projection<T> of(Function<? super A, ? extends T> shape, Field<?, A> a) {
    return from(List.of(a), v -> shape.apply(v.get(a)));
  }

  /** Two fields. */
  public static <A, B, T> Projection<T> of(
      BiFunction<? super A, ? super B, ? extends T> shape, Field<?, A> a, Field<?, B> b) {
    return from(List.of(a, b), v -> shape.apply(v.get(a), v.get(b)));
  }

  /** Three fields. */
  public static <A, B, C, T> Projection<T> of(
      Shape.Of3<A, B, C, T> shape, Field<?, A> a, Field<?, B> b, Field<?, C> c) {
    return from(List.of(a, b, c), v -> shape.make(v.get(a), v.get(b), v.get(c)));
  }

  /** Four fields. */
  public static <A, B, C, D, T> Projection<T> of(
      Shape.Of4<A, B, C, D, T> shape, Field<?, A> a, Field<?, B> b, Field<?, C> c, Field<?, D> d) {
    return from(List.of(a, b, c, d), v -> shape.make(v.get(a), v.get(b), v.get(c), v.get(d)));
  }

  /** Five fields. */
  public static <A, B, C, D, E, T> Projection<T> of(
      Shape.Of5<A, B, C, D, E, T> shape,
      Field<?, A> a,
      Field<?, B> b,
      Field<?, C> c,
      Field<?, D> d,
      Field<?, E> e) {
    return from(
        List.of(a, b, c, d, e), v -> shape.make(v.get(a), v.get(b), v.get(c), v.get(d), v.get(e)));
  }

  /** Six fields. */
  public static <A, B, C, D, E, F, T> Projection<T> of(
      Shape.Of6<A, B, C, D, E, F, T> shape,
      Field<?, A> a,
      Field<?, B> b,
      Field<?, C> c,
      Field<?, D> d,
      Field<?, E> e,
      Field<?, F> f) {
    return from(
        List.of(a, b, c, d, e, f),
        v -> shape.make(v.get(a), v.get(b), v.get(c), v.get(d), v.get(e), v.get(f)));
  }

  /** Seven fields. */
  public static <A, B, C, D, E, F, G, T> Projection<T> of(
      Shape.Of7<A, B, C, D, E, F, G, T> shape,
      Field<?, A> a,
      Field<?, B> b,
      Field<?, C> c,
      Field<?, D> d,
      Field<?, E> e,
      Field<?, F> f,
      Field<?, G> g) {
    return from(
        List.of(a, b, c, d, e, f, g),
        v -> shape.make(v.get(a), v.get(b), v.get(c), v.get(d), v.get(e), v.get(f), v.get(g)));
  }

  /** Eight fields. */
  public static <A, B, C, D, E, F, G, H, T> Projection<T> of(
      Shape.Of8<A, B, C, D, E, F, G, H, T> shape,
      Field<?, A> a,
      Field<?, B> b,
      Field<?, C> c,
      Field<?, D> d,
      Field<?, E> e,
      Field<?, F> f,
      Field<?, G> g,
      Field<?, H> h) {
    return from(
        List.of(a, b, c, d, e, f, g, h),
        v ->
            shape.make(
                v.get(a), v.get(b), v.get(c), v.get(d), v.get(e), v.get(f), v.get(g), v.get(h)));
  }

  List<Field<?, ?>> fields() {
    return fields;
  }

  /** The names to ask for, each once. */
  List<String> asked() {
    var names = new LinkedHashSet<String>();
    fields.forEach(field -> names.addAll(field.asked()));
    return List.copyOf(names);
  }

  T shown(Values values) {
    return shape.apply(values);
  }
}
