package de.immobridge.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationTest {

  @Test
  void carriesWhatUnlockingNeeds() {
    Activation activation = understood(call().with("UserLanguage", "ENG"));

    assertThat(activation.user().customer().value()).isEqualTo("muster-webid-4711");
    assertThat(activation.user().userId()).isEqualTo("17");
    assertThat(activation.customerName()).isEqualTo("Muster Immobilien");
    assertThat(activation.apiToken().value()).isEqualTo("0a1b2c3d4e5f60718293a4b5c6d7e8f9");
    assertThat(activation.claim().value()).isEqualTo("claim-of-the-call");
    assertThat(activation.parameterCacheId().value()).isEqualTo("a1b2c3d4");
    assertThat(activation.signedAt()).isEqualTo(UrlSigner.NOW);
    assertThat(activation.userLanguage()).isEqualTo("ENG");
  }

  @ParameterizedTest
  @ValueSource(strings = {"customerWebId", "userId", "apiToken", "parameterCacheId", "apiClaim"})
  void namesARequiredParameterThatIsMissingEmptyOrAList(String name) {
    assertThat(Activation.from(verified(call().without(name)))).isEqualTo(incomplete(name));
    assertThat(Activation.from(verified(call().with(name, " ")))).isEqualTo(incomplete(name));
    assertThat(Activation.from(verified(call().without(name).with(name + "[0]", "1"))))
        .isEqualTo(incomplete(name));
  }

  @Test
  void namesAllThatIsMissingAtOnce() {
    assertThat(Activation.from(verified(UrlSigner.empty())))
        .isEqualTo(
            incomplete("customerWebId", "userId", "apiToken", "parameterCacheId", "apiClaim"));
  }

  @Test
  void doesWithoutNameAndLanguage() {
    Activation activation = understood(call().without("customerName"));

    assertThat(activation.customerName()).isEqualTo("muster-webid-4711");
    assertThat(activation.userLanguage()).isEmpty();
  }

  @Test
  void leavesUnknownParametersAlone() {
    UrlSigner more = call().with("newInTheNextRelease", "1").with("another[0]", "2");

    assertThat(understood(more)).isEqualTo(understood(call()));
  }

  @Test
  void namesAreCaseSensitive() {
    UrlSigner other = call().without("parameterCacheId").with("parametercacheid", "a1b2c3d4");

    assertThat(Activation.from(verified(other))).isEqualTo(incomplete("parameterCacheId"));
  }

  @Test
  void aClaimInStandardBase64KeepsItsPlusSigns() {
    String claim = "ab+cd/ef==";

    assertThat(understood(call().with("apiClaim", claim)).claim().value()).isEqualTo(claim);
  }

  @Test
  void showsNeitherTokenNorClaim() {
    assertThat(understood(call()).toString())
        .doesNotContain("0a1b2c3d4e5f60718293a4b5c6d7e8f9")
        .doesNotContain("claim-of-the-call");
  }

  private static UrlSigner call() {
    return new UrlSigner()
        .with("apiToken", "0a1b2c3d4e5f60718293a4b5c6d7e8f9")
        .with("parameterCacheId", "a1b2c3d4");
  }

  private static UrlCheck.Verdict.Verified verified(UrlSigner signer) {
    return signer.verified();
  }

  private static Activation understood(UrlSigner signer) {
    return switch (Activation.from(verified(signer))) {
      case Understanding.Understood<Activation>(Activation activation) -> activation;
      case Understanding.Incomplete<Activation>(List<String> missing) ->
          throw new AssertionError(missing);
    };
  }

  private static Understanding<Activation> incomplete(String... names) {
    return new Understanding.Incomplete<>(List.of(names));
  }
}
