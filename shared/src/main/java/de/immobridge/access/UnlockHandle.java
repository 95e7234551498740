package de.immobridge.access;

import de.immobridge.onoffice.ApiToken;
import de.immobridge.onoffice.ParameterCacheId;
import de.immobridge.onoffice.UnlockClaim;
import de.immobridge.onoffice.User;
import java.time.Instant;

/**
 * What an activation brought, sealed, so that the browser can carry it without reading it.
 *
 * @param signedAt which of several activations is the latest
 */
public record UnlockHandle(
    User administrator,
    String customerName,
    ApiToken apiToken,
    UnlockClaim claim,
    ParameterCacheId parameterCacheId,
    Instant signedAt) {}
