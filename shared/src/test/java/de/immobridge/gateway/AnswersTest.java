package de.immobridge.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
        new Policy(ANCESTORS).page(200, "<html>"),
        new Problem(404, "not-found", "title", "detail").response(request("GET /x")));
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
    String policy = policy(new Policy(ANCESTORS).page(200, "<html>"));

    assertThat(policy.split("; "))
        .contains(
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors https://*.onoffice.de https://*.onoffice.com");
    assertThat(policy).doesNotContain("unsafe").doesNotContain("data:").doesNotContain("src *");
  }

  @Test
  void withoutAncestorsNobodyMayFrameAPage() {
    assertThat(policy(new Policy(List.of()).page(200, ""))).endsWith("frame-ancestors 'none'");
  }

  @Test
  void aProblemIsRfc9457WithTheCorrelationId() throws JsonProcessingException {
    Response response =
        new Problem(409, "conflict", "Changed meanwhile", "Look at it.")
            .response(request("PATCH /properties/{estateId}"), Map.of("more", "1"));

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

  @Test
  void aPageShowsPicturesOnlyOfHostsThatItNames() {
    Response page = new Policy(ANCESTORS, List.of("https://pictures.example")).page(200, "");

    assertThat(policy(page).split("; ")).contains("img-src 'self' https://pictures.example");
    assertThat(policy(new Policy(ANCESTORS).page(200, "")).split("; ")).contains("img-src 'self'");
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

  private static final Asset STYLE = new Asset("page.css", "body{}");

  @Test
  void anAssetsAddressChangesWhenAnyOfTheFunctionsAssetsDoes() {
    String one = address(new Assets(List.of(STYLE, new Asset("page.js", "1"))));
    String other = address(new Assets(List.of(STYLE, new Asset("page.js", "2"))));

    assertThat(one).matches("\\./unlock/assets/[0-9a-f]{12}/page\\.css").isNotEqualTo(other);
    assertThat(one).isEqualTo(address(new Assets(List.of(STYLE, new Asset("page.js", "1")))));
  }

  @Test
  void anAssetOfThisVersionIsKeptForGood() {
    var assets = new Assets(List.of(STYLE, new Asset("page.js", "1")));
    String version = address(assets).split("/")[3];

    assertThat(assets.serve(asset(version, "page.css")).headers())
        .containsEntry("Content-Type", "text/css; charset=utf-8")
        .containsEntry("Cache-Control", "public, max-age=31536000, immutable");
    assertThat(assets.serve(asset(version, "page.css")).body()).isEqualTo("body{}");
    assertThat(assets.serve(asset(version, "page.js")).headers())
        .containsEntry("Content-Type", "text/javascript; charset=utf-8");
  }

  @Test
  void anAssetOfAnotherVersionWorksAndIsKeptByNobody() {
    Response response = new Assets(List.of(STYLE)).serve(asset("000000000000", "page.css"));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("body{}");
    assertThat(response.headers()).containsEntry("Cache-Control", "no-store");
  }

  @ParameterizedTest
  @CsvSource({"other.css", "../page.css", "PAGE.CSS", "''", "page.css/"})
  void noOtherFileIsServed(String file) {
    Response response = new Assets(List.of(STYLE)).serve(asset("1", file));

    assertThat(response.status()).isEqualTo(404);
    assertThat(response.headers()).containsEntry("Cache-Control", "no-store");
  }

  @ParameterizedTest
  @CsvSource({
    "GET /unlock, /unlock, ./",
    "GET /service/{service}, /service/texts, ../",
    "GET /service/{service}, /prod/service/texts, ../",
    "POST /service/{service}/{action}, /service/texts/open, ../../",
    "GET /unlock, /unlock/, ../"
  })
  void theWayToTheRootFollowsTheRouteWhateverStandsBeforeIt(
      String route, String path, String root) {
    assertThat(new Request(route, path, "", Map.of(), Map.of(), new byte[0], "d", "r").root())
        .isEqualTo(root);
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

  private static String address(Assets assets) {
    return assets.address(request("GET /unlock"), "unlock", STYLE);
  }

  private static Request asset(String version, String file) {
    return new Request(
        "GET /unlock/assets/{version}/{file}",
        "/",
        "",
        Map.of(),
        Map.of("version", version, "file", file),
        new byte[0],
        "ours.example",
        "r-1");
  }

  private static Request posted(String body) {
    return new Request(
        "POST /unlock", "/", "", Map.of(), Map.of(), body.getBytes(UTF_8), "ours.example", "r-1");
  }
}
