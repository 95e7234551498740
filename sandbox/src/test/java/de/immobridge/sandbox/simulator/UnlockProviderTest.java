package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.MUELLER;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Section B: what unlockProvider wants, and what it gives. */
class UnlockProviderTest {
  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  @Test
  void unlockingSucceedsWithTokenKeyClaimAndCacheOfTheWindow() {
    var result = sandbox.unlock(sandbox.activation(HANSEKONTOR));

    assertThat(code(result)).isZero();
    assertThat(result.at("/data/records/0/id").asInt(-1)).isZero();
    assertThat(result.at("/data/records/0/type").asText("x")).isEmpty();
    assertThat(result.at("/data/records/0/elements/success").asText()).isEqualTo("success");
  }

  @Test
  void aMistypedKeyIsRefusedAndTheRightOneStillWorks() {
    var right = sandbox.activation(HANSEKONTOR);
    var wrong = new Credentials(right.token(), "0".repeat(64), right.claim(), right.cacheId());

    assertThat(code(sandbox.unlock(wrong))).isEqualTo(137);
    assertThat(code(sandbox.unlock(right))).isZero();
  }

  @Test
  void unlockingNeedsTheClaimOfTheActivation() {
    var window = sandbox.activation(HANSEKONTOR);
    var service = sandbox.claim(HANSEKONTOR, ADMINISTRATOR);

    assertThat(code(sandbox.unlock(window, "", window.cacheId()))).isEqualTo(193);
    assertThat(code(sandbox.unlock(window, "made-up", window.cacheId()))).isEqualTo(193);
    assertThat(code(sandbox.unlock(window, service, window.cacheId()))).isEqualTo(193);
    assertThat(code(sandbox.unlock(window, sandbox.activation(MUELLER).claim(), window.cacheId())))
        .isEqualTo(248);
  }

  @Test
  void theClaimOfAnotherActivationWindowDoesNotUnlock() {
    var window = sandbox.activation(HANSEKONTOR);
    var other = sandbox.activation(HANSEKONTOR);

    assertThat(code(sandbox.unlock(window, other.claim(), window.cacheId()))).isEqualTo(177);
  }

  @Test
  void unlockingNeedsTheParameterCacheOfItsOwnWindow() {
    var window = sandbox.activation(HANSEKONTOR);
    var other = sandbox.activation(HANSEKONTOR);
    var foreign = sandbox.activation(MUELLER);
    var service = sandbox.service(HANSEKONTOR, ADMINISTRATOR).path("parameterCacheId").asText();

    assertThat(code(sandbox.unlock(window, window.claim(), "unknown"))).isEqualTo(177);
    assertThat(code(sandbox.unlock(window, window.claim(), other.cacheId()))).isEqualTo(177);
    assertThat(code(sandbox.unlock(window, window.claim(), foreign.cacheId()))).isEqualTo(177);
    assertThat(code(sandbox.unlock(window, window.claim(), service))).isEqualTo(178);
    assertThat(code(sandbox.unlock(window, window.claim(), ""))).isEqualTo(167);
  }

  @Test
  void theParameterCacheExpires() {
    var window = sandbox.activation(HANSEKONTOR);

    sandbox.clock().advance(Duration.ofMinutes(61));

    assertThat(code(sandbox.unlock(window))).isEqualTo(177);
  }

  @Test
  void theParameterCacheCanBeMadeToLiveOn() {
    sandbox.turn("cache.lifetime", "off");
    var window = sandbox.activation(HANSEKONTOR);

    sandbox.clock().advance(Duration.ofDays(7));

    assertThat(code(sandbox.unlock(window))).isZero();
  }

  @Test
  void theParameterCacheCanBeMadeToWorkOnce() {
    sandbox.turn("cache.singleUse", "true");
    var window = sandbox.activated(HANSEKONTOR);

    assertThat(code(sandbox.unlock(window))).isEqualTo(177);
  }

  @Test
  void unlockingAgainInTheSameWindowSucceeds() {
    assertThat(code(sandbox.unlock(sandbox.activated(HANSEKONTOR)))).isZero();
  }

  @Test
  void isRegularCustomerIsOneOrZero() {
    var window = sandbox.activation(HANSEKONTOR);

    assertThat(code(unlockAsRegular(window, 2))).isEqualTo(255);
    assertThat(code(unlockAsRegular(window, 1))).isZero();
  }

  private JsonNode unlockAsRegular(Credentials credentials, int value) {
    return sandbox.call(
        credentials,
        "do",
        "unlockProvider",
        "",
        Map.of(
            "parameterCacheId",
            credentials.cacheId(),
            "extendedclaim",
            credentials.claim(),
            "isRegularCustomer",
            value));
  }
}
