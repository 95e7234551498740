package de.immobridge.sandbox.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The whole sandbox and a browser, one of each per test class. After every test the browser's
 * console has to be clean, and no address may have carried what is secret.
 */
final class Stage implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

  static final int WIDTH = 1280;
  static final int HEIGHT = 800;
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String language;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> secrets = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();
  private @Nullable Sandbox sandbox;
  private @Nullable Chromium browser;
  private int pictures;

  Stage(String language) {
    this.language = language;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    sandbox = Sandbox.start(Clock.systemUTC(), "--port", "0");
    browser = Chromium.start(language);
    browser.size(WIDTH, HEIGHT);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    browser().outside();
    if (context.getExecutionException().isPresent()) {
      photograph("failed-" + context.getRequiredTestMethod().getName());
    }
    var complaints =
        browser().log().complaints().stream()
            .filter(complaint -> expected.stream().noneMatch(complaint::contains))
            .toList();
    expected.clear();
    assertThat(complaints).as("console of the browser").isEmpty();
    var addresses = browser().log().addresses();
    assertThat(secrets)
        .allSatisfy(secret -> assertThat(addresses).noneMatch(address -> address.contains(secret)));
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    if (browser != null) {
      browser.close();
    }
    if (sandbox != null) {
      sandbox.close();
    }
  }

  Chromium browser() {
    return Objects.requireNonNull(browser);
  }

  URI enterprise() {
    return sandbox().enterprise();
  }

  /** Everything behaves as usual again. */
  void resetKnobs() {
    send(HttpRequest.newBuilder(enterprise().resolve("/control/knobs")).DELETE().build());
  }

  /** Turns one knob. */
  void knob(String name, String value) {
    send(
        HttpRequest.newBuilder(enterprise().resolve("/control/knobs"))
            .method(
                "PATCH", BodyPublishers.ofString(JSON.valueToTree(Map.of(name, value)).toString()))
            .build());
  }

  /** What is agreed with onOffice about the provider; nothing comes back. */
  void agree(JsonNode agreement) {
    var request =
        HttpRequest.newBuilder(enterprise().resolve("/control/provider"))
            .PUT(BodyPublishers.ofString(agreement.toString()))
            .build();
    assertThat(answer(request).statusCode()).isEqualTo(204);
  }

  /** The signed address that onOffice would show in a service window. */
  String serviceAddress(String customer, int user, int estate, String language) {
    var body =
        JSON.createObjectNode()
            .put("customerWebId", customer)
            .put("userId", user)
            .put("estateId", estate)
            .put("language", language);
    return send(HttpRequest.newBuilder(enterprise().resolve("/control/service"))
            .POST(BodyPublishers.ofString(body.toString()))
            .build())
        .path("url")
        .asText();
  }

  /** Where the provider's own pages are. */
  URI provider() {
    return sandbox().provider();
  }

  /** The message that the provider signs for the window behind a session. */
  ObjectNode signedMessage(String session) {
    var body = "{\"onOfficeType\":\"onOffice.service.refreshParent\"}";
    return (ObjectNode)
        send(
            HttpRequest.newBuilder(sandbox().provider().resolve("/service/message"))
                .header("Authorization", "Bearer " + session)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
  }

  String providerSecret() {
    return sandbox().providerSecret();
  }

  private Sandbox sandbox() {
    return Objects.requireNonNull(sandbox);
  }

  /** What must not be seen in any address. */
  void secret(String value) {
    assertThat(value).isNotBlank();
    secrets.add(value);
  }

  /** A complaint that belongs to this test: the browser reports each refused request. */
  void expect(String complaint) {
    expected.add(complaint);
  }

  void photograph(String name) {
    var file = "%02d-%s.png".formatted(++pictures, name);
    browser().photograph(SCREENSHOTS.resolve(language).resolve(file));
  }

  void photograph(String folder, String name) {
    browser().photograph(SCREENSHOTS.resolve(folder).resolve(name + ".png"));
  }

  /** A record as it is stored, past the API. */
  JsonNode stored(String customer, int id, String estateLanguage) {
    return send(HttpRequest.newBuilder(estate(customer, id, estateLanguage)).GET().build());
  }

  /** Somebody else changes a record. */
  void change(String customer, int id, String estateLanguage, Map<String, String> elements) {
    send(
        HttpRequest.newBuilder(estate(customer, id, estateLanguage))
            .method(
                "PATCH",
                BodyPublishers.ofString(JSON.valueToTree(Map.of("elements", elements)).toString()))
            .build());
  }

  JsonNode get(String path) {
    return send(HttpRequest.newBuilder(enterprise().resolve(path)).GET().build());
  }

  private URI estate(String customer, int id, String estateLanguage) {
    return enterprise()
        .resolve("/control/estates/" + customer + "/" + id + "?language=" + estateLanguage);
  }

  private JsonNode send(HttpRequest request) {
    var response = answer(request);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<String> answer(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
