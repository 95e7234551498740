package de.immobridge.sandbox.kit;

import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.sandbox.testkit.OnOffice;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LoadingTest {
  @RegisterExtension
  final OnOffice onOffice =
      OnOffice.with(Acme.provider()).onDynamoDbLocal().setting("LOADING_AFTER_MS", "300");

  @Test
  void aPageThatTakesLongSaysSoAndIsShownWhenItIsAskedForAgain() {
    var agency = onOffice.agency("hansekontor-4711").activated();
    onOffice.knob("api.latency", "2s");

    var page = agency.user(17).with("objekt", "87").opens("second");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html()).contains("antwortet noch", "action=\"../service/second/open\"");
  }

  @Test
  void thePageThatIsAskedForAgainIsTheServicesOwn() {
    var agency = onOffice.agency("hansekontor-4711").activated();
    var page = agency.user(17).with("objekt", "87").opens("second");
    onOffice.knob("api.latency", "1s");

    var again = page.action("open", Map.of());

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).contains("data-service=\"second\"");
  }
}
