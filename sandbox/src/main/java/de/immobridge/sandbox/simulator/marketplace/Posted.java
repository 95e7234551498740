package de.immobridge.sandbox.simulator.marketplace;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A text that arrived at the parent window, after the checks that all messages go through (D.2).
 */
public sealed interface Posted {

  /** The provider wrote it, just now, in this window. */
  record Genuine(ObjectNode message) implements Posted {}

  /** It is not to be trusted. */
  record Doubtful(String reason) implements Posted {}
}
