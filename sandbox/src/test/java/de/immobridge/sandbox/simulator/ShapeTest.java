package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.sandbox.simulator.Exchanges.Exchange;
import java.util.HashMap;
import java.util.Map;
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
