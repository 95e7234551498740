package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.JONAS;
import static de.immobridge.sandbox.simulator.SandboxExtension.MUELLER;
import static de.immobridge.sandbox.simulator.SandboxExtension.SECRET;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static de.immobridge.sandbox.simulator.SandboxExtension.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.sandbox.simulator.signature.UnsignedUrl;
import de.immobridge.sandbox.simulator.signature.UrlForm;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Section B: activation windows and unlockProvider. */
class ActivationTest {

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  @Test
  void theAddressCarriesTheEightParametersSignedInFormA() {
    var url = open(HANSEKONTOR).path("url").asText();

    var parameters = parameters(url);
    assertThat(parameters)
        .containsOnlyKeys(
            "customerName",
            "customerWebId",
            "userId",
            "apiToken",
            "parameterCacheId",
            "apiClaim",
            "timestamp",
            "signature")
        .containsEntry("customerName", "Hansekontor Immobilien")
        .containsEntry("userId", "17")
        .containsEntry("timestamp", Long.toString(sandbox.now()));
    assertThat(
            UnsignedUrl.of("https://provider.example/unlock", parameters)
                .signature(UrlForm.A, SECRET))
        .isEqualTo(parameters.get("signature"));
  }

  @Test
  void parametersOfTheRegisteredAddressStayAndAreSigned() {
    sandbox.simulator().register("https://provider.example/unlock?profile=a", "https://x.example/");

    var parameters = parameters(open(HANSEKONTOR).path("url").asText());

    assertThat(parameters).containsEntry("profile", "a");
    assertThat(
            UnsignedUrl.of("https://provider.example/unlock", parameters)
                .signature(UrlForm.A, SECRET))
        .isEqualTo(parameters.get("signature"));
  }

  @Test
  void aParameterOfTheRegisteredAddressDoesNotTakeThePlaceOfOurs() {
    sandbox.simulator().register("https://provider.example/unlock?userId=1", "https://x.example/");

    assertThat(parameters(open(HANSEKONTOR).path("url").asText())).containsEntry("userId", "17");
  }

  @Test
  void tokenAndKeyHaveTheirLengthsAndAreNewEachTime() {
    var first = sandbox.activation(HANSEKONTOR);
    var second = sandbox.activation(HANSEKONTOR);

    assertThat(first.token()).hasSize(32).isNotEqualTo(second.token());
    assertThat(first.key()).hasSize(64).isNotEqualTo(second.key());
    assertThat(first.claim()).hasSizeBetween(200, 260).isNotEqualTo(second.claim());
  }

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

