package de.immobridge.sandbox.simulator;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a simulator starts.
 *
 * @param port 0 picks a free one
 * @param providerSecret the secret exchanged between onOffice and the provider (A.1)
 * @param unlockUrl the provider's activation address; may be registered later
 * @param serviceUrl the provider's service address; may be registered later
 * @param webhookUrl the provider's webhook address; none means no webhooks
 * @param scenario name of a shipped scenario, or a file
 * @param knobs turned after the scenario
 * @param recording file that gets one JSON line for everything in and out
 */
public record SimulatorOptions(
    String bindAddress,
    int port,
    String providerSecret,
    @Nullable String unlockUrl,
    @Nullable String serviceUrl,
    @Nullable String webhookUrl,
    Clock clock,
    Optional<String> scenario,
    Map<String, String> knobs,
    Optional<Path> recording) {

  public SimulatorOptions {
    knobs = Map.copyOf(knobs);
  }

  /** Loopback, a free port, the real time, nothing turned, no provider registered. */
  public static SimulatorOptions standard(String providerSecret) {
    return new SimulatorOptions(
        "127.0.0.1",
        0,
        providerSecret,
        null,
        null,
        null,
        Clock.systemUTC(),
        Optional.empty(),
        Map.of(),
        Optional.empty());
  }

  public SimulatorOptions withAddress(String newBindAddress, int newPort) {
    return new SimulatorOptions(
        newBindAddress,
        newPort,
        providerSecret,
        unlockUrl,
        serviceUrl,
        webhookUrl,
        clock,
        scenario,
        knobs,
        recording);
  }

  public SimulatorOptions withProvider(String newUnlockUrl, String newServiceUrl) {
    return new SimulatorOptions(
        bindAddress,
        port,
        providerSecret,
        newUnlockUrl,
        newServiceUrl,
        webhookUrl,
        clock,
        scenario,
        knobs,
        recording);
  }

  public SimulatorOptions withWebhook(@Nullable String newWebhookUrl) {
    return new SimulatorOptions(
        bindAddress,
        port,
        providerSecret,
        unlockUrl,
        serviceUrl,
        newWebhookUrl,
        clock,
        scenario,
        knobs,
        recording);
  }

  public SimulatorOptions withClock(Clock newClock) {
    return new SimulatorOptions(
        bindAddress,
        port,
        providerSecret,
        unlockUrl,
        serviceUrl,
        webhookUrl,
        newClock,
        scenario,
        knobs,
        recording);
  }

  public SimulatorOptions withScenario(String newScenario) {
    return new SimulatorOptions(
        bindAddress,
        port,
        providerSecret,
        unlockUrl,
        serviceUrl,
        webhookUrl,
        clock,
        Optional.of(newScenario),
        knobs,
        recording);
  }

  public SimulatorOptions withKnobs(Map<String, String> newKnobs) {
    return new SimulatorOptions(
        bindAddress,
        port,
        providerSecret,
        unlockUrl,
        serviceUrl,
        webhookUrl,
        clock,
        scenario,
        newKnobs,
        recording);
  }

  public SimulatorOptions withRecording(Path file) {
    return new SimulatorOptions(
        bindAddress,
        port,
        providerSecret,
        unlockUrl,
        serviceUrl,
        webhookUrl,
        clock,
        scenario,
        knobs,
        Optional.of(file));
  }

  @Override
  public String toString() {
    return "SimulatorOptions[" + bindAddress + ":" + port + "]";
  }
}
