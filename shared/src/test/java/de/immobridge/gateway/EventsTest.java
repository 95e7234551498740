package de.immobridge.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** API Gateway's events, payload 2.0. */
class EventsTest {

  @Test
  void readsAWholeEvent() throws IOException {
    Request request =
        read(
            """
            {"version":"2.0","routeKey":"PATCH /properties/{estateId}","rawPath":"/prod/properties/4497",
             "rawQueryString":"a=1%2B2&b=%C3%BC","cookies":["c=1"],
             "headers":{"Content-Type":"application/json","AUTHORIZATION":"Bearer abc","accept-language":"en"},
             "requestContext":{"domainName":"id.execute-api.eu-central-1.amazonaws.com","requestId":"r-1",
               "http":{"method":"PATCH","path":"/prod/properties/4497"},"new":{}},
             "pathParameters":{"estateId":"4497"},"body":"{\\"x\\":\\"ü\\"}","isBase64Encoded":false}\
            """);

    assertThat(request.routeKey()).isEqualTo("PATCH /properties/{estateId}");
    assertThat(request.rawPath()).isEqualTo("/prod/properties/4497");
    assertThat(request.rawQuery()).as("kept undecoded").isEqualTo("a=1%2B2&b=%C3%BC");
    assertThat(request.header("content-type")).contains("application/json");
    assertThat(request.bearerToken()).contains("abc");
    assertThat(request.acceptLanguage()).isEqualTo("en");
    assertThat(request.pathParameter("estateId")).isEqualTo("4497");
    assertThat(request.bodyText()).isEqualTo("{\"x\":\"ü\"}");
    assertThat(request.requestId()).isEqualTo("r-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"headers\":null,\"pathParameters\":null,\"body\":null,\"requestContext\":null,"
            + "\"rawQueryString\":null,\"rawPath\":null,\"routeKey\":null,\"isBase64Encoded\":null}",
        "{\"headers\":[],\"pathParameters\":[],\"requestContext\":[],\"unknown\":1}"
      })
  void whatIsMissingIsEmpty(String event) throws IOException {
    Request request = read(event);

    assertThat(request.routeKey()).isEmpty();
    assertThat(request.rawPath()).isEmpty();
    assertThat(request.rawQuery()).isEmpty();
    assertThat(request.headers()).isEmpty();
    assertThat(request.pathParameter("estateId")).isEmpty();
    assertThat(request.body()).isEmpty();
    assertThat(request.bearerToken()).isEmpty();
    assertThat(request.requestId()).isEmpty();
  }

  @Test
  void aBase64BodyIsDecoded() throws IOException {
    String body = Base64.getEncoder().encodeToString("handle=a&secret=ü".getBytes(UTF_8));

    assertThat(read("{\"body\":\"%s\",\"isBase64Encoded\":true}".formatted(body)).bodyText())
        .isEqualTo("handle=a&secret=ü");
  }

  @Test
  void theHostIsTheApisOwnUnlessSet() throws IOException {
    Request request =
        read(
            """
            {"headers":{"host":"evil.example","x-forwarded-host":"evil.example",
              "x-forwarded-proto":"http","x-forwarded-port":"80","forwarded":"host=evil.example"},
             "requestContext":{"domainName":"ours.example"}}\
            """);

    assertThat(request.publicBase(Optional.empty())).isEqualTo(URI.create("https://ours.example"));
    URI configured = URI.create("https://provider.example/onoffice");
    assertThat(request.publicBase(Optional.of(configured))).isEqualTo(configured);
  }

  @ParameterizedTest
  @CsvSource({
    "Bearer abc, abc",
    "bearer abc, abc",
    "'Bearer   abc  ', abc",
    "Bearer, ",
    "'Bearer ', ",
    "Basic abc, ",
    "abc, ",
    "Bearerabc, "
  })
  void aBearerTokenIsReadFromItsHeader(String header, String token) throws IOException {
    assertThat(read("{\"headers\":{\"authorization\":\"%s\"}}".formatted(header)).bearerToken())
        .isEqualTo(Optional.ofNullable(token));
  }

  @Test
  void aRequestShowsNothingOfItsContent() throws IOException {
    Request request =
        read(
            """
            {"routeKey":"GET /service","rawQueryString":"apiClaim=hush","body":"hush",
             "headers":{"authorization":"Bearer hush"}}\
            """);

    assertThat(request.toString()).contains("GET /service").doesNotContain("hush");
  }

  @Test
  void writesAnAnswer() throws IOException {
    JsonNode written = write(Response.text(200, "active \"ü\""));

    assertThat(written.path("statusCode").asInt()).isEqualTo(200);
    assertThat(written.path("body").asText()).isEqualTo("active \"ü\"");
    assertThat(written.path("isBase64Encoded").isBoolean()).isTrue();
    assertThat(written.path("isBase64Encoded").asBoolean()).isFalse();
    assertThat(written.path("headers").path("Content-Type").asText())
        .isEqualTo("text/plain; charset=utf-8");
  }

  private static Request read(String event) throws IOException {
    return Events.read(new ByteArrayInputStream(event.getBytes(UTF_8)));
  }

  private static JsonNode write(Response response) throws IOException {
    var out = new ByteArrayOutputStream();
    Events.write(response, out);
    return new ObjectMapper().readTree(out.toByteArray());
  }
}
