package de.immobridge;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import de.immobridge.onoffice.ApiKey;
import de.immobridge.onoffice.ApiToken;
import de.immobridge.onoffice.ApiVersion;
import de.immobridge.onoffice.CallListener;
import de.immobridge.onoffice.Credentials;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.Endpoint;
import de.immobridge.onoffice.ErrorCodes;
import de.immobridge.onoffice.OnOfficeClient;
import de.immobridge.onoffice.Patience;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An onOffice that answers whatever a test tells it to, one answer after the other; the last one
 * stays. It keeps what it was sent.
 */
public final class FakeOnOffice implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
  public static final Instant START = Instant.ofEpochSecond(1_767_225_600);
  public static final Credentials CREDENTIALS =
      new Credentials(
          new ApiToken("0a1b2c3d4e5f60718293a4b5c6d7e8f9"),
          new ApiKey("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"));

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Patience PATIENCE =
      new Patience(
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(60),
          3,
          Duration.ofSeconds(1));

  private final WireMockServer server =
      new WireMockServer(options().dynamicPort().containerThreads(12).jettyAcceptors(1));
  private final List<Duration> pauses = new ArrayList<>();
  private final List<CallListener.Call> calls = new ArrayList<>();
  private TickingClock clock = new TickingClock(START);

  @Override
  public void beforeAll(ExtensionContext context) {
    server.start();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    reset();
  }

  /** Forgets everything. */
  public void reset() {
    server.resetAll();
    pauses.clear();
    calls.clear();
    clock = new TickingClock(START);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    server.stop();
  }

  /** The time that the client sees; each pause moves it on. */
  public TickingClock clock() {
    return clock;
  }

  /** The pauses that the client made. */
  public List<Duration> pauses() {
    return List.copyOf(pauses);
  }

  /** What the client's listener heard. */
  public List<CallListener.Call> calls() {
    return List.copyOf(calls);
  }

  public OnOfficeClient client() {
    return client(PATIENCE);
  }

  public OnOfficeClient client(Patience patience) {
    return client(patience, ErrorCodes.DEFAULT);
  }

  /** A client that sorts codes so. */
  public OnOfficeClient client(ErrorCodes codes) {
    return client(PATIENCE, codes);
  }

  private OnOfficeClient client(Patience patience, ErrorCodes codes) {
    return new OnOfficeClient(
        clock,
        patience,
        duration -> {
          pauses.add(duration);
          clock.advance(duration);
        },
        calls::add,
        codes);
  }

  /** Far away on the client's clock. */
  public Deadline deadline() {
    return Deadline.in(Duration.ofHours(1), clock);
  }

  /** A patience like the tests' own with another time for reading. */
  public static Patience reading(Duration read) {
    return new Patience(
        PATIENCE.connect(), read, PATIENCE.total(), PATIENCE.repeats(), PATIENCE.pause());
  }

  public Endpoint endpoint() {
    return new Endpoint(URI.create(server.baseUrl()), ApiVersion.STABLE);
  }

  public WireMockServer server() {
    return server;
  }

  /** Answers with these bodies, one per request. */
  public void answers(String... bodies) {
    answersWith(
        Stream.of(bodies)
            .map(body -> aResponse().withHeader("Content-Type", "application/json").withBody(body))
            .toArray(ResponseDefinitionBuilder[]::new));
  }

  /** Answers so, one per request. */
  public void answersWith(ResponseDefinitionBuilder... responses) {
    for (int i = 0; i < responses.length; i++) {
      String state = i == 0 ? Scenario.STARTED : "after " + i;
      String next = i == responses.length - 1 ? state : "after " + (i + 1);
      server.stubFor(
          any(anyUrl())
              .inScenario("answers")
              .whenScenarioStateIs(state)
              .willSetStateTo(next)
              .willReturn(responses[i]));
    }
  }

  /** The bodies that arrived, in order. */
  public List<JsonNode> received() {
    return requests().stream().map(request -> json(request.getBodyAsString())).toList();
  }

  /** The requests that arrived, in order. */
  public List<LoggedRequest> requests() {
    return server.getAllServeEvents().reversed().stream().map(ServeEvent::getRequest).toList();
  }

  /** The actions of one request that arrived. */
  public List<JsonNode> actions(int request) {
    var actions = new ArrayList<JsonNode>();
    received().get(request).path("request").path("actions").forEach(actions::add);
    return actions;
  }

  /** A whole answer that reports no fault. */
  public static String answer(String... results) {
    return answer(200, 0, results);
  }

  /** A whole answer with these results. */
  public static String answer(int code, int errorcode, String... results) {
    return """
    {"status":{"code":%d,"errorcode":%d,"message":"text that nobody may read"},
     "response":{"results":[%s]}}\
    """
        .formatted(code, errorcode, String.join(",", results));
  }

  /** The results of as many actions, labelled in the order of the actions. */
  public static String labelled(int position, int errorcode, String... records) {
    return """
    {"identifier":"%d","data":{"meta":{"cntabsolute":null},"records":[%s]},
     "status":{"errorcode":%d,"message":"text that nobody may read"}}\
    """
        .formatted(position, String.join(",", records), errorcode);
  }

  /** A record with text fields: name, value, name, value. */
  public static String estate(String id, String... fields) {
    String elements =
        IntStream.range(0, fields.length / 2)
            .mapToObj(i -> quoted(fields[2 * i]) + ":" + quoted(fields[2 * i + 1]))
            .collect(Collectors.joining(","));
    return "{\"id\":%s,\"type\":\"estate\",\"elements\":{%s}}".formatted(id, elements);
  }

  /** The record with which onOffice confirms a write. */
  public static String success() {
    return "{\"id\":0,\"type\":\"\",\"elements\":{\"success\":\"success\"}}";
  }

  private static String quoted(String text) {
    try {
      return JSON.writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
