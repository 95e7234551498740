package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.MIRIAM;
import static de.immobridge.sandbox.simulator.SandboxExtension.MUELLER;
import static de.immobridge.sandbox.simulator.SandboxExtension.SECRET;
import static de.immobridge.sandbox.simulator.SandboxExtension.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.sandbox.simulator.signature.UnsignedUrl;
import de.immobridge.sandbox.simulator.signature.UrlForm;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Section D.1: service calls from the menu and from a record. */
class ServiceCallTest {

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  @Test
  void fromTheMenuThereIsNoRecordAndNoLanguage() {
    assertThat(open(ADMINISTRATOR, Map.of()))
        .containsOnlyKeys(
            "UserLanguage",
            "apiClaim",
            "customerName",
            "customerWebId",
            "groupId",
            "parameterCacheId",
            "signature",
            "timestamp",
            "userId")
        .containsEntry("groupId", "225")
        .containsEntry("UserLanguage", "DEU");
  }

  @Test
  void fromARecordItsMainIdAndLanguageComeAlong() {
    assertThat(open(ADMINISTRATOR, Map.of("estateId", 1042, "language", "ENG")))
        .containsEntry("estateId", "1042")
        .containsEntry("language", "ENG");
  }

  @Test
  void aUserWithoutAGroupHasNoGroupId() {
    assertThat(open(MIRIAM, Map.of()))
        .doesNotContainKey("groupId")
        .containsEntry("UserLanguage", "ENG");
  }

  @Test
  void theAnswerTellsWhatTheAddressCarries() {
    var json = sandbox.service(HANSEKONTOR, ADMINISTRATOR);

    assertThat(parameters(json.path("url").asText()))
        .containsEntry("apiClaim", json.path("apiClaim").asText())
        .containsEntry("parameterCacheId", json.path("parameterCacheId").asText());
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "BROKEN")
  void theSignatureComesInTheFormThatIsSet(UrlForm form) {
    sandbox.simulator().register("http://localhost:8080/unlock", "http://localhost:8080/service");
    sandbox.turn("url.signature", form.name());

    var parameters = open(ADMINISTRATOR, Map.of("parameters", Map.of("x", "a b~*,(c)")));

    assertThat(matching("http://localhost:8080/service", parameters)).contains(form);
    for (var other : UrlForm.values()) {
      if (other != form) {
        assertThat(matching("http://localhost:8080/service", parameters)).doesNotContain(other);
      }
    }
  }

  @Test
  void theSignatureCanBeMadeToFitNoForm() {
    sandbox.turn("url.signature", "broken");

    var parameters = open(ADMINISTRATOR, Map.of());

    assertThat(matching("https://provider.example/service", parameters))
        .containsExactly(UrlForm.BROKEN);
  }

  @Test
  void umlautsAndAmpersandsInTheNameAreSignedEncoded() {
    var url = sandbox.service(MUELLER, ADMINISTRATOR).path("url").asText();

    assertThat(url).contains("customerName=M%C3%BCller+%26+S%C3%B6hne");
    assertThat(matching("https://provider.example/service", parameters(url))).contains(UrlForm.A);
  }

  @Test
  void parametersCanBeAddedReplacedAndTakenAway() {
    var overrides = new HashMap<String, Object>();
    overrides.put("extra", "1");
    overrides.put("userId", "999");
    overrides.put("groupId", null);

    var parameters = open(ADMINISTRATOR, Map.of("parameters", overrides));

    assertThat(parameters).containsEntry("extra", "1").containsEntry("userId", "999");
    assertThat(parameters).doesNotContainKey("groupId");
    assertThat(matching("https://provider.example/service", parameters)).contains(UrlForm.A);
  }

  @Test
  void aHostWithAnUnderscoreIsSignedToo() {
    var urls = Map.of("unlockUrl", "http://a_b:80/u", "serviceUrl", "http://a_b:80/s?x=1");

    assertThat(
            sandbox
                .send("PUT", "/control/provider", SignedAction.JSON.valueToTree(urls).toString())
                .status())
        .isEqualTo(204);

    var parameters = open(ADMINISTRATOR, Map.of());
    assertThat(parameters).containsEntry("x", "1");
    assertThat(matching("http://a_b/s", parameters)).contains(UrlForm.A);
  }

