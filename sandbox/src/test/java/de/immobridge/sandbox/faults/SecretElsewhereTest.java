package de.immobridge.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.sandbox.kit.Acme;
import de.immobridge.sandbox.testkit.OnOffice;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Functions that ask for their secret ask where it is in this test, not where it was before. */
class SecretElsewhereTest {
  @Order(1)
  @RegisterExtension
  final Amazon amazon = new Amazon();

  @Order(2)
  @RegisterExtension
  final OnOffice onOffice =
      OnOffice.with(Acme.provider())
          .setting("PROVIDER_SECRETS", "")
          .setting("PROVIDER_SECRETS_ID", "provider");

  /** Refused is the signature: whoever got no secret would answer 500. */
  @RepeatedTest(2)
  void eachTestsOwnSecretsManagerIsAsked() {
    amazon.secretIs("another");

    assertThat(onOffice.agency("hansekontor-4711").user(17).at(87, "DEU").opens("first").status())
        .isEqualTo(401);
  }
}
