package de.immobridge.sandbox.visit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends requests and reads answers; follows no redirects. */
public final class Visitor {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();

  /** What came back. */
  public record Answer(int status, String type, String body, Map<String, String> headers) {
    /** The body as JSON; nothing where it is none. */
    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException e) {
        return JSON.missingNode();
      }
    }

    @Override
    public String toString() {
      return "Answer[" + status + ", " + type + "]";
    }
  }

  /** Opens an address. */
  public Answer get(URI address) {
    return send(HttpRequest.newBuilder(address).header("Accept", "text/html"));
  }

  /**
   * Sends a form, over a connection of its own: servers that speak HTTP/1.0 close theirs without
   * saying so, and what is sent once must not be lost in one.
   */
  public Answer form(URI address, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    try (var fresh = HttpClient.newHttpClient()) {
      return send(
          fresh,
          HttpRequest.newBuilder(address)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(body)));
    }
  }

  /**
   * Calls an address that speaks JSON.
   *
   * @throws IllegalStateException if it refuses, with its reason
   */
  public JsonNode json(String method, URI address, String body) {
    var answer = call(method, address, body, Map.of());
    if (answer.status() >= 300) {
      throw new IllegalStateException(
          answer.json().path("detail").asText(address.getPath() + " answered " + answer.status()));
    }
    return answer.json();
  }

  /** Calls an address that speaks JSON, whatever it answers. */
  public Answer call(String method, URI address, String body, Map<String, String> headers) {
    var request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return send(request);
  }

  private Answer send(HttpRequest.Builder request) {
    return send(http, request);
  }

  private static Answer send(HttpClient client, HttpRequest.Builder request) {
    try {
      var response = client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.body(),
          response.headers().map().entrySet().stream()
              .collect(
                  Collectors.toMap(
                      each -> each.getKey().toLowerCase(java.util.Locale.ROOT),
                      each -> String.join(",", each.getValue()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