  @Test
  void whatIsNoAddressCannotBeRegistered() {
    for (var text : List.of("javascript:x", "/service", "http:// x")) {
      var urls = Map.of("unlockUrl", "http://a.example/", "serviceUrl", text);
      var body = SignedAction.JSON.valueToTree(urls).toString();
      assertThat(sandbox.send("PUT", "/control/provider", body).status()).isEqualTo(400);
    }
  }

  @Test
  void aSignatureCanBeGivenToo() {
    assertThat(open(ADMINISTRATOR, Map.of("parameters", Map.of("signature", "00"))))
        .containsEntry("signature", "00");
  }

  @Test
  void theTimestampIsThatOfOnofficesClock() {
    sandbox.turn("clock.offset", "-10m");

    assertThat(open(ADMINISTRATOR, Map.of()))
        .containsEntry("timestamp", Long.toString(sandbox.now() - 600));
  }

  @Test
  void idsCanComeWithThousandsSeparators() {
    sandbox.turn("service.idSeparators", "true");

    assertThat(open(ADMINISTRATOR, Map.of("estateId", 1042))).containsEntry("estateId", "1.042");
  }

  @Test
  void theMacroParameterCanHaveANameOfItsOwn() {
    sandbox.turn("service.estateParameter", "objekt_id");

    assertThat(open(ADMINISTRATOR, Map.of("estateId", 87)))
        .containsEntry("objekt_id", "87")
        .doesNotContainKey("estateId");
  }

  @Test
  void theMacroCanGiveTheSubIdOfTheVersion() {
    sandbox.turn("service.estateIdOfVersion", "sub");

    assertThat(open(ADMINISTRATOR, Map.of("estateId", 1042, "language", "ENG")))
        .containsEntry("estateId", "1043");
  }

  @Test
  void aTextThatIsNoIdIsSentAsItIs() {
    assertThat(open(ADMINISTRATOR, Map.of("estateId", "%%estateId%%")))
        .containsEntry("estateId", "%%estateId%%");
  }

  @Test
  void optionalParametersCanBeSwitchedOff() {
    sandbox.turn("service.userLanguage", "false");
    sandbox.turn("service.parameterCacheId", "false");

    assertThat(open(ADMINISTRATOR, Map.of()))
        .doesNotContainKeys("UserLanguage", "parameterCacheId");
  }

  @Test
  void selectedPicturesComeInEitherShape() {
    var body =
        Map.of(
            "customerWebId",
            HANSEKONTOR,
            "userId",
            ADMINISTRATOR,
            "estateId",
            "87",
            "imageIds",
            Arrays.asList(3539, 3541));
    sandbox.activated(HANSEKONTOR);

    var comma = parameters(sandbox.post("/enterprise/service", body).json().path("url").asText());
    sandbox.turn("service.imageIds", "array");
    var array = parameters(sandbox.post("/enterprise/service", body).json().path("url").asText());

    assertThat(comma).containsEntry("imageIds", "3539,3541");
    assertThat(array).containsEntry("imageIds[0]", "3539").containsEntry("imageIds[1]", "3541");
  }

  @Test
  void unknownCustomersAndUsersAreRefused() {
    assertThat(refused(Map.of("customerWebId", "nobody", "userId", 17))).isEqualTo(404);
    assertThat(refused(Map.of("customerWebId", HANSEKONTOR, "userId", 4711))).isEqualTo(404);
    assertThat(refused(Map.of("customerWebId", HANSEKONTOR))).isEqualTo(400);
    assertThat(refused(Map.of("customerWebId", HANSEKONTOR, "userId", "x"))).isEqualTo(400);
    assertThat(sandbox.send("POST", "/control/service", "{").status()).isEqualTo(400);
  }

  private int refused(Map<String, ?> body) {
    return sandbox.post("/control/service", body).status();
  }

  private Map<String, String> open(int userId, Map<String, ?> more) {
    var body = new HashMap<String, Object>(more);
    body.put("customerWebId", HANSEKONTOR);
    body.put("userId", userId);
    var url = sandbox.post("/control/service", body).json().path("url").asText();
    return parameters(url);
  }

  private static List<UrlForm> matching(String base, Map<String, String> parameters) {
    var unsigned = UnsignedUrl.of(base, Collections.unmodifiableMap(parameters));
    return Arrays.stream(UrlForm.values())
        .filter(form -> unsigned.signature(form, SECRET).equals(parameters.get("signature")))
        .toList();
  }
}
