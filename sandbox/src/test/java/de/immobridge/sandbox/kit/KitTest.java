package de.immobridge.sandbox.kit;

import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.sandbox.testkit.Agency;
import de.immobridge.sandbox.testkit.OnOffice;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KitTest {
  private static final int KATRIN = 17;
  private static final int READER = 34;

  @RegisterExtension final OnOffice onOffice = OnOffice.with(Acme.provider()).onDynamoDbLocal();

  @BeforeEach
  void activated() {
    agency().activated();
  }

  private Agency agency() {
    return onOffice.agency("hansekontor-4711");
  }

  @Test
  void theFirstServiceIsAlsoFoundWithoutItsName() {
    assertThat(agency().user(KATRIN).opens().html()).contains("<h1>Hello de</h1>");
    assertThat(agency().user(KATRIN).opens("first").html()).contains("<h1>Hello de</h1>");
  }

  @Test
  void aServiceHasAnAddressOfItsOwnAndFindsItsAssetsFromThere() {
    var page = agency().user(KATRIN).with("objekt", "87").opens("second");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html())
        .contains("data-root=\"../\"", "href=\"../service/assets/", "data-service=\"second\"");
  }

  @Test
  void aServiceThatIsNotThereIsSaid() {
    assertThat(agency().user(KATRIN).opens("third").status()).isEqualTo(404);
  }

  @Test
  void aPageSpeaksTheUsersLanguage() {
    var page = agency().user(KATRIN).with("UserLanguage", "ENG").opens("first");

    assertThat(page.html()).contains("<html lang=\"en\">", "Hello en");
  }

  @Test
  void macroParametersHaveTheNamesThatWereAgreed() {
    assertThat(agency().user(KATRIN).with("taskId", "1.234").opens("second").html())
        .contains("<h1>taskId 1234</h1>");
  }

  @Test
  void whatNobodyAgreedOnIsReadableAllTheSame() {
    assertThat(agency().user(KATRIN).with("more", "than expected").opens("second").html())
        .contains("<h1>[than expected]</h1>");
  }

  @Test
  void anActionGetsWhatThePageSentAndItsReplyComesWithASignedMessage() {
    var page = agency().user(KATRIN).opens("second");

    var answer = page.action("say", Map.of("word", "hello"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/reply/said").asText()).isEqualTo("hello");
    assertThat(answer.json().path("windowMessage").asText())
        .contains("onOffice.service.refreshParent", "signature");
  }

  @Test
  void anActionThatIsNotThereIsSaidAndNobodyIsAsked() {
    var page = agency().user(KATRIN).opens("second");
    onOffice.forgetCalls();

    assertThat(page.action("dance", Map.of()).status()).isEqualTo(404);
    assertThat(onOffice.calls()).isEmpty();
  }

  @Test
  void anActionOfAnotherServiceIsNotThisSessions() {
    var page = agency().user(KATRIN).opens("first");

    assertThat(page.action("say", Map.of("word", "hello")).status()).isEqualTo(404);
  }

  @Test
  void anActionThatFailsIsAProblemWithItsCorrelationId() {
    var answer = agency().user(KATRIN).opens("second").action("fail", Map.of());

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.json().path("correlationId").asText()).isNotEmpty();
    assertThat(answer.body()).doesNotContain("IllegalState");
  }

  @Test
  void afterTheSessionsEndAnActionIsRefused() {
    var page = agency().user(KATRIN).opens("second");
    onOffice.timePasses(Duration.ofHours(9));

    assertThat(page.action("say", Map.of("word", "hello")).status()).isEqualTo(401);
  }

  @Test
  void theWindowCanBeClosedAfterTheSessionsEnd() {
    var page = agency().user(KATRIN).opens("second");
    onOffice.timePasses(Duration.ofHours(9));

    var message =
        page.call(
            "POST",
            "/service/message",
            Map.of("onOfficeType", "onOffice.service.closeProviderWindow"));

    assertThat(message.status()).isEqualTo(200);
    assertThat(message.json().path("signature").asText()).hasSize(64);
  }

  @Test
  void aConflictOfAnActionIsSaidWithWhatOnOfficeHoldsNow() {
    String now = agency().estate(87).text("lage", "ENG");
    var page = agency().user(KATRIN).with("objekt", "87").with("language", "ENG").opens("second");

    var answer = page.action("write", Map.of("seen", "something else", "word", "mine"));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().at("/conflicts/0").asText()).isEqualTo("lage");
    assertThat(answer.json().at("/current/lage").asText()).isEqualTo(now);
  }

  @Test
  void anActionWritesTheLanguageInWhichTheServiceWasOpened() {
    String german = agency().estate(87).text("lage", "DEU");
    var page = agency().user(KATRIN).with("objekt", "87").with("language", "ENG").opens("second");

    var answer =
        page.action(
            "write", Map.of("seen", agency().estate(87).text("lage", "ENG"), "word", "mine"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(agency().estate(87).text("lage", "ENG")).isEqualTo("mine");
    assertThat(agency().estate(87).text("lage", "DEU")).isEqualTo(german);
  }

  @Test
  void stateIsKeptPerUser() {
    var katrins = agency().user(KATRIN).opens("second");
    var another = agency().user(READER).opens("second");

    katrins.action("count", Map.of());

    assertThat(katrins.action("count", Map.of()).json().at("/reply/0").asInt()).isEqualTo(2);
    assertThat(another.action("count", Map.of()).json().at("/reply/0").asInt()).isEqualTo(1);
  }

  @Test
  void fieldsThatAreNoTextsAreReadAndSavedAsWhatTheyAre() {
    var page = agency().user(KATRIN).at(87, "DEU").opens("first");
    String price = page.reads(87).json().at("/fields/kaufpreis").asText();

    var wrong = page.edits(87, Map.of("kaufpreis", "a lot"), Map.of("kaufpreis", price));
    var right = page.edits(87, Map.of("kaufpreis", "725000"), Map.of("kaufpreis", price));

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(right.status()).isEqualTo(200);
    assertThat(agency().estate(87).text("kaufpreis", "DEU")).startsWith("725000");
  }

  @Test
  void whoMayNotChangeThePropertyIsToldWithTheReading() {
    var page = agency().user(READER).at(131, "DEU").opens("first");

    assertThat(page.reads(131).json().path("editable").asBoolean(true)).isFalse();
  }

  /** The main version may be meant without a language, or by its code. */
  @Test
  void ofSavesAtTheSameTimeNoAcceptedOneIsLost() throws Exception {
    var german = agency().user(KATRIN).at(87, "DEU").opens("first");
    var main = agency().user(KATRIN).with("estateId", "87").opens("first");
    String seen = main.reads(87).json().at("/fields/lage").asText();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var saves =
          threads.invokeAll(
              IntStream.range(0, 8)
                  .<Callable<Integer>>mapToObj(
                      i ->
                          () ->
                              (i % 2 == 0 ? german : main)
                                  .edits(87, Map.of("lage", "text " + i), Map.of("lage", seen))
                                  .status())
                  .toList());
      long accepted = 0;
      for (var save : saves) {
        accepted += save.get() == 200 ? 1 : 0;
      }

      assertThat(accepted).isEqualTo(1);
    }
  }
}
