package de.immobridge.access;

import de.immobridge.marketplace.Origin;
import de.immobridge.onoffice.ParameterCacheId;
import de.immobridge.onoffice.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a service call opened: one user in one service at one place.
 *
 * @param window the onOffice window around the page, if the call named it
 * @param userLanguage as onOffice wrote it, empty if it did not say
 * @param parameters what else the call brought, by name; empty once the page is shown
 */
public record ServiceSession(
    User user,
    String service,
    Origin origin,
    Optional<ParameterCacheId> window,
    String userLanguage,
    Map<String, List<String>> parameters) {

  /** As {@code imageIds} stands among the parameters, whatever its agreed name is. */
  public static final String IMAGE_IDS = "imageIds";

  public ServiceSession {
    parameters = Map.copyOf(parameters);
  }

  /** What the page itself carries. */
  public ServiceSession withoutParameters() {
    return new ServiceSession(user, service, origin, window, userLanguage, Map.of());
  }
}
