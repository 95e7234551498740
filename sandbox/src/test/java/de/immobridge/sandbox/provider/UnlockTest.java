package de.immobridge.sandbox.provider;

import static de.immobridge.sandbox.provider.Conversation.AGENCY;
import static de.immobridge.sandbox.provider.Journey.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.sandbox.dynamodb.LocalDynamoDb;
import de.immobridge.sandbox.provider.Journey.Activation;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnlockTest {
  @RegisterExtension final Journey journey = new Journey();

  @Test
  void thePageHasTheElementsThatOnOfficeKnows() {
    Reply page = journey.get(journey.activation(AGENCY, ADMINISTRATOR).url());

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("class=\"api-key-label\"")
        .containsPattern("id=\"secretDiv\" class=\"api-key-input-outer\"")
        .containsPattern("id=\"secret\" name=\"secret\" class=\"api-key-input\"")
        .containsPattern("id=\"unlockButton\" class=\"unlock-now-button\"")
        .containsPattern("id=\"successMessage\" class=\"active-label\"")
        .containsPattern("id=\"spinner\" class=\"unlock-load-spinner\"");
  }

  @Test
  void tokenClaimAndCacheIdDoNotTravelThroughTheBrowserAgain() {
    Activation activation = journey.activation(AGENCY, ADMINISTRATOR);

    assertThat(journey.get(activation.url()).body())
        .doesNotContain(activation.apiToken(), activation.claim(), activation.cacheId());
  }

  @Test
  void showingThePageStoresNothing() {
    journey.get(journey.activation(AGENCY, ADMINISTRATOR).url());

    assertThat(journey.dump(LocalDynamoDb.CUSTOMERS)).isEqualTo("[]");
  }

  @Test
  void theRightKeyUnlocksWithOneCallAndNoOther() {
    Activation activation = journey.activation(AGENCY, ADMINISTRATOR);
    String handle = journey.handleOf(journey.get(activation.url()));

    Reply reply = journey.pasteKey(handle, activation.apiKey());

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEqualTo("active");
    assertThat(journey.calls()).containsExactly("do unlockProvider");
  }

  @Test
  void blanksAndLineBreaksAroundTheKeyDoNoHarm() {
    Activation activation = journey.activation(AGENCY, ADMINISTRATOR);
    String handle = journey.handleOf(journey.get(activation.url()));
    String key = activation.apiKey();

    assertThat(
            journey
                .pasteKey(handle, "  " + key.substring(0, 30) + "\r\n" + key.substring(30) + "\n")
                .body())
        .isEqualTo("active");
  }

  @Test
  void aWrongKeyIsAnErrorAndCanBePastedAgainInTheSameWindow() {
    Activation activation = journey.activation(AGENCY, ADMINISTRATOR);
    String handle = journey.handleOf(journey.get(activation.url()));

    Reply wrong = journey.pasteKey(handle, "0".repeat(64));

    assertThat(wrong.body()).isEqualTo("error");
    assertThat(wrong.header("X-Unlock-Reason")).isEqualTo("key-wrong");
    assertThat(journey.pasteKey(handle, activation.apiKey()).body()).isEqualTo("active");
  }

  @Test
  void aWrongKeyNeverReplacesAGoodOne() {
    Activation good = journey.unlock(AGENCY);
    Activation again = journey.activation(AGENCY, ADMINISTRATOR);

    journey.pasteKey(journey.handleOf(journey.get(again.url())), "0".repeat(64));

    assertThat(journey.row(LocalDynamoDb.CUSTOMERS))
        .containsKey("apiKey")
        .doesNotContainKeys("pendingToken", "pendingKey")
        .containsEntry("apiToken", good.apiToken())
        .containsEntry("status", "active");
  }

  @Test
  void anAnswerThatGotLostIsRepeatedWithoutAskingOnOfficeAgain() {
    Activation activation = journey.activation(AGENCY, ADMINISTRATOR);
    String handle = journey.handleOf(journey.get(activation.url()));
    journey.pasteKey(handle, activation.apiKey());
    journey.calls();

    assertThat(journey.pasteKey(handle, activation.apiKey()).body()).isEqualTo("active");
    assertThat(journey.calls()).isEmpty();
  }

  @Test
  void somethingMuchLongerThanAKeyIsNotSentAnywhere() {
    String handle = journey.handleOf(journey.get(journey.activation(AGENCY, ADMINISTRATOR).url()));

    assertThat(journey.pasteKey(handle, "x".repeat(600_000)).body()).isEqualTo("error");
    assertThat(journey.calls()).isEmpty();
  }

  @Test
  void anUnknownOutcomeIsAnErrorAndNotRepeated() {
    Activation activation = journey.activation(AGENCY, ADMINISTRATOR);
    String handle = journey.handleOf(journey.get(activation.url()));
    journey.knob("fault.kind", "html");

    Reply reply = journey.pasteKey(handle, activation.apiKey());

    assertThat(reply.body()).isEqualTo("error");
    assertThat(reply.header("X-Unlock-Reason")).isEqualTo("outcome-unknown");
    assertThat(journey.calls()).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void aHandleIsShortLived() {
    Activation activation = journey.activation(AGENCY, ADMINISTRATOR);
    String handle = journey.handleOf(journey.get(activation.url()));
    journey.clock().advance(Duration.ofMinutes(31));

    Reply reply = journey.pasteKey(handle, activation.apiKey());

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body()).isEqualTo("error");
    assertThat(reply.header("X-Unlock-Reason")).isEqualTo("window-expired");
    assertThat(journey.calls()).isEmpty();
  }

  @Test
  void whatAServiceCallOpenedCannotUnlock() {
    Activation activation = journey.unlock(AGENCY);
    String session = journey.open(87, "DEU");

    assertThat(journey.pasteKey(session, activation.apiKey()).status()).isEqualTo(400);
  }

  @Test
  void aKeyThatIsMissingIsNotSentAnywhere() {
    String handle = journey.handleOf(journey.get(journey.activation(AGENCY, ADMINISTRATOR).url()));

    assertThat(journey.form(Map.of("handle", handle)).body()).isEqualTo("error");
    assertThat(journey.calls()).isEmpty();
  }

  @Test
  void aForgedCallGetsAPageThatSaysSoInTheBrowsersLanguage() {
    String url = journey.activation(AGENCY, ADMINISTRATOR).url().replace("userId=17", "userId=1");

    Reply english = journey.get(url, "Accept-Language", "en-GB,de;q=0.5");
    Reply german = journey.get(url);

    assertThat(english.status()).isEqualTo(401);
    assertThat(english.body()).contains("Please open this page in onOffice");
    assertThat(german.body()).contains("Bitte öffnen Sie diese Seite in onOffice");
    assertThat(german.body()).contains(german.header("X-Correlation-Id"));
    assertThat(journey.log()).contains("SIGNATURE_WRONG");
  }

  @Test
  void anOldCallSaysThatItHasExpired() {
    String url = journey.activation(AGENCY, ADMINISTRATOR).url();
    journey.clock().advance(Duration.ofSeconds(301));

    assertThat(journey.get(url).body()).contains("Dieser Aufruf ist abgelaufen");
  }
}
