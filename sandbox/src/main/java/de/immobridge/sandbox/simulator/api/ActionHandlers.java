package de.immobridge.sandbox.simulator.api;

import java.util.HashMap;
import java.util.Map;

/** Which action is carried out by what. */
public final class ActionHandlers {

  private record Key(Verb verb, String resourceType) {}

  private final Map<Key, ActionHandler> handlers = new HashMap<>();

  /** Adds a kind of action. */
  public ActionHandlers with(Verb verb, String resourceType, ActionHandler handler) {
    handlers.put(new Key(verb, resourceType), handler);
    return this;
  }

  ActionHandler find(String actionId, String resourceType) {
    var verb = Verb.of(actionId).orElseThrow(() -> ApiFault.of(ApiError.UNKNOWN_ACTION, actionId));
    var handler = handlers.get(new Key(verb, resourceType));
    if (handler == null) {
      throw ApiFault.of(ApiError.UNKNOWN_RESOURCE_TYPE, resourceType);
    }
    return handler;
  }
}
