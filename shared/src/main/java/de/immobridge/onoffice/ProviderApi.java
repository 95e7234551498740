package de.immobridge.onoffice;

import java.util.List;

/**
 * Calls into the provider's own instance with an ordinary API user, without a claim: there they are
 * the subsequent payment link and the refund (reference A, H.4).
 */
public final class ProviderApi implements Api {
  private final OnOfficeClient client;
  private final Endpoint endpoint;
  private final Credentials credentials;
  private final Deadline deadline;

  public ProviderApi(
      OnOfficeClient client, Endpoint endpoint, Credentials credentials, Deadline deadline) {
    this.client = client;
    this.endpoint = endpoint;
    this.credentials = credentials;
    this.deadline = deadline;
  }

  @Override
  public List<Outcome> call(List<Action> actions) {
    return client.send(endpoint, credentials, actions, deadline);
  }
}
