package de.immobridge.sandbox.simulator.keep;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Writes a state into a file soon after it has changed, and once more at the end. What changes
 * while it is being written is written the next time; a process that is killed loses the fraction
 * of a second since the last time.
 */
public final class Keeper implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Keeper.class.getName());
  private static final long PAUSE_MS = 200;

  private final KeptFile file;
  private final Supplier<byte[]> state;
  private final Semaphore changes = new Semaphore(0);
  private final Thread thread = Thread.ofVirtual().unstarted(this::watch);
  private byte[] written = {};

  private Keeper(KeptFile file, Supplier<byte[]> state) {
    this.file = file;
    this.state = state;
  }

  /** Begins with writing what there is. */
  public static Keeper of(KeptFile file, Supplier<byte[]> state) throws IOException {
    var keeper = new Keeper(file, state);
    keeper.write();
    keeper.thread.start();
    return keeper;
  }

  /** Something may have changed. */
  public void changed() {
    changes.release();
  }

  /** Writes at once what has changed. */
  public void keep() {
    try {
      write();
    } catch (IOException e) {
      complain(e);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    keep();
  }

  private void watch() {
    try {
      while (true) {
        changes.acquire();
        Thread.sleep(PAUSE_MS);
        changes.drainPermits();
        keep();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void write() throws IOException {
    byte[] now = state.get();
    if (!Arrays.equals(now, written)) {
      file.write(now);
      written = now;
    }
  }

  private void complain(IOException e) {
    LOG.log(System.Logger.Level.ERROR, "What has changed could not be kept in " + file.path(), e);
  }
}
