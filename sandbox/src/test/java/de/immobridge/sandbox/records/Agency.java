package de.immobridge.sandbox.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.immobridge.onoffice.Api;
import de.immobridge.onoffice.ApiKey;
import de.immobridge.onoffice.ApiToken;
import de.immobridge.onoffice.ApiVersion;
import de.immobridge.onoffice.CallListener;
import de.immobridge.onoffice.Credentials;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.Endpoint;
import de.immobridge.onoffice.ErrorCodes;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.OnOfficeClient;
import de.immobridge.onoffice.ParameterCacheId;
import de.immobridge.onoffice.Patience;
import de.immobridge.onoffice.UnlockApi;
import de.immobridge.onoffice.UnlockClaim;
import de.immobridge.records.Estate;
import de.immobridge.records.LanguageRules;
import de.immobridge.records.Memory;
import de.immobridge.records.Records;
import de.immobridge.records.Shelf;
import de.immobridge.sandbox.simulator.MovableClock;
import de.immobridge.sandbox.simulator.Simulator;
import de.immobridge.sandbox.simulator.SimulatorOptions;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A fresh simulator with one unlocked agency, and its records as one of its users sees them. */
final class Agency implements BeforeEachCallback, AfterEachCallback {
  static final String HANSEKONTOR = "hansekontor-4711";
  static final int ADMINISTRATOR = 17;
  static final int READER = 34;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Patience PATIENCE =
      new Patience(
          Duration.ofSeconds(3),
          Duration.ofSeconds(10),
          Duration.ofSeconds(12),
          2,
          Duration.ofMillis(200));

  private final MovableClock clock = new MovableClock();
  private @Nullable Simulator simulator;
  private @Nullable Credentials credentials;
  private @Nullable Memory memory;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    simulator =
        Simulator.start(
            SimulatorOptions.standard("0123456789abcdef-PROVIDER-SECRET")
                .withClock(clock)
                .withProvider("https://provider.example/unlock", "https://provider.example/s"));
    memory = new Memory(clock, Duration.ofMinutes(10), 10);
    JsonNode window = control("/control/activation", window(ADMINISTRATOR));
    credentials =
        new Credentials(
            new ApiToken(window.path("apiToken").asText()),
            new ApiKey(window.path("apiKey").asText()));
    new UnlockApi(client())
        .unlock(
            endpoint(),
            credentials,
            new UnlockClaim(window.path("apiClaim").asText()),
            new ParameterCacheId(window.path("parameterCacheId").asText()),
            false,
            deadline());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Objects.requireNonNull(simulator).close();
  }

  /** The agency's records for the user of a new service call. */
  Records records(int user) {
    return new Records(
        api(user),
        new CustomerWebId(HANSEKONTOR),
        EstateLanguage.of("ENG"),
        Objects.requireNonNull(memory),
        LanguageRules.DEFAULT,
        Shelf.NONE);
  }

  Estate estate(int user, int id, String language) {
    return records(user).estate(new EstateId(Integer.toString(id)), EstateLanguage.of(language));
  }

  private Api api(int user) {
    String claim = control("/control/service", window(user)).path("apiClaim").asText();
    return actions ->
        client()
            .send(
                endpoint(),
                Objects.requireNonNull(credentials),
                actions.stream().map(action -> action.with("extendedclaim", claim)).toList(),
                deadline());
  }

  void turn(String knob, String value) {
    send("PATCH", "/control/knobs", Map.of(knob, value));
  }

  private static Map<String, Object> window(int user) {
    return Map.of("customerWebId", HANSEKONTOR, "userId", user);
  }

  private OnOfficeClient client() {
    return new OnOfficeClient(
        clock, PATIENCE, OnOfficeClient.Pause.SLEEP, CallListener.NONE, ErrorCodes.DEFAULT);
  }

  private Endpoint endpoint() {
    return new Endpoint(Objects.requireNonNull(simulator).address(), ApiVersion.STABLE);
  }

  private Deadline deadline() {
    return Deadline.in(Duration.ofSeconds(20), clock);
  }

  private JsonNode control(String path, Map<String, ?> body) {
    return send("POST", path, body);
  }

  private JsonNode send(String method, String path, Map<String, ?> body) {
    var request =
        HttpRequest.newBuilder(Objects.requireNonNull(simulator).address().resolve(path))
            .method(method, BodyPublishers.ofString(JSON.valueToTree(body).toString()))
            .build();
    try {
      return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new AssertionError(path, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
