package de.immobridge.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestTest {

  @Test
  void thePublicAddressIsTheConfiguredOneOrTheApisOwnAndNeverAHeaders() {
    Request request =
        request("", Map.of("x-forwarded-host", "evil.example", "host", "evil.example"));

    assertThat(request.publicBase(Optional.empty())).isEqualTo(URI.create("https://api.example"));
    assertThat(request.publicBase(Optional.of(URI.create("https://own.example/x"))))
        .isEqualTo(URI.create("https://own.example/x"));
  }

  @Test
  void onlyABearerTokenCounts() {
    assertThat(request("", Map.of("authorization", "Basic abc")).bearerToken()).isEmpty();
    assertThat(request("", Map.of("authorization", "Bearer ")).bearerToken()).isEmpty();
    assertThat(request("", Map.of()).bearerToken()).isEmpty();
  }

  @Test
  void aFormsFieldsAreDecodedAndTwiceIsNotAtAll() {
    Form form = Form.of(request("a=1+2&b=%C3%BC&c=1&c=2&d=%zz&e", Map.of()));

    assertThat(form.text("a")).isEqualTo("1 2");
    assertThat(form.text("b")).isEqualTo("ü");
    assertThat(form.text("c")).isEmpty();
    assertThat(form.text("d")).isEmpty();
    assertThat(form.text("e")).isEmpty();
  }

  private static Request request(String body, Map<String, String> headers) {
    return new Request(
        "GET /x",
        "/x",
        "",
        headers,
        Map.of(),
        body.getBytes(StandardCharsets.UTF_8),
        "api.example",
        "request-1");
  }
}
