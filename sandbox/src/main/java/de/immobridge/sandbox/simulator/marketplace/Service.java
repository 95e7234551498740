package de.immobridge.sandbox.simulator.marketplace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One of the provider's services or webhooks, as agreed with onOffice when it is set up (A, D.1).
 *
 * @param name by which it is chosen
 * @param url its own address
 * @param place where in enterprise it is started; a webhook's is the module that it watches
 * @param macros names of parameters to what onOffice puts there; none means the usual names
 */
public record Service(String name, String url, Place place, Map<String, Macro> macros) {

  /** Where a service is started. */
  public enum Place {
    /** Everywhere: from the menu and from records. */
    ANYWHERE,
    MENU,
    ESTATE
  }

  /** What onOffice can put into an address. */
  public enum Macro {
    ESTATE_ID,
    LANGUAGE,
    IMAGE_IDS
  }

  public Service {
    macros = Collections.unmodifiableMap(new LinkedHashMap<>(macros));
  }

  /** A service at an address of which nothing else is agreed. */
  public static Service at(String name, String url) {
    return new Service(name, url, Place.ANYWHERE, Map.of());
  }

  /** The agreed name of a macro's parameter; the usual one if no macros are agreed. */
  Optional<String> parameter(Macro macro, String usual) {
    return macros.isEmpty()
        ? Optional.of(usual)
        : macros.entrySet().stream()
            .filter(entry -> entry.getValue() == macro)
            .map(Map.Entry::getKey)
            .findFirst();
  }
}
