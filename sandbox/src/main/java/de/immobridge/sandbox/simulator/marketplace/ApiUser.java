package de.immobridge.sandbox.simulator.marketplace;

/** A technical user of the API in one customer's onOffice (A). */
public record ApiUser(String token, String key, String webId, State state) {

  /** What an API user is good for. */
  public enum State {
    /** Made by an activation window, good for unlocking only. */
    PENDING,
    /** Unlocked; answers to claims. */
    ACTIVE,
    /** The provider was blocked, or a later activation took its place. */
    DEACTIVATED,
    /** Made by hand in the provider's own client; knows no claims (A). */
    ORDINARY
  }

  ApiUser in(State newState) {
    return new ApiUser(token, key, webId, newState);
  }

  @Override
  public String toString() {
    return "ApiUser[webId=" + webId + ", state=" + state + "]";
  }
}
