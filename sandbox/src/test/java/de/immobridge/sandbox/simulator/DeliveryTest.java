package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Section I: how a webhook is brought: repeated, tried again, lost or delayed. */
class DeliveryTest {
  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  @RegisterExtension final Hook hook = new Hook();

  @BeforeEach
  void registered() {
    sandbox.simulator().registerWebhook(hook.address());
  }

  @Test
  void aDeliveryCanBeRepeatedAndIsTheSameThen() throws Exception {
    sandbox.activated(HANSEKONTOR);
    sandbox.turn("webhook.copies", "3");

    save("/87", Map.of("lage", "neu"));

    var first = hook.next();
    assertThat(hook.next()).isEqualTo(first);
    assertThat(hook.next()).isEqualTo(first);
  }

  @Test
  void aFailedDeliveryIsRepeatedUntilItIsTakenIfTheKnobSaysSo() throws Exception {
    sandbox.activated(HANSEKONTOR);
    sandbox.turn("webhook.retries", "5");
    sandbox.turn("webhook.retryAfter", "0s");
    hook.answers(500, 503);

    save("/87", Map.of("lage", "neu"));

    var first = hook.next();
    assertThat(hook.next()).isEqualTo(first);
    assertThat(hook.next()).isEqualTo(first);
    assertThat(deliveries()).isEqualTo(1);
    assertThat(hook.idle()).isTrue();
  }

  @Test
  void betweenTwoTriesItWaitsAsLongAsTheKnobSays() throws Exception {
    sandbox.activated(HANSEKONTOR);
    sandbox.turn("webhook.retries", "1");
    sandbox.turn("webhook.retryAfter", "2h");
    hook.answers(500);

    save("/87", Map.of("lage", "neu"));
    hook.next();

    assertThat(afterTries(1).path("dueAt").asText()).isEqualTo("2026-01-01T02:00:00Z");
    assertThat(hook.idle()).isTrue();
  }

  /** The clock stands still, so that the second try's time is exactly one pause later. */
  @Test
  void whenItsTriesAreOverADeliveryKeepsTheTimeOfTheLast() throws Exception {
    sandbox.activated(HANSEKONTOR);
    sandbox.turn("webhook.retries", "1");
    sandbox.turn("webhook.retryAfter", "1ms");
    hook.answers(500);

    save("/87", Map.of("lage", "neu"));

    assertThat(afterTries(2).path("dueAt").asText()).isEqualTo("2026-01-01T00:00:00.001Z");
  }

  @Test
  void aDeliveryCanBeLost() {
    sandbox.activated(HANSEKONTOR);
    sandbox.turn("webhook.copies", "0");

    save("/87", Map.of("lage", "neu"));

    assertThat(deliveries()).isZero();
  }

  @Test
  void aDeliveryCanBeDelayed() {
    sandbox.activated(HANSEKONTOR);
    sandbox.turn("webhook.delay", "1h");

    save("/87", Map.of("lage", "neu"));

    var delivery = sandbox.get("/control/webhooks").json().get(0);
    assertThat(delivery.path("state").asText()).isEqualTo("waiting");
    assertThat(delivery.path("dueAt").asText()).isEqualTo("2026-01-01T01:00:00Z");
    assertThat(hook.idle()).isTrue();
  }

  /** The delivery, once the provider's answer to so many tries has arrived. */
  private JsonNode afterTries(int tries) {
    while (true) {
      var delivery = sandbox.get("/control/webhooks").json().get(0);
      if (delivery.path("tries").asInt() == tries) {
        return delivery;
      }
      Thread.onSpinWait();
    }
  }

  private int deliveries() {
    return sandbox.get("/control/webhooks").json().size();
  }

  private void save(String path, Map<String, String> elements) {
    var reply =
        sandbox.patch("/control/estates/" + HANSEKONTOR + path, Map.of("elements", elements));
    assertThat(reply.status()).isEqualTo(200);
  }
}
