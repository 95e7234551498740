package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.sandbox.simulator.signature.HmacSha256;
import de.immobridge.sandbox.simulator.signature.UnsignedUrl;
import de.immobridge.sandbox.simulator.signature.UrlForm;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Section C.2: what the vendor's sample, which is PHP, makes of an address before it signs. */
class UrlSigningTest {

  private static final String BASE = "https://p.example/x";

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  @Test
  void namesWithBracketsAreSortedByWhatStandsBeforeTheBracket() {
    assertThat(canonical("?imageIds=2&image[]=1&images=3"))
        .isEqualTo(BASE + "?image%5B0%5D=1&imageIds=2&images=3");
  }

  @Test
  void aRepeatedListStaysWholeOnTheWireAndIsSignedWithPlaces() {
    var url = UnsignedUrl.of(BASE + "?a[]=1&a[]=2&a[]=1", Map.of("b", "3"));

    assertThat(url.canonical(UrlForm.A)).isEqualTo(BASE + "?a%5B0%5D=1&a%5B1%5D=2&a%5B2%5D=1&b=3");
    assertThat(url.signed(UrlForm.A, SECRET))
        .startsWith(BASE + "?a%5B%5D=1&a%5B%5D=2&a%5B%5D=1&b=3&signature=");
  }

  @Test
  void listsKeepTheOrderOfTheirKeys() {
    assertThat(canonical("?a[z]=1&a[b][]=2&a[b][]=3&a[5]=4&a[]=5"))
        .isEqualTo(BASE + "?a%5Bz%5D=1&a%5Bb%5D%5B0%5D=2&a%5Bb%5D%5B1%5D=3&a%5B5%5D=4&a%5B6%5D=5");
  }

  @Test
  void ofEqualNamesTheLastCounts() {
    assertThat(canonical("?a=1&a=2")).isEqualTo(BASE + "?a=2");
    assertThat(canonical("?a=1&a[]=2")).isEqualTo(BASE + "?a%5B0%5D=2");
  }

  @Test
  void dotsAndBlanksInNamesBecomeUnderscores() {
    assertThat(canonical("?user.name=1&first%20name=2&a.b[c.d]=3&x[=4"))
        .isEqualTo(BASE + "?a_b%5Bc.d%5D=3&first_name=2&user_name=1&x_=4");
  }

  @Test
  void namesAreInTheOrderOfTheirBytesBeyondTheBasicPlaneToo() {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("\uD83C\uDFE0", "house");
    parameters.put("\uFF5E", "wave");
    parameters.put("Z", "1");
    parameters.put("a", "2");

    assertThat(UnsignedUrl.of(BASE, parameters).canonical(UrlForm.A))
        .isEqualTo(BASE + "?Z=1&a=2&%EF%BD%9E=wave&%F0%9F%8F%A0=house");
  }

  @Test
  void numbersAsNamesAreInTheOrderOfNumbers() {
    assertThat(canonical("?10=a&9=b")).isEqualTo(BASE + "?9=b&10=a");
  }

  @Test
  void whatIsSignedCanHaveAnotherOriginThanWhatIsCalled() {
    sandbox.turn("url.signedOrigin", "https://provider.example");
    sandbox.simulator().register("http://127.0.0.1:9/unlock", "http://127.0.0.1:9/service?a[]=1");

    var url = sandbox.service(HANSEKONTOR, ADMINISTRATOR).path("url").asText();

    assertThat(url).startsWith("http://127.0.0.1:9/service?").contains("&a%5B%5D=1&");
    int signature = url.indexOf("&signature=");
    var query = url.substring(url.indexOf('?') + 1, signature).replace("a%5B%5D", "a%5B0%5D");
    var rest = url.substring(signature + "&signature=".length());
    var tail = rest.substring(64);
    assertThat(rest.substring(0, 64))
        .isEqualTo(
            HmacSha256.hex(SECRET, "https://provider.example/service?" + sorted(query + tail)));
  }

  /** UserLanguage comes first. */
  private static String sorted(String query) {
    return Arrays.stream(query.split("&", -1)).sorted().collect(Collectors.joining("&"));
  }

  private static String canonical(String query) {
    return UnsignedUrl.of(BASE + query, Map.of()).canonical(UrlForm.A);
  }
}
