package de.immobridge.sandbox.simulator.api;

import java.time.Duration;

/** Waiting that ends with the simulator. */
final class Pause {

  private Pause() {}

  /** False if the simulator was closed meanwhile. */
  static boolean of(Duration duration) {
    try {
      Thread.sleep(duration);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
