package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.JONAS;
import static de.immobridge.sandbox.simulator.SandboxExtension.SECRET;
import static de.immobridge.sandbox.simulator.SandboxExtension.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.sandbox.simulator.signature.UnsignedUrl;
import de.immobridge.sandbox.simulator.signature.UrlForm;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Section B: the window in which a provider is activated, and its address. */
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
  void onlyAdministratorsOpenAnActivationWindow() {
    var reply =
        sandbox.post("/control/activation", Map.of("customerWebId", HANSEKONTOR, "userId", JONAS));

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.type()).isEqualTo("application/problem+json");
    assertThat(reply.json().path("detail").asText())
        .isEqualTo("Only an administrator can activate a provider.");
  }

  @Test
  void withoutARegisteredAddressNoWindowOpens() throws Exception {
    try (var simulator = Simulator.start(SimulatorOptions.standard(SECRET))) {
      var body = "{\"customerWebId\":\"" + HANSEKONTOR + "\",\"userId\":17}";

      var reply = Reply.of(simulator, "POST", "/control/activation", body);

      assertThat(reply.status()).isEqualTo(409);
    }
  }

  private JsonNode open(String webId) {
    return sandbox
        .post("/control/activation", Map.of("customerWebId", webId, "userId", ADMINISTRATOR))
        .json();
  }
}
