package de.immobridge.sandbox.simulator.marketplace;

import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.OnOfficeClock;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;
import de.immobridge.sandbox.simulator.marketplace.Claim.Purpose;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All claims that were given out. Safe for use by many threads. */
public final class Claims {

  private final Secrets secrets;
  private final Knobs knobs;
  private final OnOfficeClock clock;
  private final Map<String, Claim> byText = new LinkedHashMap<>();

  Claims(Secrets secrets, Knobs knobs, OnOfficeClock clock, Collection<Claim> kept) {
    this.secrets = secrets;
    this.knobs = knobs;
    this.clock = clock;
    kept.forEach(claim -> byText.put(claim.text(), claim));
  }

  synchronized List<Claim> all() {
    return List.copyOf(byText.values());
  }

  public synchronized Optional<Claim> find(String text) {
    return Optional.ofNullable(byText.get(text));
  }

  /**
   * Whether a claim has outlived its life time, or a later one has taken its place. The claim of an
   * activation lives as long as its parameter cache.
   */
  public boolean outdated(Claim claim) {
    return claim.purpose() == Purpose.CALLING && (outlived(claim) || superseded(claim));
  }

  private boolean outlived(Claim claim) {
    return knobs
        .get(StandardKnobs.CLAIM_LIFETIME)
        .map(lifetime -> !clock.now().isBefore(claim.issuedAt().plus(lifetime)))
        .orElse(false);
  }

  synchronized Claim issue(Purpose purpose, String webId, int userId) {
    var claim =
        new Claim(
            secrets.claim(knobs.get(StandardKnobs.CLAIM_ALPHABET)),
            purpose,
            webId,
            userId,
            knobs.get(StandardKnobs.CLAIM_FOREIGN),
            clock.now(),
            byText.size());
    byText.put(claim.text(), claim);
    return claim;
  }

  private boolean superseded(Claim claim) {
    return knobs.get(StandardKnobs.CLAIM_LATEST_ONLY) && hasSuccessor(claim);
  }

  private synchronized boolean hasSuccessor(Claim claim) {
    return byText.values().stream()
        .anyMatch(
            other ->
                other.number() > claim.number()
                    && other.purpose() == claim.purpose()
                    && other.webId().equals(claim.webId())
                    && other.userId() == claim.userId());
  }
}
