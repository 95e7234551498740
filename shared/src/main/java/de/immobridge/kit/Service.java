package de.immobridge.kit;

import de.immobridge.gateway.Asset;
import de.immobridge.marketplace.Macros;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One service of a provider: a page that a user opens in onOffice, and the actions of that page.
 * Its address is {@code /service/{name}}. Its title and the text of its tile stand in the
 * provider's texts as {@code service.{name}.title} and {@code service.{name}.tile}.
 *
 * @param name lower-case letters, digits and hyphens
 * @param macros the parameters agreed with onOffice for it
 * @param opening what is shown
 * @param actions what its page can ask for, by name
 * @param assets scripts and style sheets that its pages use
 */
public record Service(
    String name, Macros macros, Opening opening, Map<String, Acting> actions, List<Asset> assets) {

  /** The action that every service has: the page itself, for whom it took too long at first. */
  private static final String OPEN = "open";

  /** Answers the opening of a page. It may be asked twice for one opening, and only reads. */
  @FunctionalInterface
  public interface Opening {
    /** Anything thrown becomes an explanation with a correlation id. */
    Reply open(PageCall call) throws Exception;
  }

  /** Answers an action of a page. */
  @FunctionalInterface
  public interface Acting {
    /** Anything thrown becomes a problem with a correlation id. */
    Reply act(ActionCall call) throws Exception;
  }

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException for a name that cannot be part of an address
   */
  public Service {
    requireName(name);
    if (Set.of("assets", "message").contains(name)) {
      throw new IllegalArgumentException("a service cannot be called " + name);
    }
    for (String action : actions.keySet()) {
      requireName(action);
      if (action.equals(OPEN)) {
        throw new IllegalArgumentException("an action cannot be called " + action);
      }
    }
    actions = Map.copyOf(actions);
    assets = List.copyOf(assets);
  }

  /** A service with the usual macro parameters and no actions yet. */
  public static Service named(String name, Opening opening) {
    return new Service(name, Macros.USUAL, opening, Map.of(), List.of());
  }

  /** The same with other macro parameters. */
  public Service startedWith(Macros agreed) {
    return new Service(name, agreed, opening, actions, assets);
  }

  /** The same with one more action, at {@code POST /service/{name}/{action}}. */
  public Service action(String action, Acting acting) {
    var more = new LinkedHashMap<>(actions);
    if (more.put(action, acting) != null) {
      throw new IllegalArgumentException("there are two actions called " + action);
    }
    return new Service(name, macros, opening, more, assets);
  }

  /** The same with scripts and style sheets for its pages. */
  public Service using(Asset... more) {
    return new Service(name, macros, opening, actions, List.of(more));
  }

  /** Answers the action of this name. */
  Optional<Acting> acting(String action) {
    return action.equals(OPEN)
        ? Optional.of(opening::open)
        : Optional.ofNullable(actions.get(action));
  }

  private static void requireName(String name) {
    if (!name.matches("[a-z0-9][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "a name has lower-case letters, digits and hyphens, unlike " + name);
    }
  }
}
