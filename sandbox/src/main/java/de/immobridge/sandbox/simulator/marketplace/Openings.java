package de.immobridge.sandbox.simulator.marketplace;

import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.OnOfficeClock;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Opens windows of the provider: each has a new claim, a new parameter cache and a new signed
 * address (B.2, D.1).
 */
final class Openings {

  private final Claims claims;
  private final Windows windows;
  private final Secrets secrets;
  private final UrlSigner signer;
  private final OnOfficeClock clock;

  Openings(
      Provider provider,
      Claims claims,
      Windows windows,
      Secrets secrets,
      Knobs knobs,
      OnOfficeClock clock) {
    this.claims = claims;
    this.windows = windows;
    this.secrets = secrets;
    this.signer = new UrlSigner(provider, knobs);
    this.clock = clock;
  }

  /**
   * Opens one.
   *
   * @param registered the provider's address
   * @param more adds to the parameters that every window has, or takes some away
   */
  Window open(
      String registered,
      Caller caller,
      Claim.Purpose claimPurpose,
      Window.Purpose purpose,
      Consumer<Map<String, String>> more) {
    var webId = caller.customer().webId();
    int userId = caller.user().id();
    var claim = claims.issue(claimPurpose, webId, userId);
    var cacheId = secrets.cacheId();
    var parameters = new TreeMap<>(caller.parameters());
    parameters.put("apiClaim", claim.text());
    parameters.put("parameterCacheId", cacheId);
    parameters.put("timestamp", Long.toString(clock.now().getEpochSecond()));
    more.accept(parameters);
    var window =
        new Window(
            windows.nextId(),
            webId,
            userId,
            purpose,
            cacheId,
            claim.text(),
            signer.sign(registered, parameters),
            clock.now(),
            true);
    windows.add(window);
    return window;
  }
}
