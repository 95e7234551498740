package de.immobridge.property;

import java.util.Set;

/**
 * Which error codes mean what. The vendor has not published it, so operators can change it
 * (reference N.7).
 *
 * @param suspendOn codes that a blocked or deactivated API user is likely to give (reference L)
 * @param newClaimOn codes that only the claim of a new service call repairs (reference E)
 */
public record TroubleRules(Set<Integer> suspendOn, Set<Integer> newClaimOn) {
  public static final TroubleRules DEFAULT =
      new TroubleRules(
          Set.of(22, 40, 42, 43, 45, 47, 48, 49, 104, 137, 153, 286), Set.of(193, 201, 248));

  public TroubleRules {
    suspendOn = Set.copyOf(suspendOn);
    newClaimOn = Set.copyOf(newClaimOn);
  }
}
