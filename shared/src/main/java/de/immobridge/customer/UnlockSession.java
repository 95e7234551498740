package de.immobridge.customer;

import de.immobridge.onoffice.ApiToken;
import de.immobridge.onoffice.ParameterCacheId;
import de.immobridge.onoffice.UnlockClaim;
import de.immobridge.onoffice.User;

/** What an activation brought, kept here so that it need not travel through the browser again. */
public record UnlockSession(
    User administrator,
    String customerName,
    ApiToken apiToken,
    UnlockClaim claim,
    ParameterCacheId parameterCacheId) {}
