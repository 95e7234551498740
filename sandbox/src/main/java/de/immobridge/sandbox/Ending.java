package de.immobridge.sandbox;

/**
 * How it ends. Being told to end is no failure, so the exit code is 0 and not the signal's, even
 * where nothing is up yet.
 */
final class Ending {
  private static final long PATIENCE_MS = 800;

  private final Thread hook = new Thread(this::told);
  private volatile AutoCloseable running = () -> {};

  private Ending() {}

  /** From now on a signal ends it well. */
  static Ending expected() {
    var ending = new Ending();
    Runtime.getRuntime().addShutdownHook(ending.hook);
    return ending;
  }

  /** What is closed first. */
  void closes(AutoCloseable started) {
    running = started;
  }

  /** Ends at once, for a reason of our own. */
  void now(int code) {
    Runtime.getRuntime().removeShutdownHook(hook);
    System.exit(code);
  }

  /** What is to last is on the disk already, so nothing is lost where closing takes too long. */
  private void told() {
    Thread closing = Thread.ofPlatform().daemon().start(this::close);
    try {
      closing.join(PATIENCE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(0);
  }

  private void close() {
    try {
      running.close();
    } catch (Exception e) {
      System.err.println("Not everything ended cleanly: " + e);
    }
  }
}
