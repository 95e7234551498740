package de.immobridge.onoffice;

/** Token and key of one API user: there is one in each customer's instance (reference A.1). */
public record Credentials(ApiToken token, ApiKey key) {}
