package de.immobridge.sandbox.simulator.marketplace;

import de.immobridge.sandbox.simulator.customer.Kind;
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
 * @param words what people read of it
 */
public record Service(
    String name, String url, Place place, Map<String, Macro> macros, Words words) {

  /** Where a service is started, or which records a webhook watches. */
  public enum Place {
    /** Everywhere: from the menu and from records. */
    ANYWHERE,
    MENU,
    ESTATE,
    ADDRESS,
    TASK,
    CALENDAR
  }

  /** What onOffice can put into an address. */
  public enum Macro {
    ESTATE_ID("estateId"),
    LANGUAGE("language"),
    IMAGE_IDS("imageIds"),
    ADDRESS_ID("addressId"),
    TASK_ID("taskId"),
    CALENDAR_ID("calendarId");

    private final String usual;

    Macro(String usual) {
      this.usual = usual;
    }

    /** The one with the id of a record of this kind. */
    static Macro of(Kind kind) {
      return switch (kind) {
        case ESTATE -> ESTATE_ID;
        case ADDRESS -> ADDRESS_ID;
        case TASK -> TASK_ID;
        case CALENDAR -> CALENDAR_ID;
      };
    }
  }

  /**
   * What people read, by language.
   *
   * @param title on buttons and above its window
   * @param tile a sentence about what it does
   */
  public record Words(Map<String, String> title, Map<String, String> tile) {

    /** Nothing is said; the name stands for it. */
    public static final Words NONE = new Words(Map.of(), Map.of());

    public Words {
      title = Map.copyOf(title);
      tile = Map.copyOf(tile);
    }
  }

  public Service {
    macros = Collections.unmodifiableMap(new LinkedHashMap<>(macros));
  }

  /** A service at an address of which nothing else is agreed. */
  public static Service at(String name, String url) {
    return new Service(name, url, Place.ANYWHERE, Map.of(), Words.NONE);
  }

  /** Whether it is called, as a webhook, when a record of this kind is saved. */
  boolean watches(Kind kind) {
    return switch (place) {
      case ANYWHERE, ESTATE -> kind == Kind.ESTATE;
      case ADDRESS -> kind == Kind.ADDRESS;
      case TASK -> kind == Kind.TASK;
      case CALENDAR -> kind == Kind.CALENDAR;
      case MENU -> false;
    };
  }

  /** The agreed name of a macro's parameter; the usual one if no macros are agreed. */
  Optional<String> parameter(Macro macro) {
    return parameter(macro, macro.usual);
  }

  /** The same where another name than onOffice's is the usual one. */
  Optional<String> parameter(Macro macro, String usual) {
    return macros.isEmpty()
        ? Optional.of(usual)
        : macros.entrySet().stream()
            .filter(entry -> entry.getValue() == macro)
            .map(Map.Entry::getKey)
            .findFirst();
  }
}
