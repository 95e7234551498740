package de.immobridge.sandbox.simulator.marketplace;

import de.immobridge.sandbox.simulator.customer.Estate;
import de.immobridge.sandbox.simulator.customer.Office;
import de.immobridge.sandbox.simulator.customer.Offices;
import de.immobridge.sandbox.simulator.customer.User;
import de.immobridge.sandbox.simulator.customer.Version;
import de.immobridge.sandbox.simulator.knob.Choices.ListShape;
import de.immobridge.sandbox.simulator.knob.Choices.MacroId;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;
import de.immobridge.sandbox.simulator.marketplace.Service.Macro;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Service calls (D.1): a new claim, a new parameter cache and a new signed address each time. */
public final class ServiceCalls {

  private final Offices offices;
  private final Openings openings;
  private final Knobs knobs;

  ServiceCalls(Offices offices, Openings openings, Knobs knobs) {
    this.offices = offices;
    this.openings = openings;
    this.knobs = knobs;
  }

  /** Opens a window of a service or webhook, whether or not the customer is activated. */
  public Window open(Service service, String webId, int userId, ServiceStart start) {
    var office = offices.office(webId);
    var caller = new Caller(office.customer(), office.customer().user(userId));
    return openings.open(
        service.url(),
        caller,
        Claim.Purpose.CALLING,
        new Window.Service(start.estateId(), start.language()),
        parameters -> {
          if (!knobs.get(StandardKnobs.SERVICE_CACHE_ID)) {
            parameters.remove("parameterCacheId");
          }
          addUser(parameters, caller.user());
          addRecord(parameters, service, office, start);
          override(parameters, start.overrides());
        });
  }

  private void addUser(Map<String, String> parameters, User user) {
    user.group().ifPresent(group -> parameters.put("groupId", Integer.toString(group)));
    if (knobs.get(StandardKnobs.USER_LANGUAGE)) {
      parameters.put("UserLanguage", user.language());
    }
  }

  /** The agreed macros, as far as there is something for them. */
  private void addRecord(
      Map<String, String> parameters, Service service, Office office, ServiceStart start) {
    start
        .estateId()
        .ifPresent(
            id ->
                service
                    .parameter(Macro.ESTATE_ID, knobs.get(StandardKnobs.MACRO_NAME))
                    .ifPresent(name -> parameters.put(name, macro(office, id, start))));
    start
        .language()
        .ifPresent(
            language ->
                service
                    .parameter(Macro.LANGUAGE)
                    .ifPresent(name -> parameters.put(name, language)));
    if (!start.imageIds().isEmpty()) {
      service
          .parameter(Macro.IMAGE_IDS)
          .ifPresent(name -> putImageIds(parameters, name, start.imageIds()));
    }
  }

  private static void override(
      Map<String, String> parameters, Map<String, Optional<String>> overrides) {
    overrides.forEach(
        (name, value) ->
            value.ifPresentOrElse(
                text -> parameters.put(name, text), () -> parameters.remove(name)));
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

  private void putImageIds(Map<String, String> parameters, String name, List<String> imageIds) {
    if (knobs.get(StandardKnobs.IMAGE_IDS) == ListShape.COMMA) {
      parameters.put(name, String.join(",", imageIds));
    } else {
      for (int i = 0; i < imageIds.size(); i++) {
        parameters.put(name + "[" + i + "]", imageIds.get(i));
      }
    }
  }
}
