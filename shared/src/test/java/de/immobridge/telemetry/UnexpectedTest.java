package de.immobridge.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.example.acme.Acme;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.immobridge.CapturedLogs;
import de.immobridge.settings.Settings;
import de.immobridge.telemetry.internal.ErrorNote;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What an operator and a provider read of an exception, and what nobody may read. */
class UnexpectedTest {
  private static final String HUSH = String.join("-", "hush", "hush");

  /** A bug in a stranger's package was shown as a line of ours. */
  @Test
  void aProvidersBugIsShownWithTheirLineAndTheJdksWords() {
    JsonNode error =
        logged(
            thrownBy(
                () -> Acme.doing(() -> Objects.requireNonNull(Map.of().get("price")).hashCode())));

    assertThat(error.path("name").asText()).isEqualTo("java.lang.NullPointerException");
    assertThat(error.path("place").asText()).contains("com.example.acme.Acme.doing(Acme.java:");
  }

  @Test
  void theJdksOwnWordsAreTold() {
    List<Integer> two = List.of(1, 2);

    assertThat(logged(thrownBy(() -> Acme.doing(() -> two.get(5)))).path("message").asText())
        .contains("5", "2");
  }

  /** Denied access looked like any other error of the table. */
  @Test
  void deniedAccessIsRecognised() {
    JsonNode error =
        logged(
            DynamoDbException.builder()
                .message(
                    "User: arn:aws:sts::1:assumed-role/x is not authorized to perform:"
                        + " dynamodb:PutItem")
                .statusCode(400)
                .requestId("aws-request-1")
                .awsErrorDetails(
                    AwsErrorDetails.builder()
                        .errorCode("AccessDeniedException")
                        .errorMessage("not authorized to perform: dynamodb:PutItem")
                        .serviceName("DynamoDb")
                        .build())
                .build());

    assertThat(error.path("code").asText()).isEqualTo("AccessDeniedException");
    assertThat(error.path("aws_service").asText()).isEqualTo("DynamoDb");
    assertThat(error.path("aws_request_id").asText()).isEqualTo("aws-request-1");
    assertThat(error.path("status").asInt()).isEqualTo(400);
    assertThat(error.path("message").asText())
        .contains("not authorized to perform: dynamodb:PutItem");
  }

  /** DynamoDB quotes the value that it could not take. */
  @Test
  void aRefusedValueIsNotQuoted() {
    JsonNode error =
        logged(
            DynamoDbException.builder()
                .awsErrorDetails(
                    AwsErrorDetails.builder()
                        .errorCode("ValidationException")
                        .errorMessage("cannot be converted to a numeric value: " + HUSH)
                        .serviceName("DynamoDb")
                        .build())
                .build());

    assertThat(error.path("code").asText()).isEqualTo("ValidationException");
    assertThat(error.toString()).doesNotContain(HUSH);
  }

  @Test
  void whatWeSayOurselvesIsTold() {
    assertThat(logged(thrownBy(() -> Settings.from(Map.of()))).path("message").asText())
        .contains("KMS_KEY_ID");
  }

  @Test
  void aConnectionThatFailedIsToldWithItsCause() {
    JsonNode error =
        logged(
            SdkClientException.create(
                "Unable to execute HTTP request: Connection refused",
                new ConnectException("Connection refused")));

    assertThat(error.path("message").asText()).contains("Connection refused");
    assertThat(error.path("causes"))
        .hasToString("[\"java.net.ConnectException: Connection refused\"]");
  }

  static Stream<Arguments> quoting() {
    return Stream.of(
        arguments("a number", call(() -> Integer.parseInt(HUSH))),
        arguments("a date", call(() -> LocalDate.parse(HUSH))),
        arguments("an address", call(() -> URI.create("http://" + HUSH + "/ /"))),
        arguments("an id", call(() -> UUID.fromString(HUSH))),
        arguments("an enum's name", call(() -> TimeUnit.valueOf(HUSH))),
        arguments(
            "a duplicate key",
            call(
                () ->
                    Stream.of(HUSH, HUSH).collect(Collectors.toMap(Function.identity(), x -> x)))),
        arguments(
            "JSON", call(() -> new ObjectMapper().readValue('"' + HUSH + '"', Integer.class))),
        arguments(
            "a wrapped exception",
            call(
                () -> {
                  throw new IllegalStateException(noNumber());
                })),
        arguments(
            "an exception wrapped by the SDK",
            call(
                () -> {
                  throw SdkClientException.create("failed: " + noNumber().getMessage(), noNumber());
                })),
        arguments(
            "an unchecked wrapper",
            call(
                () -> {
                  throw new UncheckedIOException(new JsonParseException(null, HUSH));
                })),
        arguments(
            "a future",
            call(
                () ->
                    CompletableFuture.supplyAsync(
                            () -> {
                              throw new Acme.AcmeException(HUSH);
                            })
                        .get())),
        arguments(
            "a provider's own exception",
            call(
                () -> {
                  Acme.complains(HUSH);
                  return "";
                })),
        arguments(
            "an exception that a provider made in the JDK's name",
            call(
                () -> {
                  Acme.complainsInTheJdksName(HUSH);
                  return "";
                })));
  }

