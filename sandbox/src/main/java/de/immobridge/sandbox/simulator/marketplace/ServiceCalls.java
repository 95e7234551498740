package de.immobridge.sandbox.simulator.marketplace;

import de.immobridge.sandbox.simulator.customer.Estate;
import de.immobridge.sandbox.simulator.customer.Office;
import de.immobridge.sandbox.simulator.customer.Offices;
import de.immobridge.sandbox.simulator.customer.Version;
import de.immobridge.sandbox.simulator.knob.Choices.ListShape;
import de.immobridge.sandbox.simulator.knob.Choices.MacroId;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.OnOfficeClock;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;
import de.immobridge.sandbox.simulator.signature.UnsignedUrl;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Service calls (D.1): a new claim, a new parameter cache and a new signed address each time. */
public final class ServiceCalls {

  private final Offices offices;
  private final Provider provider;
  private final Claims claims;
  private final Windows windows;
  private final Secrets secrets;
  private final Knobs knobs;
  private final OnOfficeClock clock;

  ServiceCalls(
      Offices offices,
      Provider provider,
      Claims claims,
      Windows windows,
      Secrets secrets,
      Knobs knobs,
      OnOfficeClock clock) {
    this.offices = offices;
    this.provider = provider;
    this.claims = claims;
    this.windows = windows;
    this.secrets = secrets;
    this.knobs = knobs;
    this.clock = clock;
  }

  /** Opens a service window, whether or not the customer is activated. */
  public Window open(String webId, int userId, ServiceStart start) {
    return open(provider.serviceUrl(), webId, userId, start);
  }

  /** The same for another address of the provider, as webhooks have one. */
  Window open(String registeredUrl, String webId, int userId, ServiceStart start) {
    var office = offices.office(webId);
    var caller = new Caller(office.customer(), office.customer().user(userId));
    var claim = claims.issue(Claim.Purpose.CALLING, webId, userId);
    var cacheId = secrets.cacheId();
    var parameters = parameters(office, caller, start);
    parameters.put("apiClaim", claim.text());
    if (knobs.get(StandardKnobs.SERVICE_CACHE_ID)) {
      parameters.put("parameterCacheId", cacheId);
    }
    start
        .overrides()
        .forEach(
            (name, value) ->
                value.ifPresentOrElse(
                    text -> parameters.put(name, text), () -> parameters.remove(name)));
    var url =
        UnsignedUrl.of(registeredUrl, parameters)
            .signed(knobs.get(StandardKnobs.URL_FORM), provider.secret());
    var window =
        new Window(
            windows.nextId(),
            webId,
            userId,
            new Window.Service(start.estateId(), start.language()),
            cacheId,
            claim.text(),
            url,
            clock.now(),
            true);
    windows.add(window);
    return window;
  }

  private Map<String, String> parameters(Office office, Caller caller, ServiceStart start) {
    var parameters = new TreeMap<>(caller.parameters());
    parameters.put("timestamp", Long.toString(clock.now().getEpochSecond()));
    caller.user().group().ifPresent(group -> parameters.put("groupId", Integer.toString(group)));
    if (knobs.get(StandardKnobs.USER_LANGUAGE)) {
      parameters.put("UserLanguage", caller.user().language());
    }
    start
        .estateId()
        .ifPresent(
            id -> parameters.put(knobs.get(StandardKnobs.MACRO_NAME), macro(office, id, start)));
    start.language().ifPresent(language -> parameters.put("language", language));
    putImageIds(parameters, start.imageIds());
    return parameters;
  }

  /** What the macro of the record's id gives; anything but a known id stays as it is. */
  private String macro(Office office, String id, ServiceStart start) {
    if (!id.matches("\\d{1,9}")) {
      return id;
    }
    int number = Integer.parseInt(id);
    int shown =
        office
            .estates()
            .find(number)
            .flatMap(estate -> versionStartedFrom(estate, start))
            .map(Version::id)
            .orElse(number);
    return knobs.get(StandardKnobs.SEPARATORS)
        ? Separators.thousands(shown)
        : Integer.toString(shown);
  }

  private Optional<Version> versionStartedFrom(Estate estate, ServiceStart start) {
    return knobs.get(StandardKnobs.MACRO_ID) == MacroId.SUB
        ? start.language().flatMap(estate::version)
        : Optional.of(estate.main());
  }

  private void putImageIds(Map<String, String> parameters, List<String> imageIds) {
    if (imageIds.isEmpty()) {
      return;
    }
    if (knobs.get(StandardKnobs.IMAGE_IDS) == ListShape.COMMA) {
      parameters.put("imageIds", String.join(",", imageIds));
    } else {
      for (int i = 0; i < imageIds.size(); i++) {
        parameters.put("imageIds[" + i + "]", imageIds.get(i));
      }
    }
  }
}
