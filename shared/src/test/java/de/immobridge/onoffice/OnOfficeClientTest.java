package de.immobridge.onoffice;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static de.immobridge.FakeOnOffice.CREDENTIALS;
import static de.immobridge.FakeOnOffice.START;
import static de.immobridge.FakeOnOffice.answer;
import static de.immobridge.FakeOnOffice.estate;
import static de.immobridge.FakeOnOffice.labelled;
import static de.immobridge.FakeOnOffice.success;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import de.immobridge.FakeOnOffice;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client sends, what it takes for an answer, and when it tries again. */
class OnOfficeClientTest {
  @RegisterExtension static final FakeOnOffice ON_OFFICE = new FakeOnOffice();

  private static final Action READ =
      Action.reading(Action.Verb.READ, "estate", "4497", Map.of("data", List.of("lage")));
  private static final Action WRITE =
      Action.writing(Action.Verb.MODIFY, "estate", "4497", Map.of("data", Map.of("lage", "x")));
  private static final Action IDEMPOTENT_WRITE =
      new Action(
          Action.Verb.MODIFY, "estate", "4497", new TreeMap<>(), Action.Effect.IDEMPOTENT_WRITE);
  private static final String OK = answer(labelled(1, 0, success()));

  // The request

  @Test
  void sendsJsonToTheVersionsAddress() {
    ON_OFFICE.answers(OK);

    send(READ);
    ON_OFFICE
        .client()
        .send(
            ON_OFFICE.endpoint().with(ApiVersion.LATEST),
            CREDENTIALS,
            List.of(READ),
            ON_OFFICE.deadline());

    assertThat(ON_OFFICE.requests().stream().map(LoggedRequest::getUrl))
        .containsExactly("/api/stable/api.php", "/api/latest/api.php");
    LoggedRequest request = ON_OFFICE.requests().getFirst();
    assertThat(request.getMethod().value()).isEqualTo("POST");
    assertThat(request.getHeader("Content-Type")).startsWith("application/json");
    assertThat(request.getHeader("Accept")).isEqualTo("application/json");
  }

  @Test
  void sendsSeveralActionsInOneRequestEachSignedAndLabelled() {
    ON_OFFICE.answers(answer(labelled(1, 0), labelled(2, 0)));

    send(READ, WRITE);

    assertThat(ON_OFFICE.received()).hasSize(1);
    JsonNode body = ON_OFFICE.received().getFirst();
    assertThat(body.path("token").asText()).isEqualTo(CREDENTIALS.token().value());
    List<JsonNode> actions = ON_OFFICE.actions(0);
    assertThat(actions)
        .extracting(each -> each.path("identifier").asText())
        .containsExactly("1", "2");
    for (JsonNode action : actions) {
      assertThat(action.path("timestamp").asLong()).isEqualTo(START.getEpochSecond());
      assertThat(action.path("hmac_version").asText()).isEqualTo("2");
      assertThat(action.path("hmac").asText()).isEqualTo(hmac(action));
    }
  }

  @Test
  void neverSendsTheKey() {
    ON_OFFICE.answers(OK);

    send(READ);

    LoggedRequest request = ON_OFFICE.requests().getFirst();
    assertThat(request.getBodyAsString() + request.getHeaders() + request.getUrl())
        .doesNotContain(CREDENTIALS.key().value());
  }

  @Test
  void textsTravelAsUtf8() {
    ON_OFFICE.answers(answer(labelled(1, 0, estate("1", "lage", "Köln – 东 🏠"))));
    Action write =
        Action.writing(Action.Verb.MODIFY, "estate", "1", Map.of("data", "Würzburg 🏡 \u2028"));

    List<Outcome> outcomes = send(write);

    assertThat(ON_OFFICE.actions(0).getFirst().path("parameters").path("data").asText())
        .isEqualTo("Würzburg 🏡 \u2028");
    assertThat(((Outcome.Done) outcomes.getFirst()).records().getFirst().text("lage"))
        .isEqualTo("Köln – 东 🏠");
  }

