package de.immobridge.sandbox.simulator.marketplace;

import de.immobridge.sandbox.simulator.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What onOffice knows of the provider: the secret exchanged once (A.1) and the registered
 * addresses, which may become known after the start.
 */
public final class Provider {

  private final String secret;
  private volatile @Nullable String unlockUrl;
  private volatile @Nullable String serviceUrl;

  public Provider(String secret, @Nullable String unlockUrl, @Nullable String serviceUrl) {
    this.secret = secret;
    this.unlockUrl = unlockUrl;
    this.serviceUrl = serviceUrl;
  }

  /** Sets both addresses. */
  public void register(String newUnlockUrl, String newServiceUrl) {
    unlockUrl = newUnlockUrl;
    serviceUrl = newServiceUrl;
  }

  public String secret() {
    return secret;
  }

  String unlockUrl() {
    return known(unlockUrl, "activation");
  }

  String serviceUrl() {
    return known(serviceUrl, "service");
  }

  private static String known(@Nullable String url, String which) {
    if (url == null) {
      throw Problem.conflict("The provider has not registered its " + which + " address yet.");
    }
    return url;
  }
}
