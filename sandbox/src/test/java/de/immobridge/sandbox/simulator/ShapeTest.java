package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.sandbox.simulator.Exchanges.Exchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer has the names and the JSON types that the vendor's pages show. */
class ShapeTest {

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  static Stream<Arguments> calls() {
    var published = PublishedShape.all();
    return Exchanges.all().entrySet().stream()
        .map(
            exchange ->
                Arguments.of(
                    exchange.getKey(),
                    exchange.getValue(),
                    requireNonNull(published.get(exchange.getKey()))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void anAnswerHasThePublishedShape(String call, Exchange exchange, PublishedShape published) {
    var credentials = sandbox.activated(HANSEKONTOR);
    var result =
        exchange.with(
            (verb, type, id, parameters) -> call(credentials, verb, type, id, parameters));

    assertThat(code(result)).as(result.toString()).isZero();
    assertThat(published.differences(result, Exchanges.leftOut(call)))
        .as(result.toString())
        .isEmpty();
  }

  /** What the tests about unlocking and money hold. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "unlockProvider.do",
          "getMarketplaceInvoiceRecipient.get",
          "marketplaceCancelAbo.do",
          "subsequentPaymentLink.do",
          "transactionRefund.do",
          "executeMarketplaceWebhooks.do");

  @Test
  void everyOtherPublishedCallIsListedAndRefusedAsUnknown() throws IOException {
    var documentation = Files.readString(Path.of("../docs/sandbox.md"));
    var credentials = sandbox.activated(HANSEKONTOR);

    assertThat(PublishedShape.all())
        .allSatisfy(
            (name, shape) -> {
              if (!Exchanges.all().containsKey(name) && !ELSEWHERE.contains(name)) {
                var parts = name.split("\\.", -1);
                var id = parts.length > 2 ? parts[2] : "";
                var result = call(credentials, shape.verb(), shape.resourceType(), id, Map.of());
                assertThat(code(result)).isIn(24, 25);
                assertThat(documentation)
                    .contains("`" + shape.verb() + " " + shape.resourceType() + "`");
              }
            });
  }

  @Test
  void aFailedActionHasNoDataAndIsNotCacheable() {
    var credentials = sandbox.activated(HANSEKONTOR);

    var result = call(credentials, "read", "estate", "", Map.of("data", "Id"));

    assertThat(code(result)).isNotZero();
    assertThat(result.path("data").toString()).isEqualTo("[]");
    assertThat(result.path("cacheable").asBoolean(true)).isFalse();
  }

  private JsonNode call(
      Credentials credentials, String verb, String type, String id, Map<String, ?> parameters) {
    var all = new HashMap<String, Object>(parameters);
    all.put("extendedclaim", sandbox.claim(HANSEKONTOR, ADMINISTRATOR));
    return sandbox.call(credentials, verb, type, id, all);
  }
}
