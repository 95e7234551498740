package de.immobridge.access;

import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.Api;
import de.immobridge.onoffice.ApiClaim;
import de.immobridge.onoffice.Credentials;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.Endpoint;
import de.immobridge.onoffice.OnOfficeClient;
import de.immobridge.onoffice.Outcome;
import de.immobridge.onoffice.Trouble;
import de.immobridge.onoffice.User;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Calls into one customer's instance in the name of one user, with the user's latest claim in every
 * action (reference E). It notices when onOffice refuses claim or credentials, and then tries what
 * else we know before it gives up: a refusal is a definite no, so nothing is done twice.
 */
public final class CustomerApi implements Api {
  private final OnOfficeClient client;
  private final Endpoint endpoint;
  private final Standing standing;
  private final Supplier<Optional<ApiClaim>> laterClaim;
  private final Deadline deadline;
  private ApiClaim claim;

  CustomerApi(
      OnOfficeClient client,
      Endpoint endpoint,
      Standing standing,
      ApiClaim claim,
      Supplier<Optional<ApiClaim>> laterClaim,
      Deadline deadline) {
    this.client = client;
    this.endpoint = endpoint;
    this.standing = standing;
    this.claim = claim;
    this.laterClaim = laterClaim;
    this.deadline = deadline;
  }

  /** Who acts. */
  public User user() {
    return standing.user();
  }

  /** The same access with less patience, for what a person waits for. */
  public CustomerApi until(Deadline sooner) {
    return new CustomerApi(client, endpoint, standing, claim, laterClaim, sooner);
  }

  @Override
  public synchronized List<Outcome> call(List<Action> actions) {
    List<Outcome> outcomes = send(actions, standing.credentials());
    return switch (Reception.of(outcomes)) {
      case ACCEPTED -> {
        standing.accepted();
        yield outcomes;
      }
      case CLAIM_REFUSED -> withLaterClaim(actions, outcomes);
      case CREDENTIALS_REFUSED -> withOtherCredentials(actions, outcomes);
      case UNKNOWN -> outcomes;
    };
  }

  private List<Outcome> withLaterClaim(List<Action> actions, List<Outcome> refused) {
    Optional<ApiClaim> later = laterClaim.get().filter(each -> !each.equals(claim));
    if (later.isEmpty()) {
      return refused;
    }
    claim = later.get();
    return send(actions, standing.credentials());
  }

  private List<Outcome> withOtherCredentials(List<Action> actions, List<Outcome> refused) {
    for (Credentials other : standing.others()) {
      List<Outcome> outcomes = send(actions, other);
      if (Reception.of(outcomes) != Reception.CREDENTIALS_REFUSED) {
        standing.accepted(other);
        return outcomes;
      }
    }
    List<Outcome> confirming =
        send(List.of(standing.cheapestCall()), standing.credentials());
    return switch (Reception.of(confirming)) {
      case CREDENTIALS_REFUSED -> {
        standing.refused();
        yield refused;
      }
      case ACCEPTED -> send(actions, standing.credentials());
      case CLAIM_REFUSED, UNKNOWN -> refused;
    };
  }

  private List<Outcome> send(List<Action> actions, Credentials credentials) {
    List<Action> claimed =
        actions.stream().map(action -> action.with("extendedclaim", claim.value())).toList();
    return client.send(endpoint, credentials, claimed, deadline);
  }

  /** How onOffice received a request as a whole. */
  private enum Reception {
    ACCEPTED,
    CLAIM_REFUSED,
    CREDENTIALS_REFUSED,
    /** Nothing that would tell, or a mixture after which nothing may be sent again. */
    UNKNOWN;

    static Reception of(List<Outcome> outcomes) {
      boolean accepted = outcomes.stream().anyMatch(Outcome.Done.class::isInstance);
      if (accepted) {
        return ACCEPTED;
      }
      if (!outcomes.stream().allMatch(Outcome.Refused.class::isInstance)) {
        return UNKNOWN;
      }
      return switch (Trouble.of((Outcome.Refused) outcomes.getFirst())) {
        case Trouble.CredentialsRefused _ -> CREDENTIALS_REFUSED;
        case Trouble.ClaimRefused _ -> CLAIM_REFUSED;
        case Trouble.NotPermitted _, Trouble.Refused _ -> ACCEPTED;
        case Trouble.NoAnswer _ -> UNKNOWN;
      };
    }
  }
}
