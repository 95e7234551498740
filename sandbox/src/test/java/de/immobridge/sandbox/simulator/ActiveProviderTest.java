package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Section B: what an activation makes of the calls that a provider may make, until it is blocked.
 */
class ActiveProviderTest {
  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

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

  private JsonNode read(Credentials credentials, String claim) {
    return sandbox.call(credentials, "read", "estate", "87", Map.of("extendedclaim", claim));
  }
}