    assertThat(code(unlock(window, "", window.cacheId()))).isEqualTo(193);
    assertThat(code(unlock(window, "made-up", window.cacheId()))).isEqualTo(193);
    assertThat(code(unlock(window, service, window.cacheId()))).isEqualTo(193);
    assertThat(code(unlock(window, sandbox.activation(MUELLER).claim(), window.cacheId())))
        .isEqualTo(248);
  }

  @Test
  void theClaimOfAnotherActivationWindowDoesNotUnlock() {
    var window = sandbox.activation(HANSEKONTOR);
    var other = sandbox.activation(HANSEKONTOR);

    assertThat(code(unlock(window, other.claim(), window.cacheId()))).isEqualTo(177);
  }

  @Test
  void unlockingNeedsTheParameterCacheOfItsOwnWindow() {
    var window = sandbox.activation(HANSEKONTOR);
    var other = sandbox.activation(HANSEKONTOR);
    var foreign = sandbox.activation(MUELLER);
    var service = sandbox.service(HANSEKONTOR, ADMINISTRATOR).path("parameterCacheId").asText();

    assertThat(code(unlock(window, window.claim(), "unknown"))).isEqualTo(177);
    assertThat(code(unlock(window, window.claim(), other.cacheId()))).isEqualTo(177);
    assertThat(code(unlock(window, window.claim(), foreign.cacheId()))).isEqualTo(177);
    assertThat(code(unlock(window, window.claim(), service))).isEqualTo(178);
    assertThat(code(unlock(window, window.claim(), ""))).isEqualTo(167);
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
  void duringActivationNoOtherCallIsAnswered() {
    var window = sandbox.activation(HANSEKONTOR);
    var claim = sandbox.claim(HANSEKONTOR, ADMINISTRATOR);

    assertThat(code(read(window, window.claim()))).isEqualTo(193);
    assertThat(code(read(window, claim))).isEqualTo(240);
  }

  @Test
  void theClaimOfTheActivationIsWorthNothingAfterwards() {
    var window = sandbox.activated(HANSEKONTOR);

    assertThat(code(read(window, window.claim()))).isEqualTo(193);
  }

  @Test
  void anOpenActivationWindowLeavesWhatWorkedBefore() {
    var before = sandbox.activated(HANSEKONTOR);
    var claim = sandbox.claim(HANSEKONTOR, ADMINISTRATOR);

    var after = sandbox.activation(HANSEKONTOR);
    assertThat(code(read(before, claim))).isZero();

    assertThat(code(sandbox.unlock(after))).isZero();
    assertThat(code(read(before, claim))).isEqualTo(22);
    assertThat(code(read(after, claim))).isZero();
  }

  @Test
  void aBlockedProviderIsTurnedAwayUntilItIsActivatedAgain() {
    var before = sandbox.activated(HANSEKONTOR);
    var claim = sandbox.claim(HANSEKONTOR, ADMINISTRATOR);

    assertThat(sandbox.post("/control/block", Map.of("customerWebId", HANSEKONTOR)).status())
        .isEqualTo(204);
    assertThat(code(read(before, claim))).isEqualTo(22);

    var after = sandbox.activated(HANSEKONTOR);
    assertThat(after.token()).isNotEqualTo(before.token());
    assertThat(after.key()).isNotEqualTo(before.key());
    assertThat(code(read(after, claim))).isZero();
    assertThat(code(read(before, claim))).isEqualTo(22);
  }

  @Test
  void theCodeOfABlockedProviderCanBeChosen() {
    var credentials = sandbox.activated(HANSEKONTOR);
    sandbox.post("/control/block", Map.of("customerWebId", HANSEKONTOR));
    sandbox.turn("blocked.code", "48");

    assertThat(code(read(credentials, sandbox.claim(HANSEKONTOR, ADMINISTRATOR)))).isEqualTo(48);
  }

  @Test
  void onlyWhatIsActiveCanBeBlocked() {
    var reply = sandbox.post("/control/block", Map.of("customerWebId", HANSEKONTOR));

    assertThat(reply.status()).isEqualTo(409);
  }

  @Test
  void onlyAdministratorsOpenAnActivationWindow() {
    var reply =
        sandbox.post("/control/activation", Map.of("customerWebId", HANSEKONTOR, "userId", JONAS));

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.type()).isEqualTo("application/problem+json");
    assertThat(reply.json().path("detail").asText())
        .isEqualTo("Only an administrator can activate a provider.");
  }

  @Test
  void isRegularCustomerIsOneOrZero() {
    var window = sandbox.activation(HANSEKONTOR);

    assertThat(code(unlockAsRegular(window, 2))).isEqualTo(255);
    assertThat(code(unlockAsRegular(window, 1))).isZero();
  }

  @Test
  void withoutARegisteredAddressNoWindowOpens() throws Exception {
    try (var simulator = Simulator.start(SimulatorOptions.standard(SECRET))) {
      var body = "{\"customerWebId\":\"" + HANSEKONTOR + "\",\"userId\":17}";

      var reply = SandboxExtension.send(simulator, "POST", "/control/activation", body);

      assertThat(reply.status()).isEqualTo(409);
    }
  }

  private JsonNode open(String webId) {
    return sandbox
        .post("/control/activation", Map.of("customerWebId", webId, "userId", ADMINISTRATOR))
        .json();
  }

  private JsonNode unlock(Credentials credentials, String claim, String cacheId) {
    return sandbox.call(
        credentials,
        "do",
        "unlockProvider",
        "",
        Map.of("parameterCacheId", cacheId, "extendedclaim", claim));
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

  private JsonNode read(Credentials credentials, String claim) {
    return sandbox.call(credentials, "read", "estate", "87", Map.of("extendedclaim", claim));
  }
}
