package de.immobridge.sandbox.simulator;

import java.io.IOException;

/** The other side hung up. */
final class ConnectionLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ConnectionLost(IOException cause) {
    super(cause);
  }
}
