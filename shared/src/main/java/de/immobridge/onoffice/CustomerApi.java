package de.immobridge.onoffice;

import java.util.List;

/**
 * Calls into one customer's instance in the name of one user. It cannot be had without a claim, and
 * puts it into every action (reference E).
 */
public final class CustomerApi implements Api {
  private final OnOfficeClient client;
  private final Endpoint endpoint;
  private final Credentials credentials;
  private final ApiClaim claim;
  private final Deadline deadline;

  /** With these credentials and this claim until then. */
  public CustomerApi(
      OnOfficeClient client,
      Endpoint endpoint,
      Credentials credentials,
      ApiClaim claim,
      Deadline deadline) {
    this.client = client;
    this.endpoint = endpoint;
    this.credentials = credentials;
    this.claim = claim;
    this.deadline = deadline;
  }

  @Override
  public List<Outcome> call(List<Action> actions) {
    List<Action> claimed =
        actions.stream().map(action -> action.with("extendedclaim", claim.value())).toList();
    return client.send(endpoint, credentials, claimed, deadline);
  }
}
