package de.immobridge.kit;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/**
 * Something that is done beside the caller's own work, so that both wait once. Closing waits for
 * its end: Lambda stops the clock of what is still running when an answer is written.
 */
final class Beside<T> implements AutoCloseable {
  /** Threads that stay: what AWS's client keeps per thread, it would build anew for a fresh one. */
  private static final Executor THREADS =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("beside-", 1).factory());

  private final FutureTask<T> task;

  private Beside(FutureTask<T> task) {
    this.task = task;
  }

  static <T> Beside<T> start(Callable<T> work) {
    var task = new FutureTask<>(work);
    THREADS.execute(task);
    return new Beside<>(task);
  }

  /** What came of it; if it failed, what it threw. */
  T result() throws Exception {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  /** The same where its failing does not matter. */
  static <R> Optional<R> known(Beside<Optional<R>> beside) {
    try {
      return beside.result();
    } catch (Exception toldByWhoWaitsForIt) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      task.get();
    } catch (ExecutionException told) {
      // Whoever asks for the result learns of it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
