package de.immobridge.records;

/**
 * How the values of several fields become one record: its constructor, as a method reference.
 * {@link Projection#of} and {@link Ask#with(Ask, Ask, Shape.Of3)} take these.
 */
public final class Shape {
  private Shape() {}

  /** Of three. */
  public interface Of3<A, B, C, T> {
    T make(A a, B b, C c);
  }

  /** Of four. */
  public interface Of4<A, B, C, D, T> {
    T make(A a, B b, C c, D d);
  }

  /** Of five. */
  public interface Of5<A, B, C, D, E, T> {
    T make(A a, B b, C c, D d, E e);
  }

  /** Of six. */
  public interface Of6<A, B, C, D, E, F, T> {
    T make(A a, B b, C c, D d, E e, F f);
  }

  /** Of seven. */
  public interface Of7<A, B, C, D, E, F, G, T> {
    T make(A a, B b, C c, D d, E e, F f, G g);
  }

  /** Of eight. */
  public interface Of8<A, B, C, D, E, F, G, H, T> {
    T make(A a, B b, C c, D d, E e, F f, G g, H h);
  }
}
