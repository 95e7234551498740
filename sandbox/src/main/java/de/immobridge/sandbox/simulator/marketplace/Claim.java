package de.immobridge.sandbox.simulator.marketplace;

import java.time.Instant;

/**
 * What {@code apiClaim} stands for (E): bound to a customer, a user and a provider.
 *
 * @param number of the claims in the order in which they were given out
 * @param foreign whether it belongs to another provider
 */
public record Claim(
    String text,
    Purpose purpose,
    String webId,
    int userId,
    boolean foreign,
    Instant issuedAt,
    long number) {

  /** What a claim may be used for; never for both (B.4). */
  public enum Purpose {
    UNLOCKING,
    CALLING
  }

  @Override
  public String toString() {
    return "Claim[" + purpose + ", webId=" + webId + ", userId=" + userId + "]";
  }
}
