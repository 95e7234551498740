package de.immobridge.sandbox.provider;

import static de.immobridge.sandbox.provider.Conversation.AGENCY;
import static de.immobridge.sandbox.provider.Journey.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an opened service is made of: escaped texts, headers, style and script. */
class ServicePageTest {
  @RegisterExtension final Journey journey = new Journey();

  @Test
  void thePageSpeaksTheUsersLanguage() {
    journey.unlock(AGENCY);

    assertThat(
            journey
                .get(service(Map.of("estateId", 87, "parameters", Map.of("UserLanguage", "ENG"))))
                .body())
        .contains("Edit property texts", "lang=\"en\"");
  }

  @Test
  void textsAreEscapedOnThePage() {
    journey.unlock(AGENCY);
    journey.control(
        "PATCH",
        "/control/estates/" + AGENCY + "/87?language=DEU",
        Map.of("elements", Map.of("objekttitel", "\n</textarea><script>alert(1)</script>")));

    String body = journey.get(service(Map.of("estateId", 87, "language", "DEU"))).body();

    assertThat(body).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
    assertThat(body).containsPattern("spellcheck=\"true\">\n\n&lt;/textarea");
  }

  @Test
  void answersCarryTheHeadersOfAPageThatIsFramed() {
    journey.unlock(AGENCY);

    Reply page = journey.get(service(Map.of("estateId", 87)));

    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.header("X-Frame-Options")).isEmpty();
    assertThat(page.header("Strict-Transport-Security")).isNotEmpty();
    assertThat(page.header("Content-Security-Policy"))
        .contains("frame-ancestors http://127.0.0.1:*", "script-src 'self'")
        .doesNotContain("unsafe-inline");
    assertThat(page.body()).doesNotContain("style=").doesNotContainPattern("<script>|onclick=");
  }

  @Test
  void scriptAndStyleAreServedForGood() {
    journey.unlock(AGENCY);
    String page = service(Map.of("estateId", 87));
    String body = journey.get(page).body();

    for (String pattern : List.of("src=\"([^\"]+js[^\"]*)\"", "href=\"([^\"]+css[^\"]*)\"")) {
      Reply asset = journey.get(URI.create(page).resolve(Journey.found(body, pattern)).toString());
      assertThat(asset.status()).isEqualTo(200);
      assertThat(asset.header("Cache-Control")).contains("immutable");
    }
    assertThat(
            journey
                .get(journey.sandbox().provider() + "/service/assets/1/texts_de.properties")
                .status())
        .isEqualTo(404);
  }

  private String service(Map<String, ?> more) {
    return journey.service(ADMINISTRATOR, more);
  }
}
