package de.immobridge.onoffice;

import java.util.List;
import java.util.Map;

/**
 * The one call that may be made while unlocking, and the only taker of an {@link UnlockClaim}
 * (reference B.4).
 */
public final class UnlockApi {
  private final OnOfficeClient client;

  public UnlockApi(OnOfficeClient client) {
    this.client = client;
  }

  /** How unlocking ended. */
  public sealed interface Result {
    /** onOffice has said success in all three places. */
    record Unlocked() implements Result {}

    /** onOffice has said no: the key is wrong, or the window is too old. */
    record Refused(ErrorCode code) implements Result {}

    /** Nobody knows; the administrator may press the button again. */
    record Unknown(Fault fault) implements Result {}
  }

  /**
   * Calls {@code unlockProvider}, once.
   *
   * @param regularCustomer whether the provider bills this customer itself (reference A.3)
   */
  public Result unlock(
      Endpoint endpoint,
      Credentials credentials,
      UnlockClaim claim,
      ParameterCacheId parameterCacheId,
      boolean regularCustomer,
      Deadline deadline) {
    Action action =
        Action.writing(
            Action.Verb.DO,
            "unlockProvider",
            "",
            Map.of(
                "parameterCacheId", parameterCacheId.value(),
                "extendedclaim", claim.value(),
                "isRegularCustomer", regularCustomer ? 1 : 0));
    return switch (client.send(endpoint, credentials, List.of(action), deadline).getFirst()) {
      case Outcome.Done done when done.confirmed() -> new Result.Unlocked();
      case Outcome.Done _ -> new Result.Unknown(Fault.CONTRADICTORY);
      case Outcome.Refused(ErrorCode code) when code.serverFault() ->
          new Result.Unknown(Fault.SERVER_ERROR);
      case Outcome.Refused(ErrorCode code) -> new Result.Refused(code);
      case Outcome.NoAnswer(Fault fault) -> new Result.Unknown(fault);
    };
  }
}
