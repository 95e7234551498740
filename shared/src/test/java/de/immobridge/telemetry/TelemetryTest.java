package de.immobridge.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.CapturedLogs;
import de.immobridge.onoffice.ApiVersion;
import de.immobridge.onoffice.CallListener;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.Fault;
import de.immobridge.onoffice.UnlockApi;
import de.immobridge.onoffice.User;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import software.amazon.lambda.powertools.logging.internal.LoggingManagerRegistry;

class TelemetryTest {
  private static final String NAMESPACE = "Immobridge/test";
  private static final User ANNA = new User(new CustomerWebId("agency-1"), "17");

  private final Telemetry telemetry = new Telemetry(NAMESPACE, Optional.empty());

  @Test
  void everyLineSaysWhoseItIs() {
    try (var logs = new CapturedLogs()) {
      try (var _ = begin("request-1")) {
        telemetry.who(ANNA);
        telemetry.service("expose");
        LoggerFactory.getLogger("de.immobridge.example").info("hello");
      }

      JsonNode line = logs.entries().getLast();
      assertThat(line.path("message").asText()).isEqualTo("hello");
      assertThat(line.path("level").asText()).isEqualTo("INFO");
      assertThat(line.path("timestamp").asText())
          .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
      assertThat(line.path("function_name").asText()).isEqualTo("test");
      assertThat(line.path("function_version").asText()).isEqualTo("1");
      assertThat(line.path("function_request_id").asText()).isEqualTo("lambda-request-1");
      assertThat(line.path("cold_start").isBoolean()).isTrue();
      assertThat(line.path("service").asText()).isNotEmpty();
      assertThat(line.path("correlation_id").asText()).isEqualTo("request-1");
      assertThat(line.path("route").asText()).isEqualTo("GET /service");
      assertThat(line.path("customer").asText()).isEqualTo("agency-1");
      assertThat(line.path("user").asText()).isEqualTo("17");
      assertThat(line.path("provider_service").asText()).isEqualTo("expose");
    }
  }

  @Test
  void afterTheCallNothingOfItIsKnown() {
    try (var logs = new CapturedLogs()) {
      try (var _ = begin("request-1")) {
        telemetry.who(ANNA);
      }
      LoggerFactory.getLogger("de.immobridge.example").info("later");
      telemetry.suspended();

      assertThat(MDC.getCopyOfContextMap()).isNull();
      assertThat(logs.text()).doesNotContain("agency-1", "request-1");
    }
  }

  @Test
  void workBesideACallBelongsToItAndLeavesItsThreadAsItWas() throws Exception {
    try (var logs = new CapturedLogs()) {
      Callable<String> alone = () -> String.valueOf(MDC.get("correlation_id"));
      assertThat(Telemetry.beside(alone)).as("outside of a call").isSameAs(alone);
      try (var _ = begin("request-1");
          var thread = Executors.newSingleThreadExecutor()) {
        assertThat(thread.submit(Telemetry.beside(alone)).get()).isEqualTo("request-1");
        assertThat(thread.submit(alone).get()).isEqualTo("null");
      }
      assertThat(logs.metrics()).hasSizeLessThanOrEqualTo(1);
    }
  }

  /** What is counted in one call stands in one line, and each metric keeps its own dimensions. */
  @Test
  void oneLineOfMetricsPerCall() {
    try (var logs = new CapturedLogs()) {
      try (var _ = begin("request-1")) {
        telemetry.refused("GET /service", "SIGNATURE");
        telemetry.accepted("GET /service", "A");
        telemetry.unlocked(new UnlockApi.Result.Unknown(Fault.TIMED_OUT));
        telemetry.claimUsed(Duration.ofMinutes(2));
        telemetry.suspended();
        telemetry.called(call(30, "ok"));
        telemetry.called(call(45, "ok", "206"));
        assertThat(logs.metrics()).as("before the end").isEmpty();
      }

      assertThat(logs.metrics()).hasSize(1);
      JsonNode line = logs.metrics().getFirst();
      assertThat(EmittedMetric.in(line))
          .containsExactlyInAnyOrder(
              new EmittedMetric(NAMESPACE, "Refused", "Count", List.of("Route", "Reason")),
              new EmittedMetric(NAMESPACE, "Accepted", "Count", List.of("Route", "SignatureForm")),
              new EmittedMetric(NAMESPACE, "Unlock", "Count", List.of("Outcome")),
              new EmittedMetric(NAMESPACE, "ClaimAge", "Seconds", List.of()),
              new EmittedMetric(NAMESPACE, "Suspended", "Count", List.of()),
              new EmittedMetric(NAMESPACE, "OnOfficeLatency", "Milliseconds", List.of()),
              new EmittedMetric(NAMESPACE, "OnOfficeError", "Count", List.of("Code")));
      assertThat(line.path("Route").asText()).isEqualTo("GET-service");
      assertThat(line.path("Reason").asText()).isEqualTo("SIGNATURE");
      assertThat(line.path("SignatureForm").asText()).isEqualTo("A");
      assertThat(line.path("Outcome").asText()).isEqualTo("unknown-TIMED_OUT");
      assertThat(line.path("Code").asText()).isEqualTo("206");
      assertThat(line.path("ClaimAge").asInt()).isEqualTo(120);
      assertThat(line.path("OnOfficeLatency")).hasToString("[30,45]");
      assertThat(line.path("Suspended").asInt()).isEqualTo(1);
    }
  }

