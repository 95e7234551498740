package de.immobridge.sandbox.simulator.marketplace;

import de.immobridge.sandbox.simulator.problem.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What onOffice knows of the provider: the secret exchanged once (A.1) and the registered
 * addresses, which may become known after the start.
 */
public final class Provider {

  private final String secret;
  private volatile @Nullable String unlockUrl;
  private volatile @Nullable String serviceUrl;
  private volatile @Nullable String webhookUrl;

  public Provider(
      String secret,
      @Nullable String unlockUrl,
      @Nullable String serviceUrl,
      @Nullable String webhookUrl) {
    this.secret = secret;
    this.unlockUrl = unlockUrl;
    this.serviceUrl = serviceUrl;
    this.webhookUrl = webhookUrl;
  }

  /** Sets the addresses of the activation and the service. */
  public void register(String newUnlockUrl, String newServiceUrl) {
    unlockUrl = newUnlockUrl;
    serviceUrl = newServiceUrl;
  }

  /** Sets the address that is called in the background (I). */
  public void registerWebhook(String newWebhookUrl) {
    webhookUrl = newWebhookUrl;
  }

  Optional<String> webhookUrl() {
    return Optional.ofNullable(webhookUrl);
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
