package de.immobridge.onoffice;

import java.util.List;

/**
 * Calls into the provider's own instance with an ordinary API user, without a claim: there they are
 * the subsequent payment link and the refund (reference A, H.4).
 */
public record ProviderApi(
    OnOfficeClient client, Endpoint endpoint, Credentials credentials, Deadline deadline)
    implements Api {
  @Override
  public List<Outcome> call(List<Action> actions) {
    return client.send(endpoint, credentials, actions, deadline);
  }
}