  /** A page that says that it is loading asks again: an onOffice that is slow alarms nobody. */
  @Test
  void whoHasGivenUpWaitingCountsNoError() {
    try (var logs = new CapturedLogs()) {
      try (var _ = begin("request-1")) {
        telemetry.called(call(300, "GIVEN_UP", "GIVEN_UP"));
      }

      assertThat(logs.metrics()).allMatch(line -> EmittedMetric.in(line).isEmpty());
      assertThat(logs.text()).contains("GIVEN_UP");
    }
  }

  /** What went well needs one line, and it can be found by everything that identifies the call. */
  @Test
  void aCallThatWentWellIsOneLine() {
    try (var logs = new CapturedLogs()) {
      try (var call = begin("request-1")) {
        telemetry.who(ANNA);
        telemetry.service("expose");
        telemetry.accepted("GET /service", "A");
        telemetry.called(call(30, "ok", "ok"));
        telemetry.called(call(7, "ok"));
        telemetry.unlocked(new UnlockApi.Result.Unlocked());
        call.answered(200);
      }

      assertThat(logs.text()).hasLineCount(1);
      JsonNode line = logs.metrics().getFirst();
      assertThat(line.path("timestamp").asText()).matches("\\d{4}-.+Z");
      assertThat(line.path("level").asText()).isEqualTo("INFO");
      assertThat(line.path("message").asText()).isEqualTo("GET /service answered 200");
      assertThat(line.path("status").asInt()).isEqualTo(200);
      assertThat(line.path("ms").isIntegralNumber()).isTrue();
      assertThat(line.path("ms").asLong()).isBetween(0L, 60_000L);
      assertThat(line.path("onoffice").asText())
          .isEqualTo("STABLE READ estate ok 30 ms; STABLE READ estate ok 7 ms");
      assertThat(line.path("correlation_id").asText()).isEqualTo("request-1");
      assertThat(line.path("route").asText()).isEqualTo("GET /service");
      assertThat(line.path("customer").asText()).isEqualTo("agency-1");
      assertThat(line.path("user").asText()).isEqualTo("17");
      assertThat(line.path("provider_service").asText()).isEqualTo("expose");
      assertThat(line.path("function_version").asText()).isEqualTo("1");
      assertThat(EmittedMetric.in(line)).hasSize(3);
    }
  }

  /** Whoever wants to read of trouble only sets the level; numbers are no log. */
  @Test
  void aCallThatCountsNothingIsSilentWhereOnlyWarningsAreWanted() {
    try (var logs = new CapturedLogs()) {
      LoggingManagerRegistry.getLoggingManager().setLogLevel(Level.WARN);
      try (var call = telemetry.begin(TestContext.USUAL, "request-1", "PING")) {
        call.answered(404);
      }
      assertThat(logs.text()).isEmpty();

      try (var call = begin("request-2")) {
        telemetry.accepted("GET /service", "A");
        call.answered(200);
      }
      assertThat(logs.metrics()).hasSize(1);
    }
  }

  /** A rehearsal before the snapshot is no call: the first real one is still the cold start. */
  @Test
  void aRehearsalLeavesTheColdStartToTheFirstCall() {
    try (var call =
        Telemetry.unheard(NAMESPACE).begin(TestContext.USUAL, "request-1", "GET /service")) {
      assertThat(MDC.get("function_name")).isNull();
      assertThat(MDC.get("cold_start")).isNull();
      call.answered(200);
    }
  }

  @Test
  void aCallThatCountsNothingIsStillOneLine() {
    try (var logs = new CapturedLogs()) {
      try (var call = telemetry.begin(TestContext.USUAL, "request-1", "PING")) {
        call.answered(404);
      }

      assertThat(logs.text()).hasLineCount(1).contains("\"message\":\"PING answered 404\"");
      assertThat(logs.metrics()).isEmpty();
    }
  }

