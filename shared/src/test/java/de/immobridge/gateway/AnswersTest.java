package de.immobridge.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every answer carries (reference K), and what each kind of answer looks like. */
class AnswersTest {
  private static final List<String> ANCESTORS =
      List.of("https://*.onoffice.de", "https://*.onoffice.com");

  static Stream<Response> answers() {
    return Stream.of(
        Response.text(200, "active"),
        Response.json(200, "{}"),
        Page.of(200, "<html>", ANCESTORS),
        new Problem(404, "not-found", "title", "detail").response(request("GET /x")),
        new Message(401, "heading", "advice")
            .response(request("GET /unlock"), PageLanguage.GERMAN, ANCESTORS));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void everyAnswerIsNeitherStoredNorSniffedNorLeftInAReferrer(Response response) {
    assertThat(response.headers())
        .containsEntry("Cache-Control", "no-store")
        .containsEntry("Referrer-Policy", "no-referrer")
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsKey("Strict-Transport-Security")
        .doesNotContainKey("Set-Cookie")
        .doesNotContainKey("X-Frame-Options");
    assertThat(response.headers().get("Content-Type")).endsWith("; charset=utf-8");
  }

  @Test
  void aPageRunsOnlyOurOwnFilesAndOnlyInOnOfficesFrames() {
    String policy = policy(Page.of(200, "<html>", ANCESTORS));

    assertThat(policy.split("; "))
        .contains(
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors https://*.onoffice.de https://*.onoffice.com");
    assertThat(policy).doesNotContain("unsafe").doesNotContain("data:").doesNotContain("src *");
  }

  @Test
  void withoutAncestorsNobodyMayFrameAPage() {
    assertThat(policy(Page.of(200, "", List.of()))).endsWith("frame-ancestors 'none'");
  }

  @Test
  void aProblemIsRfc9457WithTheCorrelationId() throws JsonProcessingException {
    Response response =
        new Problem(409, "conflict", "Changed meanwhile", "Look at it.")
            .response(
                request("PATCH /properties/{estateId}"),
                JsonNodeFactory.instance.objectNode().put("more", "1"));

    assertThat(response.status()).isEqualTo(409);
    assertThat(response.headers().get("Content-Type")).startsWith("application/problem+json");
    JsonNode body = new ObjectMapper().readTree(response.body());
    assertThat(body)
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"type":"urn:immobridge:problem:conflict","title":"Changed meanwhile",
                     "status":409,"detail":"Look at it.","correlationId":"r-1","more":"1"}\
                    """));
  }

  @ParameterizedTest
  @CsvSource({"GERMAN, de, Vorgangsnummer", "ENGLISH, en, Reference number"})
  void aMessageIsAPageInTheUsersLanguageWithTheCorrelationId(
      PageLanguage language, String tag, String reference) {
    Response response =
        Message.of(401, "kind", Map.of("kind.heading", "A < B", "kind.advice", "Do & don't"))
            .response(request("GET /service"), language, ANCESTORS);

    assertThat(response.status()).isEqualTo(401);
    assertThat(response.body())
        .contains("<html lang=\"" + tag + "\">")
        .contains(reference)
        .contains("<code id=\"correlation-id\">r-1</code>")
        .contains("A &lt; B")
        .contains("Do &amp; don")
        .contains("href=\"service/assets/page.css?v")
        .doesNotContain("<script")
        .doesNotContain(" style=");
    assertThat(policy(response)).contains("frame-ancestors https://*.onoffice.de");
  }

  @Test
  void theCorrelationIdCannotBeMarkup() {
    var request =
        new Request(
            "GET /unlock",
            "/",
            "",
            Map.of(),
            Map.of(),
            new byte[0],
            "d",
            "<script>alert(1)</script>");

    assertThat(new Message(500, "h", "a").response(request, PageLanguage.GERMAN, ANCESTORS).body())
        .doesNotContain("<script");
  }

  @Test
  void anAnswerShowsNothingOfItsBody() {
    assertThat(Response.text(200, "hush").toString()).doesNotContain("hush");
  }

  // Languages

  @ParameterizedTest
  @CsvSource({
    "DEU, en, GERMAN",
    "de, en, GERMAN",
    "de_AT, en, GERMAN",
    "AUT, en, GERMAN",
    "CHE, en, GERMAN",
    "ENG, de, ENGLISH",
    "en_US, de, ENGLISH",
    "FRA, de, ENGLISH",
    "'', 'de-CH,en', GERMAN",
    "'', 'de-DE,de;q=0.9', GERMAN",
    "'', 'en-GB,en;q=0.9,de;q=0.8', ENGLISH",
    "' ', en, ENGLISH",
    "'', '', GERMAN",
    "'', '*', GERMAN",
    "'', '*;q=0.5, en', ENGLISH",
    "'', ',,', GERMAN"
  })
  void germanFirstThenTheUsersLanguageThenTheBrowsers(
      String user, String browser, PageLanguage language) {
    assertThat(PageLanguage.of(user, browser)).isEqualTo(language);
  }

  // Assets

  @Test
  void anAssetsAddressChangesWithItsContent() {
    Asset one = new Asset("page.css", "a", "1");

    assertThat(one.address("unlock")).isEqualTo("unlock/assets/page.css?v=1");
    assertThat(Asset.BASE_STYLE.version()).matches("[0-9a-f]{12}");
    assertThat(Asset.styleBeside(Asset.class, "page.css").version())
        .isNotEqualTo(Asset.BASE_STYLE.version());
  }

  @Test
  void anAssetIsServedForGood() {
    Response response = Asset.serve(asset("page.css"), Asset.BASE_STYLE);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(Asset.BASE_STYLE.content());
    assertThat(response.headers())
        .containsEntry("Content-Type", "text/css; charset=utf-8")
        .containsEntry("Cache-Control", "public, max-age=31536000, immutable");
    assertThat(Asset.serve(asset("page.js"), new Asset("page.js", "", "1")).headers())
        .containsEntry("Content-Type", "text/javascript; charset=utf-8");
  }

  @ParameterizedTest
  @CsvSource({"other.css", "../page.css", "PAGE.CSS", "''", "page.css/"})
  void noOtherFileIsServed(String file) {
    Response response = Asset.serve(asset(file), Asset.BASE_STYLE);

    assertThat(response.status()).isEqualTo(404);
    assertThat(response.headers()).containsEntry("Cache-Control", "no-store");
  }

  @Test
  void aFileThatIsNotThereIsToldWhenStarting() {
    assertThatThrownBy(() -> Asset.beside(Asset.class, "absent.css"))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("absent.css");
  }

  // Forms

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "secret=abc|abc",
        "handle=x&secret=abc|abc",
        "secret=a+b%2Bc%26d%3D|'a b+c&d='",
        "secret=%C3%BC|ü",
        "secret=a=b|a=b",
        "secret=|''",
        "secret|''",
        "''|''",
        "&&=&=secret|''",
        "SECRET=abc|''",
        "secret=%zz|''",
        "secret=one&secret=two|''",
        "secret=one&secret=one&secret=three|''",
        "x=%&secret=abc|abc"
      })
  void aFieldIsReadOnceOrCountsAsAbsent(String body, String value) {
    assertThat(Form.of(posted(body)).text("secret")).isEqualTo(value);
  }

  private static String policy(Response response) {
    return response.headers().getOrDefault("Content-Security-Policy", "");
  }

  private static Request request(String routeKey) {
    return new Request(routeKey, "/", "", Map.of(), Map.of(), new byte[0], "ours.example", "r-1");
  }

  private static Request asset(String file) {
    return new Request(
        "GET /unlock/assets/{file}",
        "/",
        "",
        Map.of(),
        Map.of("file", file),
        new byte[0],
        "ours.example",
        "r-1");
  }

  private static Request posted(String body) {
    return new Request(
        "POST /unlock", "/", "", Map.of(), Map.of(), body.getBytes(UTF_8), "ours.example", "r-1");
  }
}
