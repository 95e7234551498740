package de.immobridge.benchmarks.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.Hosting;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Events as API Gateway writes them, payload format 2.0. */
final class Events {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Events() {}

  static byte[] get(URI address) throws IOException {
    return JSON.writeValueAsBytes(event("GET", address));
  }

  static byte[] patch(URI address, String bearer, String body) throws IOException {
    ObjectNode event = event("PATCH", address);
    event.withObject("headers").put("authorization", "Bearer " + bearer);
    event.withObject("headers").put("content-type", "application/json");
    return JSON.writeValueAsBytes(event.put("body", body));
  }

  private static ObjectNode event(String method, URI address) {
    Hosting.FunctionRoute route = route(method, address.getRawPath());
    String key = method + " " + route.path();
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "2.0");
    event.put("routeKey", key);
    event.put("rawPath", address.getRawPath());
    String query = Optional.ofNullable(address.getRawQuery()).orElse("");
    event.put("rawQueryString", query);
    ObjectNode headers = event.putObject("headers");
    headers.put("host", "abcdef1234.execute-api.eu-central-1.amazonaws.com");
    headers.put("accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    headers.put("accept-encoding", "gzip, deflate, br, zstd");
    headers.put("accept-language", "de-DE,de;q=0.9,en;q=0.5");
    headers.put("user-agent", "Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0 Safari/537.36");
    headers.put("x-amzn-trace-id", "Root=1-00000000-000000000000000000000000");
    headers.put("x-forwarded-for", "192.0.2.1");
    headers.put("x-forwarded-port", "443");
    headers.put("x-forwarded-proto", "https");
    ObjectNode parameters = event.putObject("queryStringParameters");
    for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
      int equals = pair.indexOf('=');
      parameters.put(
          decoded(pair.substring(0, Math.max(0, equals))), decoded(pair.substring(equals + 1)));
    }
    event.set("requestContext", context(method, address, key));
    ObjectNode parts = event.putObject("pathParameters");
    match(route.path(), address.getRawPath()).orElseThrow().forEach(parts::put);
    return event.put("isBase64Encoded", false);
  }

  private static ObjectNode context(String method, URI address, String key) {
    ObjectNode context = JSON.createObjectNode();
    context.put("accountId", "000000000000");
    context.put("apiId", "abcdef1234");
    context.put("domainName", address.getHost());
    context.put("domainPrefix", "abcdef1234");
    ObjectNode http = context.putObject("http");
    http.put("method", method);
    http.put("path", address.getRawPath());
    http.put("protocol", "HTTP/1.1");
    http.put("sourceIp", "192.0.2.1");
    http.put("userAgent", "Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0 Safari/537.36");
    context.put("requestId", UUID.randomUUID().toString());
    context.put("routeKey", key);
    context.put("stage", "$default");
    context.put("time", "24/Nov/2026:10:00:00 +0000");
    return context.put("timeEpoch", 1795514400000L);
  }

  private static Hosting.FunctionRoute route(String method, String path) {
    return Hosting.ROUTES.stream()
        .filter(each -> each.method().equals(method) && match(each.path(), path).isPresent())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no route for " + method + " " + path));
  }

  private static Optional<Map<String, String>> match(String pattern, String path) {
    String[] wanted = pattern.split("/", -1);
    String[] called = path.split("/", -1);
    if (wanted.length != called.length) {
      return Optional.empty();
    }
    var parts = new LinkedHashMap<String, String>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].startsWith("{")) {
        parts.put(wanted[i].substring(1, wanted[i].length() - 1), called[i]);
      } else if (!wanted[i].equals(called[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(parts);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
