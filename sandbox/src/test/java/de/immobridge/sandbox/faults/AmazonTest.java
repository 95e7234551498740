package de.immobridge.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import de.immobridge.sandbox.dynamodb.LocalDynamoDb;
import de.immobridge.sandbox.functions.Function;
import de.immobridge.sandbox.functions.Functions;
import de.immobridge.sandbox.kit.Acme;
import de.immobridge.sandbox.testkit.OnOffice;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Running functions whose secret is replaced, and whose key service hangs. */
class AmazonTest {
  private static final int USER = 17;

  @Order(1)
  @RegisterExtension
  final Amazon amazon = new Amazon();

  @Order(2)
  @RegisterExtension
  final OnOffice onOffice = OnOffice.with(this::functions).onDynamoDbLocal();

  private boolean keyServiceHangs;
  private String onOffices = "";

  private Functions functions(Map<String, String> environment, Clock clock) {
    onOffices = Objects.requireNonNull(environment.get("PROVIDER_SECRETS"));
    amazon.secretIs(onOffices);
    var settings = new HashMap<>(environment);
    settings.remove("PROVIDER_SECRETS");
    settings.put("PROVIDER_SECRETS_ID", "provider");
    Functions local = Functions.of(Acme.provider(), settings, clock);
    settings.remove("LOCAL_CIPHER_KEY");
    settings.put("KMS_KEY_ID", "alias/keys");
    settings.put("DATA_KEYS_TABLE", LocalDynamoDb.DATA_KEYS);
    Functions asking = Functions.of(Acme.provider(), settings, clock);
    return Functions.here(
        handler(local, asking, Function.UNLOCK),
        handler(local, asking, Function.SERVICE_CALL),
        handler(local, asking, Function.PROPERTY_EDITING));
  }

  private RequestStreamHandler handler(Functions local, Functions asking, Function function) {
    return (in, out, context) ->
        (keyServiceHangs ? asking : local).handler(function).handleRequest(in, out, context);
  }

  private int service() {
    return onOffice.agency("hansekontor-4711").user(USER).at(87, "DEU").opens("first").status();
  }

  private void secretIsAskedForAgain() {
    onOffice.timePasses(Duration.ofMinutes(6));
  }

  @Test
  void aSecretThatIsReplacedCountsInRunningFunctionsAfterMinutes() {
    onOffice.agency("hansekontor-4711").activated();
    assertThat(service()).isEqualTo(200);

    amazon.secretIs("another");
    assertThat(service()).as("the last one is still used").isEqualTo(200);
    secretIsAskedForAgain();
    assertThat(service()).isEqualTo(401);
    amazon.secretIs("another\n" + onOffices);
    secretIsAskedForAgain();
    assertThat(service()).as("two count while onOffice changes over").isEqualTo(200);
  }

  @Test
  void whileTheSecretCannotBeHadTheLastGoodOneIsUsed() {
    onOffice.agency("hansekontor-4711").activated();
    assertThat(service()).isEqualTo(200);

    amazon.secretCannotBeHad();
    secretIsAskedForAgain();

    assertThat(service()).isEqualTo(200);
  }

  @Test
  void whereTheSecretWasNeverToBeHadNobodyIsLetIn() {
    amazon.secretCannotBeHad();

    assertThat(service()).isEqualTo(500);
  }

  @Test
  void aKeyServiceThatHangsIsAnsweredWithAnExplanation() {
    keyServiceHangs = true;

    assertThat(
            Scene.told(onOffice.agency("hansekontor-4711").user(USER).at(87, "DEU").opens("first")))
        .isEqualTo("500 unexpected");
  }
}
