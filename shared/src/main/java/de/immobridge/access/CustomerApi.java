package de.immobridge.access;

import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.Api;
import de.immobridge.onoffice.ApiClaim;
import de.immobridge.onoffice.Credentials;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.Endpoint;
import de.immobridge.onoffice.ErrorCode;
import de.immobridge.onoffice.Fault;
import de.immobridge.onoffice.OnOfficeClient;
import de.immobridge.onoffice.Outcome;
import de.immobridge.onoffice.User;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Calls into one customer's instance in the name of one user, with the user's latest claim in every
 * action (reference E). It notices when onOffice refuses claim or credentials, and then tries what
 * else we know before it gives up: a refusal is a definite no, so nothing is done twice.
 */
public final class CustomerApi implements Api {
  private static final Outcome GIVEN_UP = new Outcome.NoAnswer(Fault.GIVEN_UP);

  private final OnOfficeClient client;
  private final Endpoint endpoint;
  private final Standing standing;
  private final Supplier<Optional<ApiClaim>> laterClaim;
  private final Deadline deadline;
  private final Optional<Duration> patience;
  private ApiClaim claim;
  private boolean gaveUp;

  CustomerApi(
      OnOfficeClient client,
      Endpoint endpoint,
      Standing standing,
      ApiClaim claim,
      Supplier<Optional<ApiClaim>> laterClaim,
      Deadline deadline,
      Optional<Duration> patience) {
    this.client = client;
    this.endpoint = endpoint;
    this.standing = standing;
    this.claim = claim;
    this.laterClaim = laterClaim;
    this.deadline = deadline;
    this.patience = patience;
  }

  /** Who acts. */
  public User user() {
    return standing.user();
  }

  /** The same access that waits no longer than this for each answer; see {@link #gaveUp}. */
  public CustomerApi waiting(Duration noLonger) {
    return new CustomerApi(
        client, endpoint, standing, claim, laterClaim, deadline, Optional.of(noLonger));
  }

  /** Whether an answer took longer than it was waited for, though there is time left. */
  public synchronized boolean gaveUp() {
    return gaveUp;
  }

  @Override
  public synchronized List<Outcome> call(List<Action> actions) {
    List<Outcome> outcomes = received(actions);
    return standing.everUnlocked()
        ? outcomes
        : outcomes.stream().map(CustomerApi::ofOneNotUnlocked).toList();
  }

  /** From a customer that nobody has seen unlocked this no means that it is not. */
  private static Outcome ofOneNotUnlocked(Outcome outcome) {
    return outcome instanceof Outcome.Refused(ErrorCode code) && Reception.fitsNotUnlocked(code)
        ? new Outcome.Refused(code.mendedBy(ErrorCode.Remedy.UNLOCK))
        : outcome;
  }

  private List<Outcome> received(List<Action> actions) {
    List<Outcome> outcomes = send(actions, standing.credentials());
    return switch (Reception.of(actions, outcomes)) {
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
      switch (Reception.of(actions, outcomes)) {
        case CREDENTIALS_REFUSED -> {}
        case ACCEPTED -> {
          standing.accepted(other);
          return outcomes;
        }
        // It may be a mistyped key: what has proved nothing is not put in use.
        case CLAIM_REFUSED, UNKNOWN -> {
          return outcomes;
        }
      }
    }
    List<Action> confirmation = List.of(standing.cheapestCall());
    List<Outcome> confirming = send(confirmation, standing.credentials());
    return switch (Reception.of(confirmation, confirming)) {
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
    Deadline until = patience.map(deadline::impatiently).orElse(deadline);
    List<Outcome> outcomes = client.send(endpoint, credentials, claimed, until);
    gaveUp |= outcomes.contains(GIVEN_UP);
    return outcomes;
  }
}
