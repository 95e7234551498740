package de.immobridge.access;

import de.immobridge.basics.Digests;
import de.immobridge.json.JsonText;
import de.immobridge.marketplace.Origin;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.ParameterCacheId;
import de.immobridge.onoffice.User;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a service call opened: one user in one service at one place.
 *
 * @param mainId the id of the estate's main language, once it is known; {@code origin} has the one
 *     that onOffice gave
 * @param window the onOffice window around the page, if the call named it
 * @param userLanguage as onOffice wrote it, empty if it did not say
 * @param parameters what else the call brought, by name; empty once the page is shown
 */
public record ServiceSession(
    User user,
    String service,
    Origin origin,
    Optional<EstateId> mainId,
    Optional<ParameterCacheId> window,
    String userLanguage,
    Map<String, List<String>> parameters) {

  /** As {@code imageIds} stands among the parameters, whatever its agreed name is. */
  public static final String IMAGE_IDS = "imageIds";

  public ServiceSession {
    parameters = Map.copyOf(parameters);
  }

  /** Names user, service and place, always the same, and tells none of them. */
  public String digest() {
    String all =
        JsonText.write(
            List.of(
                user.customer().value(),
                user.userId(),
                service,
                new TreeMap<>(Sessions.written(origin))));
    return HexFormat.of().formatHex(Digests.sha256(all), 0, 16);
  }

  /** Under which id the estate is held while it is edited: the same for all its languages. */
  public EstateId held(Origin.Estate place) {
    return mainId.orElse(place.id());
  }

  /** What the page itself carries, once the estate was read. */
  public ServiceSession shown(Optional<EstateId> readMainId) {
    return new ServiceSession(
        user, service, origin, readMainId.or(() -> mainId), window, userLanguage, Map.of());
  }
}
