package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.MUELLER;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Section E: claims are bound to customer, user and provider, and may age. */
class ClaimTest {

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  private Credentials credentials = new Credentials("", "", "", "");

  @BeforeEach
  void activate() {
    credentials = sandbox.activated(HANSEKONTOR);
  }

  @Test
  void withoutAClaimNothingIsAnswered() {
    assertThat(code(sandbox.call(credentials, "read", "estate", "87", Map.of()))).isEqualTo(193);
    assertThat(read("")).isEqualTo(193);
    assertThat(read("made-up")).isEqualTo(193);
  }

  @Test
  void eachServiceCallBringsAnotherClaimAndTheEarlierStaysGood() {
    var first = sandbox.claim(HANSEKONTOR, ADMINISTRATOR);
    var second = sandbox.claim(HANSEKONTOR, ADMINISTRATOR);

    assertThat(first).isNotEqualTo(second);
    assertThat(read(first)).isZero();
    assertThat(read(second)).isZero();
  }

  @Test
  void theClaimOfAnotherCustomerDoesNotMatch() {
    assertThat(read(sandbox.claim(MUELLER, ADMINISTRATOR))).isEqualTo(248);
  }

  @Test
  void theClaimOfAnotherProviderDoesNotMatch() {
    sandbox.turn("claim.foreignProvider", "true");

    assertThat(read(sandbox.claim(HANSEKONTOR, ADMINISTRATOR))).isEqualTo(248);
  }

  @Test
  void withALifeTimeAClaimBecomesOutdated() {
    sandbox.turn("claim.lifetime", "10m");
    var claim = sandbox.claim(HANSEKONTOR, ADMINISTRATOR);

    sandbox.clock().advance(Duration.ofMinutes(10).minusSeconds(1));
    assertThat(read(claim)).isZero();
    sandbox.clock().advance(Duration.ofSeconds(1));
    assertThat(read(claim)).isEqualTo(201);
  }

  @Test
  void theUsersLatestClaimCanBeMadeTheOnlyGoodOne() {
    sandbox.turn("claim.latestOnly", "true");
    var first = sandbox.claim(HANSEKONTOR, ADMINISTRATOR);
    sandbox.claim(HANSEKONTOR, SandboxExtension.JONAS);
    assertThat(read(first)).isZero();

    var second = sandbox.claim(HANSEKONTOR, ADMINISTRATOR);

    assertThat(read(first)).isEqualTo(201);
    assertThat(read(second)).isZero();
  }

  @Test
  void claimsComeInEitherAlphabet() {
    assertThat(sandbox.claim(HANSEKONTOR, ADMINISTRATOR))
        .contains("-", "_")
        .doesNotContain("+", "/");

    sandbox.turn("claim.alphabet", "standard");

    var claim = sandbox.claim(HANSEKONTOR, ADMINISTRATOR);
    assertThat(claim).contains("+", "/").doesNotContain("-", "_");
    assertThat(read(claim)).isZero();
  }

  @Test
  void theProvidersOwnClientTakesNoClaim() {
    var own = sandbox.get("/control/provider-client").json();
    var owner = new Credentials(own.path("apiToken").asText(), own.path("apiKey").asText(), "", "");
    var claim = sandbox.claim(HANSEKONTOR, ADMINISTRATOR);

    assertThat(code(sandbox.call(owner, "read", "estate", "1", Map.of()))).isZero();
    assertThat(code(sandbox.call(owner, "read", "estate", "1", Map.of("extendedclaim", claim))))
        .isEqualTo(248);
  }

  private int read(String claim) {
    return code(sandbox.call(credentials, "read", "estate", "87", Map.of("extendedclaim", claim)));
  }
}
