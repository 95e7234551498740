package de.immobridge.sandbox.simulator.marketplace;

import java.util.List;
import java.util.Map;

/**
 * What there is between the customers and the provider at one moment, as it is kept over a restart.
 *
 * @param apiUsers the provider's own among them
 * @param audiences who may use the services, by customer
 * @param requestsSinceUnlock by customer
 */
public record Dealings(
    List<ApiUser> apiUsers,
    List<Claim> claims,
    List<Window> windows,
    Map<String, Audience> audiences,
    Map<String, Integer> requestsSinceUnlock,
    List<Delivery> deliveries) {

  /** Nobody has unlocked anything. */
  public static final Dealings NONE =
      new Dealings(List.of(), List.of(), List.of(), Map.of(), Map.of(), List.of());

  public Dealings {
    apiUsers = List.copyOf(apiUsers);
    claims = List.copyOf(claims);
    windows = List.copyOf(windows);
    audiences = Map.copyOf(audiences);
    requestsSinceUnlock = Map.copyOf(requestsSinceUnlock);
    deliveries = List.copyOf(deliveries);
  }

  @Override
  public String toString() {
    return "Dealings[" + apiUsers.size() + " API users, " + windows.size() + " windows]";
  }
}