  /** Text that was worked on may be a claim, a key, or a customer's. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("quoting")
  void whatQuotesItsInputIsNotQuoted(String what, Callable<?> work) {
    Throwable thrown = thrownBy(() -> Acme.doing(work));
    assertThat(thrown).as(what).hasStackTraceContaining(HUSH);

    try (var logs = new CapturedLogs()) {
      new Telemetry("Immobridge", Optional.empty()).unexpected("GET /service", thrown);

      assertThat(logs.text())
          .doesNotContain(HUSH)
          .contains(thrown.getClass().getName(), "com.example.acme.Acme");
    }
  }

  /** Whoever logs an exception: a library at INFO, or the provider. */
  @Test
  void theRuleHoldsForEveryLogger() {
    try (var logs = new CapturedLogs()) {
      LoggerFactory.getLogger("com.example.acme").error("oh", noNumber());

      assertThat(logs.text()).contains("java.lang.NumberFormatException").doesNotContain(HUSH);
    }
  }

  @Test
  void aCircleOfCausesEnds() {
    var one = new IllegalStateException("one");
    one.initCause(new IllegalStateException("two", one));

    assertThat(logged(one).path("causes").size()).isEqualTo(1);
  }

  /** A message may be a whole page; a thousand characters say what is wrong. */
  @Test
  void aLongMessageIsCutAndAShortOneIsNot() {
    assertThat(logged(new Ours("x".repeat(1000))).path("message").asText()).hasSize(1000);
    assertThat(logged(new Ours("x".repeat(1001))).path("message").asText()).hasSize(1000);
  }

  @Test
  void aChainOfCausesIsToldToTheEighth() {
    Throwable chain = new IllegalStateException("0");
    for (int i = 0; i < 20; i++) {
      chain = new IllegalStateException("above", chain);
    }

    assertThat(logged(chain).path("causes").size()).isEqualTo(7);
  }

  @Test
  void theStackIsNotWrittenToCloudWatch() {
    try (var logs = new CapturedLogs()) {
      new Telemetry("Immobridge", Optional.empty())
          .unexpected("GET /service", new IllegalStateException("x"));

      assertThat(logs.text()).hasLineCount(1).doesNotContain("\\tat ");
    }
  }

  /** A new package of the library is to be named in Place, or its frames count as a provider's. */
  @Test
  void theLibraryKnowsItsOwnPackages() {
    List<String> unknown =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("de.immobridge")
                .stream()
                .map(type -> type.getName())
                .filter(name -> !ErrorNote.library(name))
                .toList();

    assertThat(unknown).isEmpty();
  }

  private static JsonNode logged(Throwable thrown) {
    try (var logs = new CapturedLogs()) {
      new Telemetry("Immobridge", Optional.empty()).unexpected("GET /service", thrown);
      JsonNode line = logs.entries().getFirst();
      assertThat(line.path("level").asText()).isEqualTo("ERROR");
      return line.path("error");
    }
  }

  private static Throwable noNumber() {
    return thrownBy(() -> Integer.parseInt(HUSH));
  }

  private static Callable<?> call(Callable<?> work) {
    return work;
  }

  private static Throwable thrownBy(Callable<?> work) {
    try {
      Object result = work.call();
      throw new AssertionError("nothing was thrown but " + result + " returned");
    } catch (Exception e) {
      return e;
    }
  }

  /** Of the library's own package, so that its words are told. */
  private static final class Ours extends RuntimeException {
    private static final long serialVersionUID = 1;

    Ours(String message) {
      super(message);
    }
  }
}
