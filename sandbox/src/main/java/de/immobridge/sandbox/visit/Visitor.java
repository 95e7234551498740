package de.immobridge.sandbox.visit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
    try {
      var connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setInstanceFollowRedirects(false);
      connection.setReadTimeout(Math.toIntExact(PATIENCE.toMillis()));
      connection.setDoOutput(true);
      connection.setRequestProperty("Connection", "close");
      connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
      connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
      int status = connection.getResponseCode();
      var content = status < 400 ? connection.getInputStream() : connection.getErrorStream();
      return new Answer(
          status,
          String.valueOf(connection.getHeaderField("Content-Type")),
          content == null ? "" : new String(content.readAllBytes(), StandardCharsets.UTF_8),
          headers(connection.getHeaderFields()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
    try {
      var response = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.body(),
          headers(response.headers().map()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  /** By their names in small letters; the line before them has none. */
  private static Map<String, String> headers(Map<String, List<String>> headers) {
    return headers.entrySet().stream()
        .filter(each -> each.getKey() != null)
        .collect(
            Collectors.toMap(
                each -> each.getKey().toLowerCase(Locale.ROOT),
                each -> String.join(",", each.getValue())));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
