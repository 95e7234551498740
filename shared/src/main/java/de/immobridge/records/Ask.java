package de.immobridge.records;

import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.Api;
import de.immobridge.onoffice.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A question to onOffice that was not put yet. Two questions become one request:
 *
 * <pre>{@code
 * Ask<Screen> ask = estate.reading(FACTS).with(estate.right(userId), Screen::new);
 * Screen screen = records.ask(ask);
 * }</pre>
 *
 * <p>A question changes nothing, so it may be repeated. It takes a second request only where the
 * first answer shows that it must, as with a field that this customer does not have.
 */
public final class Ask<T> {
  /** Nothing is published about a limit; larger requests are cut (reference F.5). */
  static final int MAX_ACTIONS = 10;

  private final List<Action> actions;
  private final Function<List<Outcome>, Step<T>> next;

  /** What the answers to one request lead to. */
  private sealed interface Step<T> {
    record Known<T>(T value) implements Step<T> {}

    record More<T>(Ask<T> ask) implements Step<T> {}
  }

  private Ask(List<Action> actions, Function<List<Outcome>, Step<T>> next) {
    this.actions = List.copyOf(actions);
    this.next = next;
  }

  /** One action that reads. */
  static <T> Ask<T> of(Action action, Function<Outcome, T> reader) {
    return of(List.of(action), outcomes -> reader.apply(outcomes.getFirst()));
  }

  /** Several actions that read. */
  static <T> Ask<T> of(List<Action> actions, Function<List<Outcome>, T> reader) {
    actions.forEach(Ask::mustRead);
    return new Ask<>(actions, outcomes -> new Step.Known<>(reader.apply(outcomes)));
  }

  /** What needs no question. */
  static <T> Ask<T> known(T value) {
    return new Ask<>(List.of(), _ -> new Step.Known<>(value));
  }

  /** The same with another value. */
  public <R> Ask<R> map(Function<? super T, ? extends R> change) {
    return then(value -> known(change.apply(value)));
  }

  /** A question that depends on the answer to this one, in a request of its own. */
  public <R> Ask<R> then(Function<? super T, Ask<R>> more) {
    return new Ask<>(
        actions,
        outcomes ->
            switch (next.apply(outcomes)) {
              case Step.Known<T>(T value) -> settled(more.apply(value));
              case Step.More<T>(Ask<T> ask) -> new Step.More<>(ask.then(more));
            });
  }

  /** This question and another in the same request. */
  public <U, R> Ask<R> with(Ask<U> other, BiFunction<? super T, ? super U, ? extends R> both) {
    var all = new ArrayList<>(actions);
    all.addAll(other.actions);
    return new Ask<>(
        all,
        outcomes -> {
          Step<T> mine = next.apply(outcomes.subList(0, actions.size()));
          Step<U> theirs = other.next.apply(outcomes.subList(actions.size(), all.size()));
          return mine instanceof Step.Known<T>(T one) && theirs instanceof Step.Known<U>(U two)
              ? new Step.Known<>(both.apply(one, two))
              : settled(ask(mine).with(ask(theirs), both));
        });
  }

  /** This question and two others in the same request. */
  public <U, V, R> Ask<R> with(Ask<U> second, Ask<V> third, Shape.Of3<T, U, V, R> all) {
    return with(
        second.with(third, (two, three) -> (Function<T, R>) one -> all.make(one, two, three)),
        (one, others) -> others.apply(one));
  }

  private static <T> Ask<T> ask(Step<T> step) {
    return switch (step) {
      case Step.Known<T>(T value) -> known(value);
      case Step.More<T>(Ask<T> ask) -> ask;
    };
  }

  private static <T> Step<T> settled(Ask<T> ask) {
    return ask.actions.isEmpty() ? ask.next.apply(List.of()) : new Step.More<>(ask);
  }

  /** Puts the question. */
  T on(Api api) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int from = 0; from < actions.size(); from += MAX_ACTIONS) {
      outcomes.addAll(
          api.call(actions.subList(from, Math.min(from + MAX_ACTIONS, actions.size()))));
    }
    return switch (next.apply(outcomes)) {
      case Step.Known<T>(T value) -> value;
      case Step.More<T>(Ask<T> ask) -> ask.on(api);
    };
  }

  private static void mustRead(Action action) {
    if (action.effect() != Action.Effect.READ) {
      throw new IllegalArgumentException("a question changes nothing: " + action);
    }
  }
}
