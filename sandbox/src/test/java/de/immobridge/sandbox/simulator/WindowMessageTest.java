package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.signature.MessageSignature;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section D.2: messages from the provider's page to the window around it. */
class WindowMessageTest {

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  private JsonNode window = SignedAction.JSON.nullNode();

  @BeforeEach
  void open() {
    window = sandbox.service(HANSEKONTOR, ADMINISTRATOR);
  }

  @ParameterizedTest
  @CsvSource({
    "refreshParent, true, false",
    "refreshParentAndClose, true, true",
    "closeProviderWindow, false, true"
  })
  void theThreeMessagesHaveTheirEffects(String type, boolean refresh, boolean close) {
    var verdict = post(message("onOffice.service." + type));

    assertThat(verdict.path("accepted").asBoolean()).isTrue();
    assertThat(verdict.path("refresh").asBoolean()).isEqualTo(refresh);
    assertThat(verdict.path("close").asBoolean()).isEqualTo(close);
  }

  @Test
  void theTypeMayStandInTheFieldType() {
    var message = message("");
    message.remove("onOfficeType");
    message.put("type", "onOffice.service.refreshParent");

    assertThat(post(message).path("accepted").asBoolean()).isTrue();
  }

  @Test
  void aClosedWindowTakesNoMessage() {
    post(message("onOffice.service.closeProviderWindow"));

    assertRefused(post(message("onOffice.service.refreshParent")), "closed");
  }

  @Test
  void aWrongSignatureIsRefused() {
    var message = signed(message("onOffice.service.refreshParent"));
    message.put("onOfficeType", "onOffice.service.closeProviderWindow");

    assertRefused(hand(message.toString()), "signature");
  }

  @Test
  void aMissingSignatureIsRefused() {
    assertRefused(hand(message("onOffice.service.refreshParent").toString()), "signature");
  }

  @Test
  void anotherWindowsCacheIsRefused() {
    var other = sandbox.service(HANSEKONTOR, ADMINISTRATOR);

    assertRefused(
        post(
            changed(
                message ->
                    message.put("parametercacheid", other.path("parameterCacheId").asText()))),
        "parametercacheid");
  }

  @Test
  void theNameIsParametercacheidInLowerCase() {
    assertRefused(
        post(
            changed(
                message -> message.set("parameterCacheId", message.remove("parametercacheid")))),
        "parametercacheid");
  }

  @Test
  void anExpiredCacheIsRefused() {
    sandbox.clock().advance(Duration.ofMinutes(61));

    assertRefused(post(message("onOffice.service.refreshParent")), "expired");
  }

  @ParameterizedTest
  @CsvSource({"-121", "121"})
  void aTimestampThatIsOffIsRefused(long offset) {
    assertRefused(
        post(changed(message -> message.put("timestamp", sandbox.now() + offset))), "timestamp");
  }

  @Test
  void theTimeAllowedToMessagesCanBeWidened() {
    sandbox.turn("message.window", "10m");

    assertThat(
            post(changed(message -> message.put("timestamp", sandbox.now() - 500)))
                .path("accepted")
                .asBoolean())
        .isTrue();
  }

  @Test
  void aMissingTimestampIsRefused() {
    assertRefused(post(changed(message -> message.remove("timestamp"))), "timestamp");
  }

  @Test
  void anUnknownTypeIsRefused() {
    assertRefused(post(message("onOffice.service.makeCoffee")), "type");
  }

  @Test
  void whatIsNoJsonObjectIsRefused() {
    assertRefused(hand("active"), "JSON");
    assertRefused(hand("[1]"), "JSON");
  }

  private static void assertRefused(JsonNode verdict, String reason) {
    assertThat(verdict.path("accepted").asBoolean(true)).isFalse();
    assertThat(verdict.path("reason").asText()).contains(reason);
  }

  private ObjectNode message(String type) {
    return SignedAction.JSON
        .createObjectNode()
        .put("onOfficeType", type)
        .put("parametercacheid", window.path("parameterCacheId").asText())
        .put("timestamp", sandbox.now());
  }

  private ObjectNode changed(Consumer<ObjectNode> change) {
    var message = message("onOffice.service.refreshParent");
    change.accept(message);
    return message;
  }

  private static ObjectNode signed(ObjectNode message) {
    return message.put("signature", MessageSignature.of(SECRET, message));
  }

  private JsonNode post(ObjectNode message) {
    return hand(signed(message).toString());
  }

  private JsonNode hand(String text) {
    var path = "/enterprise/windows/" + window.path("window").asText() + "/message";
    return sandbox.post(path, Map.of("text", text)).json();
  }
}