  /** Refusals, failures of onOffice and what was tried again are seen as they happen. */
  @Test
  void troubleHasLinesOfItsOwn() {
    try (var logs = new CapturedLogs()) {
      try (var call = begin("request-1")) {
        telemetry.called(call(30, "ok", "206"));
        telemetry.called(again(30));
        telemetry.unlocked(new UnlockApi.Result.Unknown(Fault.TIMED_OUT));
        telemetry.trouble("GET /service", "NOT_FOUND");
        call.answered(404);
      }

      assertThat(logs.entries())
          .extracting(line -> line.path("message").asText())
          .containsExactly(
              "onOffice STABLE [READ estate] attempt 1 answered [ok, 206] after 30 ms",
              "onOffice STABLE [READ estate] attempt 2 answered [ok] after 30 ms",
              "unlockProvider: unknown-TIMED_OUT",
              "GET /service met trouble: NOT_FOUND");
      assertThat(logs.metrics()).hasSize(1);
      assertThat(logs.metrics().getFirst().has("onoffice")).isFalse();
    }
  }

  /** The root of a line holds one value per dimension, so the second code has to go elsewhere. */
  @Test
  void twoCodesInOneCallAreToldApart() {
    try (var logs = new CapturedLogs()) {
      try (var _ = begin("request-1")) {
        telemetry.called(call(30, "206", "137", "206"));
      }

      assertThat(logs.metrics()).hasSize(2);
      assertThat(logs.metrics().getFirst().path("Code").asText()).isEqualTo("206");
      assertThat(logs.metrics().getFirst().path("OnOfficeError")).hasToString("[1,1]");
      assertThat(logs.metrics().getFirst().path("OnOfficeLatency").asInt()).isEqualTo(30);
      assertThat(logs.metrics().getLast().path("Code").asText()).isEqualTo("137");
      assertThat(logs.metrics().getLast().path("OnOfficeError").asInt()).isEqualTo(1);
      assertThat(logs.metrics().getLast().has("OnOfficeLatency")).isFalse();
    }
  }

  @Test
  void moreValuesThanALineMayCarryAreNotLost() {
    try (var logs = new CapturedLogs()) {
      try (var _ = begin("request-1")) {
        for (int i = 0; i < 250; i++) {
          telemetry.claimUsed(Duration.ofSeconds(i));
        }
      }

      assertThat(logs.metrics())
          .extracting(line -> line.path("ClaimAge").size())
          .containsExactly(100, 100, 50);
      logs.metrics().forEach(EmittedMetric::in);
    }
  }

  /** Whoever gets the alarm finds the customer in the line that caused it. */
  @Test
  void aMetricNamesItsCustomerAndIsNotToldApartByIt() {
    try (var logs = new CapturedLogs()) {
      try (var _ = begin("request-1")) {
        telemetry.who(ANNA);
        telemetry.suspended();
      }

      JsonNode line = logs.metrics().getFirst();
      assertThat(line.path("customer").asText()).isEqualTo("agency-1");
      assertThat(line.path("user").asText()).isEqualTo("17");
      assertThat(line.path("correlation_id").asText()).isEqualTo("request-1");
      assertThat(EmittedMetric.in(line)).allMatch(metric -> metric.dimensions().isEmpty());
      assertThat(logs.entries().getFirst().path("customer").asText()).isEqualTo("agency-1");
    }
  }

  @Test
  void workOnAnotherThreadBelongsToTheCall() throws Exception {
    try (var logs = new CapturedLogs()) {
      try (var call = begin("request-1")) {
        telemetry.who(ANNA);
        var work =
            new FutureTask<>(
                call.beside(
                    () -> {
                      telemetry.called(call(30, "136"));
                      return "done";
                    }));
        Thread.ofVirtual().start(work);
        assertThat(work.get()).isEqualTo("done");
      }

      assertThat(logs.entries().getFirst().path("customer").asText()).isEqualTo("agency-1");
      assertThat(logs.metrics()).hasSize(1);
      assertThat(logs.metrics().getFirst().path("OnOfficeLatency").asInt()).isEqualTo(30);
    }
  }

  @Test
  void aThreadThatNobodyHandedWorkToKnowsNobody() throws Exception {
    try (var _ = begin("request-1")) {
      telemetry.who(ANNA);
      var known = new FutureTask<>(() -> String.valueOf(MDC.getCopyOfContextMap()));
      Thread.ofPlatform().start(known);
      assertThat(known.get()).isEqualTo("null");
    }
  }

  /** A thread of a pool goes back to whom it worked for before. */
  @Test
  void handedOverWorkLeavesNothingBehind() throws Exception {
    try (var _ = new CapturedLogs()) {
      try (var call = begin("request-1")) {
        telemetry.who(ANNA);
        var work = call.beside(() -> MDC.get("customer"));
        var pooled = new FutureTask<>(() -> work.call() + " then " + MDC.getCopyOfContextMap());
        Thread.ofPlatform().start(pooled);
        assertThat(pooled.get()).isEqualTo("agency-1 then null");
      }
    }
  }

