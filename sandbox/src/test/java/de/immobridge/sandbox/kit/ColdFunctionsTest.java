package de.immobridge.sandbox.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import de.immobridge.kit.PropertyFunction;
import de.immobridge.kit.ServiceFunction;
import de.immobridge.kit.UnlockFunction;
import de.immobridge.sandbox.functions.Functions;
import de.immobridge.sandbox.testkit.Call;
import de.immobridge.sandbox.testkit.OnOffice;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every call meets an environment that has just started. */
class ColdFunctionsTest {
  private static final int KATRIN = 17;

  @RegisterExtension
  final OnOffice onOffice = OnOffice.with(ColdFunctionsTest::functions).onDynamoDbLocal();

  private static Functions functions(Map<String, String> environment, Clock clock) {
    var provider = Acme.provider();
    return Functions.here(
        anew(() -> new UnlockFunction(provider, environment, clock)),
        anew(() -> new ServiceFunction(provider, environment, clock)),
        anew(() -> new PropertyFunction(provider, environment, clock)));
  }

  private static RequestStreamHandler anew(Supplier<RequestStreamHandler> function) {
    return (in, out, context) -> function.get().handleRequest(in, out, context);
  }

  @Test
  void fieldsAreAskedForOnceForAllEnvironments() {
    var agency = onOffice.agency("hansekontor-4711").activated();
    var page = agency.user(KATRIN).at(87, "DEU").opens("form");
    assertThat(fieldQuestions()).hasSize(1);

    assertThat(agency.user(KATRIN).at(87, "ENG").opens("form").status()).isEqualTo(200);
    String seen = page.reads(87).json().at("/fields/lage").asText();
    assertThat(page.edits(87, Map.of("lage", "mine"), Map.of("lage", seen)).status())
        .isEqualTo(200);

    assertThat(fieldQuestions()).hasSize(1);
  }

  private List<Call> fieldQuestions() {
    return onOffice.calls().stream().filter(call -> call.resourceType().equals("fields")).toList();
  }
}
