package de.immobridge.customer;

import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.ParameterCacheId;
import de.immobridge.onoffice.User;
import java.util.Optional;

/**
 * What a service call opened: one user at one property in one language.
 *
 * @param estate the main-language id
 * @param window the onOffice window around the page, if the call named it
 * @param userLanguage as onOffice wrote it, empty if it did not say
 */
public record ServiceSession(
    User user,
    EstateId estate,
    EstateLanguage language,
    Optional<ParameterCacheId> window,
    String userLanguage) {}
