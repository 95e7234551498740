package de.immobridge.sandbox.simulator.marketplace;

import de.immobridge.sandbox.simulator.marketplace.ApiUser.State;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All API users, by token. Safe for use by many threads. */
public final class ApiUsers {

  private final Secrets secrets;
  private final Map<String, ApiUser> byToken = new LinkedHashMap<>();

  ApiUsers(Secrets secrets, Collection<ApiUser> kept) {
    this.secrets = secrets;
    kept.forEach(this::put);
  }

  synchronized List<ApiUser> all() {
    return List.copyOf(byToken.values());
  }

  /** The one of that customer in that state, made if there is none. */
  synchronized ApiUser only(String webId, State state) {
    return all(webId, state).stream().findFirst().orElseGet(() -> create(webId, state));
  }

  public synchronized Optional<ApiUser> find(String token) {
    return Optional.ofNullable(byToken.get(token));
  }

  /** Makes one with a new token and a new key. */
  synchronized ApiUser create(String webId, State state) {
    var user = new ApiUser(secrets.token(), secrets.key(), webId, state);
    byToken.put(user.token(), user);
    return user;
  }

  /** Unlocks one; whatever was unlocked for that customer before is deactivated. */
  synchronized void activate(ApiUser user) {
    all(user.webId(), State.ACTIVE).forEach(other -> put(other.in(State.DEACTIVATED)));
    put(user.in(State.ACTIVE));
  }

  /** Deactivates what is unlocked for a customer. */
  synchronized void deactivate(String webId) {
    all(webId, State.ACTIVE).forEach(user -> put(user.in(State.DEACTIVATED)));
  }

  synchronized boolean has(String webId, State state) {
    return !all(webId, state).isEmpty();
  }

  private List<ApiUser> all(String webId, State state) {
    return byToken.values().stream()
        .filter(user -> user.webId().equals(webId) && user.state() == state)
        .toList();
  }

  private void put(ApiUser user) {
    byToken.put(user.token(), user);
  }
}
