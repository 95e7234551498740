package de.immobridge.sandbox.simulator.http;

import java.net.URI;

/** Where the simulator can be reached; known only once it listens. */
public final class OwnAddress {

  private volatile URI address = URI.create("http://localhost");

  public void set(URI known) {
    address = known;
  }

  /** An address below it. */
  public String of(String path) {
    return address + path;
  }
}
