package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.JONAS;
import static de.immobridge.sandbox.simulator.SandboxExtension.MUELLER;
import static de.immobridge.sandbox.simulator.SandboxExtension.SECRET;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static de.immobridge.sandbox.simulator.SandboxExtension.parameters;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.sandbox.simulator.signature.UnsignedUrl;
import de.immobridge.sandbox.simulator.signature.UrlForm;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Section I: webhooks when records are saved. */
class WebhookTest {
  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  @RegisterExtension final Hook hook = new Hook();

  @BeforeEach
  void registered() {
    sandbox.simulator().registerWebhook(hook.address());
  }

  @Test
  void aRelevantSaveCallsWithASignedQueryAndAClaimOfWhoSaved() throws Exception {
    var credentials = sandbox.activated(HANSEKONTOR);

    save("/87?language=ENG&userId=" + JONAS, Map.of("lage", "Near the park"));

    var call = hook.next();
    assertThat(call).startsWith("GET /hook?");
    var parameters = parameters(call);
    assertThat(parameters)
        .containsEntry("customerWebId", HANSEKONTOR)
        .containsEntry("userId", "21")
        .containsEntry("estateId", "87")
        .containsEntry("language", "ENG")
        .containsEntry("groupId", "225")
        .containsKeys("parameterCacheId", "timestamp");
    assertThat(UnsignedUrl.of(hook.address(), parameters).signature(UrlForm.A, SECRET))
        .isEqualTo(parameters.get("signature"));
    var claim = requireNonNull(parameters.get("apiClaim"));
    assertThat(
            code(sandbox.call(credentials, "read", "estate", "87", Map.of("extendedclaim", claim))))
        .isZero();
  }

  @Test
  void withoutTheMultilingualModuleThereIsNoLanguage() throws Exception {
    sandbox.activated(MUELLER);

    sandbox.patch("/control/estates/" + MUELLER + "/12", Map.of("elements", Map.of("lage", "neu")));

    assertThat(hook.next()).contains("estateId=12").doesNotContain("language=");
  }

  @Test
  void onlyChangesOfWatchedFieldsCall() throws Exception {
    sandbox.activated(HANSEKONTOR);

    save("/87", Map.of("strasse", "Neue Straße"));
    save("/87", Map.of("lage", stored("lage")));
    assertThat(deliveries()).isZero();

    save("/87", Map.of("lage", "neu"));
    assertThat(hook.next()).contains("estateId=87");
    assertThat(deliveries()).isEqualTo(1);
  }

  @Test
  void theWatchedFieldsCanBeChosen() throws Exception {
    sandbox.activated(HANSEKONTOR);
    sandbox.turn("webhook.fields", "strasse,plz");

    save("/87", Map.of("lage", "neu"));
    assertThat(deliveries()).isZero();
    save("/87", Map.of("plz", "23570"));
    assertThat(hook.next()).contains("estateId=87");
  }

  @Test
  void everySaveCanBeMadeToCall() throws Exception {
    sandbox.activated(HANSEKONTOR);
    sandbox.turn("webhook.always", "true");

    save("/87", Map.of("lage", stored("lage")));

    assertThat(hook.next()).contains("estateId=87");
  }

  @Test
  void aWebhookCanBeFiredWithoutAChange() throws Exception {
    sandbox.activated(HANSEKONTOR);

    sandbox.post(
        "/control/webhook",
        Map.of("customerWebId", HANSEKONTOR, "userId", JONAS, "estateId", 1042));

    assertThat(hook.next()).contains("estateId=1042").doesNotContain("language=");
  }

  @Test
  void writesThroughTheApiCallToo() throws Exception {
    modify();

    assertThat(hook.next()).contains("estateId=87");
  }

  @Test
  void theEchoOfWritesThroughTheApiCanBeSwitchedOff() {
    sandbox.turn("webhook.echo", "false");

    modify();

    assertThat(deliveries()).isZero();
  }

  @Test
  void withoutAnActivationNothingIsCalled() {
    save("/87", Map.of("lage", "neu"));

    assertThat(deliveries()).isZero();
  }

  private int deliveries() {
    return sandbox.get("/control/webhooks").json().size();
  }

  private String stored(String field) {
    return sandbox
        .get("/control/estates/" + HANSEKONTOR + "/87")
        .json()
        .at("/elements/" + field)
        .asText();
  }

  private void save(String path, Map<String, String> elements) {
    var reply =
        sandbox.patch("/control/estates/" + HANSEKONTOR + path, Map.of("elements", elements));
    assertThat(reply.status()).isEqualTo(200);
  }

  private void modify() {
    var credentials = sandbox.activated(HANSEKONTOR);
    var claim = sandbox.claim(HANSEKONTOR, JONAS);
    var parameters = Map.of("extendedclaim", claim, "data", Map.of("lage", "neu"));
    assertThat(code(sandbox.call(credentials, "modify", "estate", "87", parameters))).isZero();
  }
}
