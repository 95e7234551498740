package de.immobridge.sandbox.simulator;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a simulator starts. Each change gives other options; these stay as they are. */
public final class SimulatorOptions {

  private final String providerSecret;
  private String bindAddress = "127.0.0.1";
  private int port;
  private @Nullable String unlockUrl;
  private @Nullable String serviceUrl;
  private @Nullable String webhookUrl;
  private Clock clock = Clock.systemUTC();
  private Optional<String> scenario = Optional.empty();
  private Map<String, String> knobs = Map.of();
  private Optional<Path> recording = Optional.empty();
  private Optional<Path> state = Optional.empty();

  private SimulatorOptions(String providerSecret) {
    this.providerSecret = providerSecret;
  }

  /**
   * Loopback, a free port, the real time, nothing turned, no provider registered, nothing kept.
   *
   * @param providerSecret the secret exchanged between onOffice and the provider (A.1)
   */
  public static SimulatorOptions standard(String providerSecret) {
    return new SimulatorOptions(providerSecret);
  }

  /** Where it listens; port 0 picks a free one. */
  public SimulatorOptions withAddress(String newBindAddress, int newPort) {
    return with(
        options -> {
          options.bindAddress = newBindAddress;
          options.port = newPort;
        });
  }

  /** The provider's addresses for activation and service; they may be registered later. */
  public SimulatorOptions withProvider(String newUnlockUrl, String newServiceUrl) {
    return with(
        options -> {
          options.unlockUrl = newUnlockUrl;
          options.serviceUrl = newServiceUrl;
        });
  }

  /** The provider's webhook; none means no webhooks. */
  public SimulatorOptions withWebhook(@Nullable String newWebhookUrl) {
    return with(options -> options.webhookUrl = newWebhookUrl);
  }

  public SimulatorOptions withClock(Clock newClock) {
    return with(options -> options.clock = newClock);
  }

  /** Name of a shipped scenario, or a file. */
  public SimulatorOptions withScenario(String newScenario) {
    return with(options -> options.scenario = Optional.of(newScenario));
  }

  /** Turned after the scenario. */
  public SimulatorOptions withKnobs(Map<String, String> newKnobs) {
    return with(options -> options.knobs = Map.copyOf(newKnobs));
  }

  /** A file that gets one JSON line for everything in and out. */
  public SimulatorOptions withRecording(Path file) {
    return with(options -> options.recording = Optional.of(file));
  }

  /** A file that keeps customers, records, activations and payments over a restart. */
  public SimulatorOptions withState(Path file) {
    return with(options -> options.state = Optional.of(file));
  }

  String providerSecret() {
    return providerSecret;
  }

  String bindAddress() {
    return bindAddress;
  }

  int port() {
    return port;
  }

  @Nullable String unlockUrl() {
    return unlockUrl;
  }

  @Nullable String serviceUrl() {
    return serviceUrl;
  }

  @Nullable String webhookUrl() {
    return webhookUrl;
  }

  Clock clock() {
    return clock;
  }

  Optional<String> scenario() {
    return scenario;
  }

  Map<String, String> knobs() {
    return knobs;
  }

  Optional<Path> recording() {
    return recording;
  }

  Optional<Path> state() {
    return state;
  }

  private SimulatorOptions with(Consumer<SimulatorOptions> change) {
    var changed = new SimulatorOptions(providerSecret);
    changed.bindAddress = bindAddress;
    changed.port = port;
    changed.unlockUrl = unlockUrl;
    changed.serviceUrl = serviceUrl;
    changed.webhookUrl = webhookUrl;
    changed.clock = clock;
    changed.scenario = scenario;
    changed.knobs = knobs;
    changed.recording = recording;
    changed.state = state;
    change.accept(changed);
    return changed;
  }

  @Override
  public String toString() {
    return "SimulatorOptions[" + bindAddress + ":" + port + "]";
  }
}
