package de.immobridge.sandbox.simulator;

/**
 * What a provider keeps of an activation, and the claim and cache id of the window it came from.
 */
record Credentials(String token, String key, String claim, String cacheId) {}
