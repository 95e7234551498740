package de.immobridge.sandbox.simulator.api;

/**
 * An action that was let in, as its handler sees it.
 *
 * @param resourceId empty for lists
 */
public record Call(Principal principal, String resourceId, Parameters parameters) {}
