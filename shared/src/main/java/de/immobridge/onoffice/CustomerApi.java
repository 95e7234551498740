package de.immobridge.onoffice;

import java.util.List;

/**
 * Calls into one customer's instance in the name of one user. It cannot be had without a claim, and
 * puts it into every action (reference E).
 */
public final class CustomerApi {
  private final OnOfficeClient client;
  private final Endpoint endpoint;
  private final Credentials credentials;
  private final ApiClaim claim;

  public CustomerApi(
      OnOfficeClient client, Endpoint endpoint, Credentials credentials, ApiClaim claim) {
    this.client = client;
    this.endpoint = endpoint;
    this.credentials = credentials;
    this.claim = claim;
  }

  /** Sends these actions as one request; one outcome per action, in the same order. */
  public List<Outcome> call(Action... actions) {
    List<Action> claimed =
        List.of(actions).stream()
            .map(action -> action.with("extendedclaim", claim.value()))
            .toList();
    return client.send(endpoint, credentials, claimed);
  }
}
