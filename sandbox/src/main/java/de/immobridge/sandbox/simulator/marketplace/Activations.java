package de.immobridge.sandbox.simulator.marketplace;

import de.immobridge.sandbox.simulator.customer.Offices;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;
import de.immobridge.sandbox.simulator.marketplace.ApiUser.State;
import de.immobridge.sandbox.simulator.problem.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Activating and blocking the provider (B, L). An activation window makes a new API user, which
 * counts only once {@code unlockProvider} has succeeded; what worked before works until then.
 */
public final class Activations {

  private final Offices offices;
  private final Provider provider;
  private final ApiUsers apiUsers;
  private final Windows windows;
  private final Openings openings;
  private final Knobs knobs;
  private final Map<String, Integer> requestsSinceUnlock = new ConcurrentHashMap<>();
  private final Map<String, Audience> audiences = new ConcurrentHashMap<>();

  Activations(
      Offices offices,
      Provider provider,
      ApiUsers apiUsers,
      Windows windows,
      Openings openings,
      Knobs knobs,
      Dealings kept) {
    this.offices = offices;
    this.provider = provider;
    this.apiUsers = apiUsers;
    this.windows = windows;
    this.openings = openings;
    this.knobs = knobs;
    requestsSinceUnlock.putAll(kept.requestsSinceUnlock());
    audiences.putAll(kept.audiences());
  }

  Map<String, Integer> requestsSinceUnlock() {
    return Map.copyOf(requestsSinceUnlock);
  }

  Map<String, Audience> audiences() {
    return Map.copyOf(audiences);
  }

  /** Opens an activation window; administrators only. */
  public Window open(String webId, int userId, Audience audience) {
    var customer = offices.office(webId).customer();
    var user = customer.user(userId);
    if (customer.provider()) {
      throw Problem.conflict("The provider's own client does not activate the provider.");
    }
    if (!user.administrator()) {
      throw Problem.forbidden("Only an administrator can activate a provider.");
    }
    var apiUser = apiUsers.create(webId, State.PENDING);
    return openings.open(
        provider.unlockUrl(),
        new Caller(customer, user),
        Claim.Purpose.UNLOCKING,
        new Window.Activation(apiUser.token(), audience(audience), false),
        parameters -> parameters.put("apiToken", apiUser.token()));
  }

  /** What the administrator copies into the provider's page. */
  public ApiUser apiUser(Window.Activation activation) {
    return apiUsers
        .find(activation.token())
        .orElseThrow(() -> new IllegalStateException("API users are never removed"));
  }

  /** What a successful {@code unlockProvider} does. */
  public void unlock(Window window, Window.Activation activation) {
    apiUsers.activate(apiUser(activation));
    audiences.put(window.webId(), activation.audience());
    requestsSinceUnlock.put(window.webId(), 0);
    windows.change(
        window.id(),
        before ->
            before.with(new Window.Activation(activation.token(), activation.audience(), true)));
  }

  /** Takes the provider away; it is not told (L). */
  public void block(String webId) {
    offices.office(webId);
    if (status(webId) != Status.ACTIVE) {
      throw Problem.conflict("The provider is not active for this customer.");
    }
    apiUsers.deactivate(webId);
  }

  /** Counts a request; after so many the administrator blocks the provider, if so set. */
  public void answered(String token) {
    apiUsers
        .find(token)
        .filter(apiUser -> apiUser.state() == State.ACTIVE)
        .map(ApiUser::webId)
        .filter(this::isBlockedNow)
        .ifPresent(apiUsers::deactivate);
  }

  private boolean isBlockedNow(String webId) {
    int count = requestsSinceUnlock.merge(webId, 1, Integer::sum);
    return count == knobs.get(StandardKnobs.BLOCKED_AFTER);
  }

  public Status status(String webId) {
    if (apiUsers.has(webId, State.ACTIVE)) {
      return Status.ACTIVE;
    }
    return apiUsers.has(webId, State.DEACTIVATED) ? Status.BLOCKED : Status.NOT_ACTIVATED;
  }

  /** Who may use the services, once activated. */
  public Optional<Audience> audience(String webId) {
    return Optional.ofNullable(audiences.get(webId));
  }

  private Audience audience(Audience chosen) {
    return knobs.get(StandardKnobs.WEBHOOK_ONLY) ? Audience.USERS : chosen;
  }
}