  // Answers that are none

  @ParameterizedTest
  @ValueSource(ints = {201, 204, 400, 401, 403, 404, 500, 501})
  void anyOtherHttpStatusIsNoAnswerWhateverTheBodySays(int status) {
    ON_OFFICE.answersWith(aResponse().withStatus(status).withBody(OK));

    assertThat(send(WRITE)).containsExactly(none(Fault.HTTP_STATUS));
    assertThat(send(READ)).containsExactly(none(Fault.HTTP_STATUS));
    assertThat(ON_OFFICE.requests()).as("no repeat helps").hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 503, 504})
  void readsAreRepeatedWhereTheServerIsBusyOrAwayAndWritesAreNot(int status) {
    ON_OFFICE.answersWith(aResponse().withStatus(status).withBody(OK), aResponse().withBody(OK));

    assertThat(send(READ).getFirst()).isInstanceOf(Outcome.Done.class);
    assertThat(ON_OFFICE.requests()).hasSize(2);

    ON_OFFICE.reset();
    ON_OFFICE.answersWith(aResponse().withStatus(status).withBody(OK));

    assertThat(send(WRITE)).containsExactly(none(Fault.UNAVAILABLE));
    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  @Test
  void htmlInsteadOfJsonIsNoAnswer() {
    ON_OFFICE.answersWith(
        aResponse().withHeader("Content-Type", "text/html").withBody("<html>maintenance</html>"));

    assertThat(send(WRITE)).containsExactly(none(Fault.NOT_JSON));
  }

  @Test
  void anEmptyBodyIsNoAnswer() {
    ON_OFFICE.answers("");

    assertThat(send(WRITE)).containsExactly(none(Fault.EMPTY_BODY));
  }

  @ParameterizedTest
  @EnumSource
  void aConnectionThatBreaksIsLost(com.github.tomakehurst.wiremock.http.Fault fault) {
    ON_OFFICE.answersWith(aResponse().withFault(fault));

    assertThat(send(WRITE)).containsExactly(none(Fault.CONNECTION_LOST));
    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  /** Java's own client must not send a write again behind our back. */
  @Test
  void aKeptConnectionThatBreaksDoesNotSendTheWriteTwice() {
    ON_OFFICE.answersWith(
        aResponse().withBody(OK),
        aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE));
    OnOfficeClient client = ON_OFFICE.client();

    client.send(ON_OFFICE.endpoint(), CREDENTIALS, List.of(WRITE), ON_OFFICE.deadline());
    List<Outcome> second =
        client.send(ON_OFFICE.endpoint(), CREDENTIALS, List.of(WRITE), ON_OFFICE.deadline());

    assertThat(second).containsExactly(none(Fault.CONNECTION_LOST));
    assertThat(ON_OFFICE.requests()).hasSize(2);
  }

  @Test
  void anAnswerThatStopsHalfWayIsLost() throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(
          () -> {
            try (var socket = server.accept()) {
              socket.getInputStream().read(new byte[8192]);
              socket
                  .getOutputStream()
                  .write(
                      "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"status\":".getBytes(UTF_8));
            } catch (IOException e) {
              // The client sees it as well, and is what this is about.
            }
          });

      assertThat(
              ON_OFFICE
                  .client()
                  .send(at(server), CREDENTIALS, List.of(WRITE), ON_OFFICE.deadline()))
          .containsExactly(none(Fault.CONNECTION_LOST));
    }
  }

  @Test
  void aSlowAnswerIsNotWaitedFor() {
    ON_OFFICE.answersWith(aResponse().withFixedDelay(2_000).withBody(OK));
    OnOfficeClient client = ON_OFFICE.client(FakeOnOffice.reading(Duration.ofMillis(100)));

    assertThat(client.send(ON_OFFICE.endpoint(), CREDENTIALS, List.of(READ), ON_OFFICE.deadline()))
        .containsExactly(none(Fault.TIMED_OUT));
    assertThat(ON_OFFICE.pauses()).isEmpty();
  }

  @Test
  void anAnswerThatTricklesInIsNotWaitedFor() {
    ON_OFFICE.answersWith(aResponse().withBody(OK).withChunkedDribbleDelay(20, 4_000));
    OnOfficeClient client = ON_OFFICE.client(FakeOnOffice.reading(Duration.ofMillis(300)));

    assertThat(client.send(ON_OFFICE.endpoint(), CREDENTIALS, List.of(WRITE), ON_OFFICE.deadline()))
        .containsExactly(none(Fault.TIMED_OUT));
  }

  @Test
  void theDeadlineCutsTheTimeForAnAnswer() {
    ON_OFFICE.answersWith(aResponse().withFixedDelay(3_000).withBody(OK));
    Deadline soon = Deadline.in(Duration.ofMillis(150), ON_OFFICE.clock());

    assertThat(ON_OFFICE.client().send(ON_OFFICE.endpoint(), CREDENTIALS, List.of(WRITE), soon))
        .containsExactly(none(Fault.TIMED_OUT));
  }

  @Test
  void whoStopsWaitingSoonerHasGivenUpAndNotBeenFailed() {
    ON_OFFICE.answersWith(aResponse().withFixedDelay(3_000).withBody(OK));
    Deadline now = ON_OFFICE.deadline().impatiently(Duration.ofMillis(150));

    assertThat(ON_OFFICE.client().send(ON_OFFICE.endpoint(), CREDENTIALS, List.of(READ), now))
        .containsExactly(none(Fault.GIVEN_UP));
    assertThat(ON_OFFICE.pauses()).isEmpty();
  }

  @Test
  void whereNobodyListensIsNotConnectedHoweverImpatientSomebodyIs() {
    var nobody = new Endpoint(URI.create("http://127.0.0.1:1"), ON_OFFICE.endpoint().version());
    Deadline now = ON_OFFICE.deadline().impatiently(Duration.ofSeconds(20));

    assertThat(ON_OFFICE.client().send(nobody, CREDENTIALS, List.of(WRITE), now))
        .containsExactly(none(Fault.NOT_CONNECTED));
  }

  @Test
  void afterTheDeadlineNothingIsSent() {
    ON_OFFICE.answers(OK);
    Deadline past = Deadline.in(Duration.ZERO, ON_OFFICE.clock());

    assertThat(
            ON_OFFICE.client().send(ON_OFFICE.endpoint(), CREDENTIALS, List.of(WRITE, READ), past))
        .containsExactly(none(Fault.NO_TIME), none(Fault.NO_TIME));
    assertThat(ON_OFFICE.requests()).isEmpty();
    assertThat(Fault.NO_TIME.mayHaveBeenDone()).isFalse();
  }

  /** What listens but never says yes: nothing has been sent. */
  @Test
  void aConnectionThatDoesNotComeAboutInTimeIsNone() throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var patience =
          new Patience(
              Duration.ofMillis(200),
              Duration.ofSeconds(5),
              Duration.ofSeconds(1),
              0,
              Duration.ZERO);
      var secure =
          new Endpoint(URI.create("https://127.0.0.1:" + server.getLocalPort()), ApiVersion.STABLE);

      assertThat(
              ON_OFFICE
                  .client(patience)
                  .send(secure, CREDENTIALS, List.of(WRITE), ON_OFFICE.deadline()))
          .containsExactly(none(Fault.NOT_CONNECTED));
    }
  }

  @Test
  void aConnectionThatWasIdleTooLongIsNotUsedAgain() throws IOException {
    try (var server = new CountingServer()) {
      OnOfficeClient client = ON_OFFICE.client();
      var endpoint = at(server.socket());

      assertThat(List.of(write(client, endpoint), write(client, endpoint)))
          .allMatch(Outcome.Done.class::isInstance);
      assertThat(server.connections()).as("kept for a moment").isEqualTo(1);

      ON_OFFICE.clock().advance(Duration.ofSeconds(5));
      assertThat(write(client, endpoint)).isInstanceOf(Outcome.Done.class);
      assertThat(server.connections()).isEqualTo(2);

      client.disconnect();
      assertThat(write(client, endpoint)).isInstanceOf(Outcome.Done.class);
      assertThat(server.connections()).isEqualTo(3);
    }
  }

  @Test
  void preparingConnectsToNobody() throws IOException {
    try (var server = new CountingServer()) {
      OnOfficeClient client = ON_OFFICE.client();

      client.prepare(at(server.socket()));
      client.prepare(new Endpoint(URI.create("https://127.0.0.1:1"), ApiVersion.STABLE));

      assertThat(write(client, at(server.socket()))).isInstanceOf(Outcome.Done.class);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void aBigBodyGoesAndComesWhole() {
    String text = "Wohnzimmer mit Blick ü ".repeat(40_000);
    ON_OFFICE.answers(answer(labelled(1, 0, estate("1", "lage", text))));
    Action write = Action.writing(Action.Verb.MODIFY, "estate", "1", Map.of("data", text));

    var done = (Outcome.Done) send(write).getFirst();

    assertThat(done.records().getFirst().text("lage")).isEqualTo(text);
    assertThat(ON_OFFICE.actions(0).getFirst().path("parameters").path("data").asText())
        .isEqualTo(text);
  }

  @Test
  void whereNobodyListensNothingWasSent() throws IOException {
    Endpoint nobody;
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = at(server);
    }

    assertThat(ON_OFFICE.client().send(nobody, CREDENTIALS, List.of(WRITE), ON_OFFICE.deadline()))
        .containsExactly(none(Fault.NOT_CONNECTED));
    assertThat(ON_OFFICE.pauses()).as("a write that was not sent may be repeated").hasSize(3);
  }

  @Test
  void aHostThatDoesNotExistIsNotConnectedTo() {
    var nowhere = new Endpoint(URI.create("http://nowhere.invalid"), ApiVersion.STABLE);

    assertThat(ON_OFFICE.client().send(nowhere, CREDENTIALS, List.of(READ), ON_OFFICE.deadline()))
        .containsExactly(none(Fault.NOT_CONNECTED));
  }

  @Test
  void anAnswerTooBigToHoldIsNoAnswer() {
    ON_OFFICE.answersWith(aResponse().withBody(new byte[17 * 1024 * 1024]));

    assertThat(send(WRITE)).containsExactly(none(Fault.CONNECTION_LOST));
  }

  // Redirects

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void noRedirectLeadsToAnotherHost(int status) {
    var elsewhere = new FakeOnOffice();
    elsewhere.server().start();
    try {
      elsewhere.answers(OK);
      ON_OFFICE.answersWith(redirect(status, elsewhere.endpoint().uri().toString()));

      assertThat(send(READ)).containsExactly(none(Fault.REDIRECTED));
      assertThat(elsewhere.requests()).isEmpty();
      assertThat(ON_OFFICE.requests()).hasSize(1);
    } finally {
      elsewhere.server().stop();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {307, 308})
  void aRedirectThatKeepsMethodAndBodyIsFollowedOnTheSameHost(int status) {
    ON_OFFICE.answersWith(redirect(status, "/api/latest/api.php"), aResponse().withBody(OK));

    assertThat(send(WRITE).getFirst()).isInstanceOf(Outcome.Done.class);
    assertThat(ON_OFFICE.requests().stream().map(LoggedRequest::getUrl))
        .containsExactly("/api/stable/api.php", "/api/latest/api.php");
    assertThat(ON_OFFICE.received().get(1)).isEqualTo(ON_OFFICE.received().get(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303})
  void aRedirectThatWouldBecomeAGetIsNotFollowed(int status) {
    ON_OFFICE.answersWith(redirect(status, "/api/latest/api.php"), aResponse().withBody(OK));

    assertThat(send(READ)).containsExactly(none(Fault.REDIRECTED));
    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  @Test
  void oneRedirectIsFollowedAndNoMore() {
    ON_OFFICE.answersWith(redirect(307, "/somewhere"));

    assertThat(send(READ)).containsExactly(none(Fault.REDIRECTED));
    assertThat(ON_OFFICE.requests()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "https://", "::::", "http://[", "javascript:alert(1)", "//elsewhere.example/"})
  void aRedirectToNowhereIsNotFollowed(String location) {
    ON_OFFICE.answersWith(redirect(307, location));

    assertThat(send(READ).getFirst()).isInstanceOf(Outcome.NoAnswer.class);
    assertThat(ON_OFFICE.requests().size()).isLessThanOrEqualTo(2);
  }

  // Repeats

  @ParameterizedTest
  @CsvSource({
    // code, meaning of its repeat word, then the tries of a read, an idempotent write, a write
    "77, 1, 1, 1",
    "12345, 1, 1, 1",
    "137, 1, 1, 1",
    "193, 1, 1, 1",
    "22, 1, 1, 1",
    "136, 2, 2, 2",
    "1, 4, 4, 1",
    "175, 4, 4, 1",
    "303, 4, 4, 1",
    "8, 2, 1, 1",
    "88, 2, 1, 1"
  })
  void errorCodesAreRepeatedAsTheListSays(int code, int reads, int idempotents, int writes) {
    assertThat(tries(READ, answer(labelled(1, code)))).isEqualTo(reads);
    assertThat(tries(IDEMPOTENT_WRITE, answer(labelled(1, code)))).isEqualTo(idempotents);
    assertThat(tries(WRITE, answer(labelled(1, code)))).isEqualTo(writes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<html>", "", "{\"status\":{\"code\":200,\"errorcode\":0},\"response\":[]}"})
  void aWriteThatMayHaveBeenDoneIsNeverSentAgain(String body) {
    assertThat(tries(WRITE, body)).isEqualTo(1);
    assertThat(tries(IDEMPOTENT_WRITE, body)).isEqualTo(1);
    assertThat(tries(READ, body)).isEqualTo(4);
  }

  @Test
  void aContradictoryWriteIsNeverSentAgain() {
    String contradictory = answer(500, 97, labelled(1, 0, success()));

    assertThat(tries(WRITE, contradictory)).isEqualTo(1);
    assertThat(tries(READ, contradictory)).isEqualTo(4);
  }

  @Test
  void aRepeatThatSucceedsIsTheAnswer() {
    ON_OFFICE.answers(answer(labelled(1, 1)), "<html>", answer(labelled(1, 0, estate("1"))));

    assertThat(send(READ).getFirst()).isInstanceOf(Outcome.Done.class);
    assertThat(ON_OFFICE.requests()).hasSize(3);
  }

  @Test
  void everyTryHasItsOwnTimestampAndHmac() {
    ON_OFFICE.answers(answer(labelled(1, 1)));

    send(READ);

    assertThat(ON_OFFICE.received()).hasSize(4);
    var timestamps =
        List.of(0, 1, 2, 3).stream()
            .map(request -> ON_OFFICE.actions(request).getFirst())
            .peek(action -> assertThat(action.path("hmac").asText()).isEqualTo(hmac(action)))
            .map(action -> action.path("timestamp").asLong() - START.getEpochSecond())
            .toList();
    assertThat(timestamps).containsExactly(0L, 1L, 3L, 7L);
  }

  @Test
  void thePauseDoublesFromOneRepeatToTheNext() {
    ON_OFFICE.answers(answer(labelled(1, 1)));

    send(READ);

    assertThat(ON_OFFICE.pauses())
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void noTryBeginsAfterTheTotalTime() {
    ON_OFFICE.answers(answer(labelled(1, 1)));
    var second = Duration.ofSeconds(1);
    var patience =
        new Patience(
            Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(3), 9, second);

    ON_OFFICE
        .client(patience)
        .send(ON_OFFICE.endpoint(), CREDENTIALS, List.of(READ), ON_OFFICE.deadline());

    assertThat(ON_OFFICE.pauses()).containsExactly(second);
  }

  @Test
  void noPauseSleepsPastTheDeadline() {
    ON_OFFICE.answers(answer(labelled(1, 1)));
    Deadline soon = Deadline.in(Duration.ofMillis(2_500), ON_OFFICE.clock());

    ON_OFFICE.client().send(ON_OFFICE.endpoint(), CREDENTIALS, List.of(READ), soon);

    assertThat(ON_OFFICE.pauses()).containsExactly(Duration.ofSeconds(1));
    assertThat(ON_OFFICE.requests()).hasSize(2);
  }

  @Test
  void aPauseThatTookLongerThanTheDeadlineIsTheLast() {
    ON_OFFICE.answers(answer(labelled(1, 1)));
    var client =
        new OnOfficeClient(
            ON_OFFICE.clock(),
            FakeOnOffice.reading(Duration.ofSeconds(5)),
            duration -> ON_OFFICE.clock().advance(duration.multipliedBy(100)),
            CallListener.NONE,
            ErrorCodes.DEFAULT);

    assertThat(
            client.send(
                ON_OFFICE.endpoint(),
                CREDENTIALS,
                List.of(READ),
                Deadline.in(Duration.ofSeconds(50), ON_OFFICE.clock())))
        .containsExactly(new Outcome.Refused(ErrorCodes.DEFAULT.of(1)));
    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  @Test
  void aClockErrorThatStaysIsRepeatedOnce() {
    ON_OFFICE.answers(answer(400, 136));

    assertThat(send(WRITE)).containsExactly(new Outcome.Refused(ErrorCodes.DEFAULT.of(136)));
    assertThat(ON_OFFICE.requests()).hasSize(2);
  }

  /** The request goes out as a whole, so a write that was done forbids it for the read beside. */
  @Test
  void aFailedReadBesideAWriteThatWasDoneIsNotRepeated() {
    ON_OFFICE.answers(answer(labelled(1, 0, success()), labelled(2, 1)));

    assertThat(send(WRITE, READ)).hasSize(2);
    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  @Test
  void aFailedReadBesideAWriteWithoutAResultIsNotRepeated() {
    ON_OFFICE.answers(answer(labelled(2, 1)));

    send(WRITE, READ);

    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  @Test
  void aSecondReadMayBeRepeatedTogetherWithAFirstThatSucceeded() {
    ON_OFFICE.answers(
        answer(labelled(1, 0), labelled(2, 1)), answer(labelled(1, 0), labelled(2, 0)));

    assertThat(send(READ, READ)).allMatch(Outcome.Done.class::isInstance);
    assertThat(ON_OFFICE.requests()).hasSize(2);
  }

  @Test
  void aRefusalForGoodForbidsARepeatForWhatStandsBeside() {
    ON_OFFICE.answers(answer(labelled(1, 77), labelled(2, 1)));

    send(READ, READ);

    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  @Test
  void anInterruptedPauseEndsTheTrying() {
    ON_OFFICE.answers(answer(labelled(1, 1)));
    var client =
        new OnOfficeClient(
            ON_OFFICE.clock(),
            FakeOnOffice.reading(Duration.ofSeconds(5)),
            _ -> {
              throw new InterruptedException();
            },
            CallListener.NONE,
            ErrorCodes.DEFAULT);

    List<Outcome> outcomes =
        client.send(ON_OFFICE.endpoint(), CREDENTIALS, List.of(READ), ON_OFFICE.deadline());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcomes).containsExactly(new Outcome.Refused(ErrorCodes.DEFAULT.of(1)));
    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  // What others hear

  @Test
  void theListenerHearsOfEveryTryAndOfNothingSecret() {
    ON_OFFICE.answers(
        answer(labelled(1, 1), labelled(2, 1)),
        answer(labelled(1, 0, estate("1", "lage", "secret text")), labelled(2, 88)));

    send(READ.with("extendedclaim", "secret claim"), READ);

    assertThat(ON_OFFICE.calls()).hasSizeGreaterThanOrEqualTo(2);
    CallListener.Call first = ON_OFFICE.calls().get(0);
    assertThat(first.attempt()).isEqualTo(1);
    assertThat(first.version()).isEqualTo(ApiVersion.STABLE);
    assertThat(first.actions()).containsExactly("READ estate", "READ estate");
    assertThat(first.outcomes()).containsExactly("1", "1");
    CallListener.Call second = ON_OFFICE.calls().get(1);
    assertThat(second.attempt()).isEqualTo(2);
    assertThat(second.outcomes()).containsExactly("ok", "88");
    assertThat(ON_OFFICE.calls().toString())
        .doesNotContain("secret")
        .doesNotContain(CREDENTIALS.token().value())
        .doesNotContain(CREDENTIALS.key().value());
  }

  @Test
  void theListenerHearsOfFaultsByName() {
    ON_OFFICE.answers("<html>");

    send(WRITE);

    assertThat(ON_OFFICE.calls().getFirst().outcomes()).containsExactly("NOT_JSON");
  }

  private static List<Outcome> send(Action... actions) {
    return ON_OFFICE
        .client()
        .send(ON_OFFICE.endpoint(), CREDENTIALS, List.of(actions), ON_OFFICE.deadline());
  }

  private static int tries(Action action, String body) {
    ON_OFFICE.reset();
    ON_OFFICE.answers(body);
    send(action);
    return ON_OFFICE.requests().size();
  }

  private static Outcome write(OnOfficeClient client, Endpoint endpoint) {
    return client.send(endpoint, CREDENTIALS, List.of(WRITE), ON_OFFICE.deadline()).getFirst();
  }

  /** Answers every request with a success and counts who connects. */
  private record CountingServer(ServerSocket socket, AtomicInteger accepted)
      implements AutoCloseable {
    CountingServer() throws IOException {
      this(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), new AtomicInteger());
      Thread.startVirtualThread(this::accept);
    }

    int connections() {
      return accepted.get();
    }

    private void accept() {
      try {
        while (true) {
          Socket client = socket.accept();
          accepted.incrementAndGet();
          Thread.startVirtualThread(() -> serve(client));
        }
      } catch (IOException e) {
        // The test has ended.
      }
    }

    private static void serve(Socket client) {
      try (client) {
        byte[] answer = OK.getBytes(UTF_8);
        String head = "HTTP/1.1 200 OK\r\nContent-Length: " + answer.length + "\r\n\r\n";
        while (client.getInputStream().read(new byte[8192]) > 0) {
          client.getOutputStream().write((head + OK).getBytes(UTF_8));
        }
      } catch (IOException e) {
        // The client has gone.
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private static Outcome none(Fault fault) {
    return new Outcome.NoAnswer(fault);
  }

  private static Endpoint at(ServerSocket server) {
    return new Endpoint(URI.create("http://127.0.0.1:" + server.getLocalPort()), ApiVersion.STABLE);
  }

  private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder redirect(
      int status, String location) {
    return aResponse().withStatus(status).withHeader("Location", location);
  }

  private static String hmac(JsonNode action) {
    return Hmac.sign(
        CREDENTIALS,
        action.path("timestamp").asLong(),
        action.path("resourcetype").asText(),
        action.path("actionid").asText());
  }
}