  @Test
  void workThatEndsAfterTheCallIsStillCounted() throws Exception {
    try (var logs = new CapturedLogs()) {
      var over = new CountDownLatch(1);
      FutureTask<String> work;
      try (var call = begin("request-1")) {
        work =
            new FutureTask<>(
                call.beside(
                    () -> {
                      over.await();
                      telemetry.claimUsed(Duration.ofSeconds(5));
                      telemetry.called(call(30, "ok"));
                      return "done";
                    }));
        Thread.ofVirtual().start(work);
        telemetry.accepted("GET /service", "A");
      }
      over.countDown();
      work.get();

      assertThat(logs.metrics()).hasSize(3);
      JsonNode late = logs.metrics().get(1);
      assertThat(late.path("ClaimAge").asInt()).isEqualTo(5);
      assertThat(late.path("correlation_id").asText()).isEqualTo("request-1");
      assertThat(logs.entries().getLast().path("message").asText()).contains("answered [ok]");
    }
  }

  /** The sandbox serves several calls in one process. */
  @Test
  void callsAtTheSameTimeDoNotMix() throws Exception {
    try (var logs = new CapturedLogs()) {
      var bothBegun = new CountDownLatch(2);
      var first = new FutureTask<>(() -> served("request-1", "agency-1", bothBegun));
      var second = new FutureTask<>(() -> served("request-2", "agency-2", bothBegun));
      Thread.ofVirtual().start(first);
      Thread.ofVirtual().start(second);
      first.get();
      second.get();

      assertThat(logs.metrics())
          .extracting(
              line -> line.path("correlation_id").asText() + " " + line.path("customer").asText())
          .containsExactlyInAnyOrder("request-1 agency-1", "request-2 agency-2");
      assertThat(logs.metrics()).allMatch(line -> line.path("Suspended").asInt() == 1);
    }
  }

  @Test
  void whatIsCountedOutsideACallIsWrittenAtOnce() {
    try (var logs = new CapturedLogs()) {
      telemetry.suspended();

      assertThat(logs.metrics()).hasSize(1);
      assertThat(EmittedMetric.in(logs.metrics().getFirst()))
          .containsExactly(new EmittedMetric(NAMESPACE, "Suspended", "Count", List.of()));
    }
  }

  @Test
  void aCallThatCountsNothingWritesNoMetrics() {
    try (var logs = new CapturedLogs()) {
      begin("request-1").close();

      assertThat(logs.metrics()).isEmpty();
    }
  }

  @Test
  void whoIsCleanedAndNotEndless() {
    try (var logs = new CapturedLogs()) {
      try (var _ = begin("request\r\n-1")) {
        telemetry.who(new User(new CustomerWebId("a\u202eb\u2028c\u001b[31m"), "7".repeat(2000)));
        telemetry.suspended();
      }

      JsonNode line = logs.entries().getFirst();
      assertThat(line.path("customer").asText()).isEqualTo("abc[31m");
      assertThat(line.path("user").asText()).isEqualTo("7".repeat(100));
      assertThat(line.path("correlation_id").asText()).isEqualTo("request-1");
      assertThat(logs.metrics().getFirst().path("user").asText()).isEqualTo("7".repeat(100));
    }
  }

  @Test
  void aContextThatFailsDoesNotStopTheCall() {
    try (var logs = new CapturedLogs()) {
      try (var _ = telemetry.begin(TestContext.FAILING, "request-1", "GET /service")) {
        telemetry.suspended();
      }

      assertThat(logs.metrics().getFirst().path("correlation_id").asText()).isEqualTo("request-1");
      assertThat(logs.entries().getFirst().path("message").asText()).contains("not told");
    }
  }

  /** The library that wrote the metrics before asked for a service name in three lines a call. */
  @Test
  void nobodyComplainsOfAServiceName() {
    try (var logs = new CapturedLogs()) {
      try (var _ = begin("request-1")) {
        telemetry.accepted("GET /service", "A");
      }

      assertThat(logs.text()).doesNotContain("ServiceName").hasLineCount(1);
    }
  }

  private String served(String request, String customer, CountDownLatch bothBegun)
      throws InterruptedException {
    try (var _ = begin(request)) {
      telemetry.who(new User(new CustomerWebId(customer), "1"));
      bothBegun.countDown();
      bothBegun.await();
      telemetry.suspended();
      return request;
    }
  }

  private Telemetry.Call begin(String requestId) {
    return telemetry.begin(TestContext.USUAL, requestId, "GET /service");
  }

  private static CallListener.Call again(int millis) {
    return new CallListener.Call(
        ApiVersion.STABLE, List.of("READ estate"), List.of("ok"), 2, Duration.ofMillis(millis));
  }

  private static CallListener.Call call(int millis, String... outcomes) {
    return new CallListener.Call(
        ApiVersion.STABLE, List.of("READ estate"), List.of(outcomes), 1, Duration.ofMillis(millis));
  }
}
