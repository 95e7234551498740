package de.immobridge.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  @Test
  void withoutSettingsTheVendorsAddressAndTheDossiersDefaultsHold() {
    Settings settings = with(Map.of());

    assertThat(settings.api().base()).isEqualTo(URI.create("https://api.onoffice.de"));
    assertThat(settings.api().version()).isEqualTo("stable");
    assertThat(settings.signature().forms()).containsExactly("A", "B");
    assertThat(settings.signature().maxAge()).isEqualTo(Duration.ofMinutes(5));
    assertThat(settings.signature().maxAhead()).isEqualTo(Duration.ofMinutes(1));
    assertThat(settings.lives().claim()).isEmpty();
    assertThat(settings.language().codes()).containsEntry("de_AT", "AUT");
    assertThat(settings.pages().frameAncestors())
        .containsExactly("https://*.onoffice.de", "https://*.onoffice.com");
    assertThat(settings.pages().loadingAfter()).isEqualTo(Duration.ofMillis(300));
    assertThat(settings.publicBaseUrl()).isEmpty();
    assertThat(settings.originKey()).isEmpty();
  }

  @Test
  void anEmptyVariableCountsAsAbsent() {
    assertThat(with(Map.of("PUBLIC_BASE_URL", " ", "API_VERSION", "")).api().version())
        .isEqualTo("stable");
  }

  @Test
  void listsAndPairsAreRead() {
    Settings settings =
        with(
            Map.of(
                "SIGNATURE_FORMS", "A-any-case , B",
                "LANGUAGE_MAP", "en=ENG, de = DEU",
                "SUSPEND_ON", "22,137",
                "CLAIM_MAX_AGE", "60"));

    assertThat(settings.signature().forms()).containsExactly("A-any-case", "B");
    assertThat(settings.language().codes()).containsEntry("de", "DEU");
    assertThat(settings.api().suspendOn()).containsExactlyInAnyOrder(22, 137);
    assertThat(settings.lives().claim()).contains(Duration.ofMinutes(1));
  }

  @Test
  void whatIsGivenIsWhatCounts() {
    String hash = "0123456789abcdef".repeat(4);
    Settings settings =
        with(
            Map.of(
                "PUBLIC_BASE_URL", "https://ours.example/app",
                "ORIGIN_KEY_SHA256", hash,
                "API_VERSION", "latest",
                "API_READ_TIMEOUT", "0",
                "LOADING_AFTER_MS", "25",
                "LANGUAGE_MAP", "x=XXX,,",
                "REGULAR_CUSTOMERS", "one, ,two,"));

    assertThat(settings.publicBaseUrl()).contains(URI.create("https://ours.example/app"));
    assertThat(settings.originKey()).contains(hash);
    assertThat(settings.api().version()).isEqualTo("latest");
    assertThat(settings.api().readTimeout()).isZero();
    assertThat(settings.api().regularCustomers()).containsExactlyInAnyOrder("one", "two");
    assertThat(settings.pages().loadingAfter()).isEqualTo(Duration.ofMillis(25));
    assertThat(settings.language().codes()).containsExactly(Map.entry("x", "XXX"));
  }

  @Test
  void secretsAreReadAsTheyAreWritten() {
    Settings.Secrets secrets =
        with(Map.of("PROVIDER_SECRETS", "one\ntwo", "OWN_API_CREDENTIALS", "token\n\nkey\n"))
            .secrets();

    assertThat(secrets.providerSecrets()).contains("one\ntwo");
    assertThat(secrets.localKey()).contains(KEY);
    assertThat(secrets.ownApi()).contains("token\n\nkey");
    assertThat(secrets.ownApiId()).isEmpty();
    assertThat(secrets).hasToString("Secrets[hidden]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUBLIC_BASE_URL|not-an-address|https://example.org",
        "PUBLIC_BASE_URL|//no-scheme.example|https://example.org",
        "PUBLIC_BASE_URL|mailto:someone|https://example.org",
        "API_URL|no scheme|https://example.org",
        "API_VERSION|newest|latest, stable",
        "SIGNATURE_FORMS|A,Z|A, A-any-case, B, C, D",
        "SIGNATURE_MAX_AGE|5 minutes|seconds",
        "SESSION_LIFE|-1|seconds",
        "CLAIM_MAX_AGE|long|seconds",
        "LOADING_AFTER_MS|soon|milliseconds",
        "WINDOW_MESSAGE_FIELD|kind|both, onOfficeType, type",
        "LANGUAGE_MAP|deDEU|de=DEU",
        "LANGUAGE_MAP|=DEU|de=DEU",
        "NEW_CLAIM_ON|many|error code",
        "ORIGIN_KEY_SHA256|abc|64 hex digits"
      })
  void whatIsWrongIsToldByNameByWhatItMayBeAndByWhatItWas(String name, String value, String mayBe) {
    assertThatThrownBy(() -> with(Map.of(name, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(name, mayBe, value);
  }

  @ParameterizedTest
  @CsvSource({
    "LOCAL_CIPHER_KEY, s3cret",
    "LOCAL_CIPHER_KEY, c2VjcmV0",
    "OWN_API_CREDENTIALS, s3cret",
    "OWN_API_CREDENTIALS, 's3cret\n \n'"
  })
  void whatIsWrongOfASecretIsToldWithoutWhatItWas(String name, String value) {
    assertThatThrownBy(() -> with(Map.of(name, value)))
        .hasMessageContaining(name)
        .message()
        .doesNotContain(value);
  }

  @Test
  void allFaultsAreToldAtOnce() {
    assertThatThrownBy(
            () ->
                Settings.from(
                    Map.of("SESSION_LIFE", "long", "API_URL", "there", "API_VERSION", "new")))
        .hasMessageContainingAll("SESSION_LIFE", "API_URL", "API_VERSION", "KMS_KEY_ID");
  }

  @Test
  void secretsStayOutOfLogs() {
    assertThat(with(Map.of("PROVIDER_SECRETS", "s3cret")).toString())
        .doesNotContain("s3cret")
        .doesNotContain(KEY);
  }

  private static Settings with(Map<String, String> variables) {
    var all = new HashMap<String, String>();
    all.put("LOCAL_CIPHER_KEY", KEY);
    all.putAll(variables);
    return Settings.from(all);
  }
}
