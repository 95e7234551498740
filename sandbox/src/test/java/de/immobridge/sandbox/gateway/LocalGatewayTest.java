package de.immobridge.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalGatewayTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @SuppressWarnings("NullAway.Init") // Set before each test.
  private LocalGateway gateway;

  /** Answers with the event it was given. */
  private static final class Echo implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
        throws IOException {
      var response = JSON.createObjectNode();
      response.put("statusCode", 201);
      response.putObject("headers").put("X-Own", "yes");
      response.put("body", new String(in.readAllBytes(), StandardCharsets.UTF_8));
      out.write(JSON.writeValueAsBytes(response));
    }
  }

  private static final class Broken implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
      throw new IllegalStateException("secret detail");
    }
  }

  @BeforeEach
  void start() throws IOException {
    gateway = LocalGateway.start("127.0.0.1", 0, Clock.systemUTC());
    gateway.serve(
        List.of(
            new Route("GET", "/things/{id}", new Echo()),
            new Route("GET", "/things/{id}/{part}", new Echo()),
            new Route("GET", "/things/assets/{file}", new Echo()),
            new Route("GET", "/things/first", new Echo()),
            new Route("POST", "/things", new Echo()),
            new Route("GET", "/broken", new Broken())));
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void theEventIsThatOfAnHttpApiWithPayloadTwo() throws Exception {
    JsonNode event =
        JSON.readTree(call("GET", "/things/4%2F7?b=%7e&a=1+2&b=x", "", "X-Mixed-Case", "v").body());

    assertThat(event.path("version").asText()).isEqualTo("2.0");
    assertThat(event.path("routeKey").asText()).isEqualTo("GET /things/{id}");
    assertThat(event.path("rawQueryString").asText()).isEqualTo("b=%7e&a=1+2&b=x");
    assertThat(event.at("/queryStringParameters/b").asText()).isEqualTo("~,x");
    assertThat(event.at("/queryStringParameters/a").asText()).isEqualTo("1 2");
    assertThat(event.at("/headers/x-mixed-case").asText()).isEqualTo("v");
    assertThat(event.at("/pathParameters/id").asText()).isEqualTo("4/7");
    assertThat(event.at("/requestContext/http/method").asText()).isEqualTo("GET");
    assertThat(event.at("/requestContext/requestId").asText()).isNotEmpty();
    assertThat(event.at("/requestContext/stage").asText()).isEqualTo("$default");
  }

  @Test
  void formsArriveInBase64AndJsonAsText() throws Exception {
    JsonNode form =
        JSON.readTree(
            call("POST", "/things", "a=b", "Content-Type", "application/x-www-form-urlencoded")
                .body());
    JsonNode json =
        JSON.readTree(call("POST", "/things", "{}", "Content-Type", "application/json").body());

    assertThat(form.path("isBase64Encoded").asBoolean()).isTrue();
    assertThat(
            new String(
                Base64.getDecoder().decode(form.path("body").asText()), StandardCharsets.UTF_8))
        .isEqualTo("a=b");
    assertThat(json.path("isBase64Encoded").asBoolean()).isFalse();
    assertThat(json.path("body").asText()).isEqualTo("{}");
  }

  @Test
  void statusAndHeadersAreTheFunctions() throws Exception {
    HttpResponse<String> response = call("GET", "/things/1", "", "A", "b");

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.headers().firstValue("X-Own")).contains("yes");
  }

  @Test
  void theMostSpecificRouteWins() throws Exception {
    for (String path : List.of("/things/first", "/things/assets/{file}", "/things/{id}/{part}")) {
      String called = path.replace("{file}", "a.js").replace("{id}", "1").replace("{part}", "2");

      assertThat(JSON.readTree(call("GET", called, "", "A", "b").body()).path("routeKey").asText())
          .isEqualTo("GET " + path);
    }
  }

  @Test
  void whatHasNoRouteIsNotFound() throws Exception {
    assertThat(call("GET", "/things", "", "A", "b").statusCode()).isEqualTo(404);
    assertThat(call("GET", "/things/", "", "A", "b").statusCode()).isEqualTo(404);
    assertThat(call("DELETE", "/things/1", "", "A", "b").statusCode()).isEqualTo(404);
  }

  @Test
  void aFunctionThatThrowsTellsNothing() throws Exception {
    HttpResponse<String> response = call("GET", "/broken", "", "A", "b");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
  }

  private HttpResponse<String> call(String method, String path, String body, String... headers)
      throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .headers(headers)
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
