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

  @Test
  void withoutSettingsTheVendorsAddressAndTheDossiersDefaultsHold() {
    Settings settings = with(Map.of());

    assertThat(settings.api().base()).isEqualTo(URI.create("https://api.onoffice.de"));
    assertThat(settings.api().version()).isEqualTo("stable");
    assertThat(settings.signature().forms()).containsExactly("A", "B");
    assertThat(settings.signature().maxAge()).isEqualTo(Duration.ofMinutes(5));
    assertThat(settings.signature().maxAhead()).isEqualTo(Duration.ofMinutes(1));
    assertThat(settings.lives().claim()).isEmpty();
    assertThat(settings.language().verify()).isTrue();
    assertThat(settings.service().estateParameter()).isEqualTo("estateId");
    assertThat(settings.service().fields()).hasSize(5).startsWith("objekttitel");
    assertThat(settings.pages().frameAncestors())
        .containsExactly("https://*.onoffice.de", "https://*.onoffice.com");
    assertThat(settings.publicBaseUrl()).isEmpty();
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
                "FIELDS", "lage , objekttitel",
                "LANGUAGE_MAP", "en=ENG, de = DEU",
                "SUSPEND_ON", "22,137",
                "CLAIM_MAX_AGE", "60"));

    assertThat(settings.service().fields()).containsExactly("lage", "objekttitel");
    assertThat(settings.language().codes()).containsEntry("de", "DEU");
    assertThat(settings.api().suspendOn()).containsExactlyInAnyOrder(22, 137);
    assertThat(settings.lives().claim()).contains(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLIC_BASE_URL, not-an-address",
    "API_URL, no scheme",
    "SIGNATURE_MAX_AGE, 5 minutes",
    "SESSION_LIFE, -1",
    "VERIFY_LANGUAGE, maybe",
    "LANGUAGE_MAP, deDEU",
    "NEW_CLAIM_ON, many"
  })
  void whatIsWrongIsNamedWithoutItsValue(String name, String value) {
    assertThatThrownBy(() -> with(Map.of(name, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name)
        .message()
        .doesNotContain(value);
  }

  @Test
  void allFaultsAreToldAtOnce() {
    assertThatThrownBy(() -> Settings.from(Map.of("SESSION_LIFE", "long", "API_URL", "there")))
        .hasMessageContainingAll("SESSION_LIFE", "API_URL", "KMS_KEY_ID");
  }

  @Test
  void secretsStayOutOfLogs() {
    assertThat(with(Map.of("PROVIDER_SECRETS", "s3cret")).toString())
        .doesNotContain("s3cret")
        .doesNotContain("bG9jYWw");
  }

  private static Settings with(Map<String, String> variables) {
    var all = new HashMap<String, String>();
    all.put("LOCAL_CIPHER_KEY", "bG9jYWw");
    all.putAll(variables);
    return Settings.from(all);
  }
}
