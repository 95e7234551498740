package de.immobridge.sandbox.simulator.marketplace;

import java.time.Instant;
import java.util.Optional;

/**
 * A window of the provider inside onOffice, and the parameter cache behind it (B.2, D.1).
 *
 * @param cacheId {@code parameterCacheId}
 * @param claim the text of the claim that was given to this window
 * @param url what its iframe shows
 */
public record Window(
    String id,
    String webId,
    int userId,
    Purpose purpose,
    String cacheId,
    String claim,
    String url,
    Instant openedAt,
    boolean open) {

  /** Why the window was opened. */
  public sealed interface Purpose {}

  /**
   * An activation.
   *
   * @param token of the API user that was made for it
   * @param unlocked whether {@code unlockProvider} has succeeded in it
   */
  public record Activation(String token, Audience audience, boolean unlocked) implements Purpose {
    @Override
    public String toString() {
      return "Activation[audience=" + audience + ", unlocked=" + unlocked + "]";
    }
  }

  /** A service call, from the menu or from a record. */
  public record Service(Optional<String> estateId, Optional<String> language) implements Purpose {}

  Window closed() {
    return new Window(id, webId, userId, purpose, cacheId, claim, url, openedAt, false);
  }

  Window with(Purpose newPurpose) {
    return new Window(id, webId, userId, newPurpose, cacheId, claim, url, openedAt, open);
  }

  @Override
  public String toString() {
    return "Window[" + id + ", webId=" + webId + ", userId=" + userId + ", " + purpose + "]";
  }
}
