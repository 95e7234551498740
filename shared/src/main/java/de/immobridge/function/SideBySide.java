package de.immobridge.function;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Does two things at the same time, so that a caller waits for the slower and not for both. */
public record SideBySide<A, B>(A first, B second) {

  /** Both results; if one fails, what it threw. */
  public static <A, B> SideBySide<A, B> of(Callable<A> first, Callable<B> second) throws Exception {
    var beside = new FutureTask<>(first);
    Thread.startVirtualThread(beside);
    B own = second.call();
    try {
      return new SideBySide<>(beside.get(), own);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
