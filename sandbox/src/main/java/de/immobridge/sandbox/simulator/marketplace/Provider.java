package de.immobridge.sandbox.simulator.marketplace;

import de.immobridge.sandbox.simulator.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What onOffice knows of the provider: the secret exchanged once (A.1), the activation address, its
 * services and webhooks. Addresses may become known after the start.
 */
public final class Provider {

  private final String secret;
  private volatile Map<String, String> name = Map.of();
  private volatile @Nullable String unlockUrl;
  private volatile List<Service> services;
  private volatile List<Service> webhooks;

  public Provider(
      String secret,
      @Nullable String unlockUrl,
      @Nullable String serviceUrl,
      @Nullable String webhookUrl) {
    this.secret = secret;
    this.unlockUrl = unlockUrl;
    this.services = Stream.ofNullable(serviceUrl).map(url -> Service.at("service", url)).toList();
    this.webhooks = Stream.ofNullable(webhookUrl).map(url -> Service.at("webhook", url)).toList();
  }

  /** Sets the address of the activation and the services, the one that opens by default first. */
  public void register(String newUnlockUrl, List<Service> newServices) {
    unlockUrl = newUnlockUrl;
    services = List.copyOf(newServices);
  }

  /** Sets the addresses that are called in the background (I). */
  public void registerWebhooks(List<Service> newWebhooks) {
    webhooks = List.copyOf(newWebhooks);
  }

  /** Sets what people call it, by language. */
  public void call(Map<String, String> newName) {
    name = Map.copyOf(newName);
  }

  /** What people call it, by language; empty if nothing was agreed. */
  public Map<String, String> name() {
    return name;
  }

  public List<Service> services() {
    return services;
  }

  public List<Service> webhooks() {
    return webhooks;
  }

  /** The service with that name, else the first. */
  public Service service(Optional<String> name) {
    return chosen(services, name, "service");
  }

  /** The webhook with that name. */
  Service webhook(String name) {
    return chosen(webhooks, Optional.of(name), "webhook");
  }

  public String secret() {
    return secret;
  }

  String unlockUrl() {
    var url = unlockUrl;
    if (url == null) {
      throw Problem.conflict("The provider has not registered its activation address yet.");
    }
    return url;
  }

  private static Service chosen(List<Service> all, Optional<String> name, String kind) {
    if (all.isEmpty()) {
      throw Problem.conflict("The provider has not registered its " + kind + " address yet.");
    }
    return name.map(
            wanted ->
                all.stream()
                    .filter(each -> each.name().equals(wanted))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            Problem.unknown("The provider has no " + kind + " '" + wanted + "'.")))
        .orElseGet(all::getFirst);
  }
}
