package de.immobridge.onoffice;

import java.util.List;

/**
 * Calls into the provider's own instance with an ordinary API user, without a claim: there they are
 * the subsequent payment link and the refund (reference A, H.4).
 */
public final class ProviderApi {
  private final OnOfficeClient client;
  private final Endpoint endpoint;
  private final Credentials credentials;

  public ProviderApi(OnOfficeClient client, Endpoint endpoint, Credentials credentials) {
    this.client = client;
    this.endpoint = endpoint;
    this.credentials = credentials;
  }

  /** Sends these actions as one request; one outcome per action, in the same order. */
  public List<Outcome> call(Action... actions) {
    return client.send(endpoint, credentials, List.of(actions));
  }
}
