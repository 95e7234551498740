package de.immobridge.sandbox.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes the event that API Gateway makes of a call to an HTTP API, payload format 2.0: raw query
 * kept, header names in lower case, bodies that are not text in base64, forms among them.
 */
final class EventWriter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final ObjectMapper json = new ObjectMapper();
  private final Clock clock;
  private final String domainName;

  EventWriter(Clock clock, String domainName) {
    this.clock = clock;
    this.domainName = domainName;
  }

  byte[] write(HttpExchange exchange, Route route, Map<String, String> parts, byte[] body)
      throws IOException {
    ObjectNode event = json.createObjectNode();
    String query = exchange.getRequestURI().getRawQuery();
    event.put("version", "2.0");
    event.put("routeKey", route.key());
    event.put("rawPath", exchange.getRequestURI().getRawPath());
    event.put("rawQueryString", query == null ? "" : query);
    writeHeaders(event, exchange);
    writeQuery(event, query);
    event.set("requestContext", context(exchange, route));
    if (!parts.isEmpty()) {
      ObjectNode values = event.putObject("pathParameters");
      parts.forEach((name, value) -> values.put(name, URLDecoder.decode(value, UTF_8)));
    }
    if (body.length > 0) {
      boolean text = isText(exchange.getRequestHeaders().getFirst("Content-Type"));
      event.put("body", text ? new String(body, UTF_8) : Base64.getEncoder().encodeToString(body));
      event.put("isBase64Encoded", !text);
    } else {
      event.put("isBase64Encoded", false);
    }
    return json.writeValueAsBytes(event);
  }

  private static void writeHeaders(ObjectNode event, HttpExchange exchange) {
    ObjectNode headers = event.putObject("headers");
    for (Map.Entry<String, List<String>> each : exchange.getRequestHeaders().entrySet()) {
      String name = each.getKey().toLowerCase(Locale.ROOT);
      if (name.equals("cookie")) {
        each.getValue().forEach(event.withArray("cookies")::add);
      } else {
        headers.put(name, String.join(",", each.getValue()));
      }
    }
  }

  private static void writeQuery(ObjectNode event, @Nullable String query) {
    if (query == null || query.isEmpty()) {
      return;
    }
    ObjectNode parameters = event.putObject("queryStringParameters");
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      String before = parameters.path(name).asText("");
      parameters.put(name, before.isEmpty() ? value : before + "," + value);
    }
  }

  private ObjectNode context(HttpExchange exchange, Route route) {
    Instant now = clock.instant();
    ObjectNode context = json.createObjectNode();
    context.put("accountId", "anonymous");
    context.put("apiId", "sandbox");
    context.put("domainName", domainName);
    context.put("domainPrefix", "sandbox");
    ObjectNode http = context.putObject("http");
    http.put("method", exchange.getRequestMethod());
    http.put("path", exchange.getRequestURI().getRawPath());
    http.put("protocol", exchange.getProtocol());
    http.put("sourceIp", exchange.getRemoteAddress().getAddress().getHostAddress());
    http.put("userAgent", String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
    context.put("requestId", UUID.randomUUID().toString());
    context.put("routeKey", route.key());
    context.put("stage", "$default");
    context.put("time", TIME.format(now));
    context.put("timeEpoch", now.toEpochMilli());
    return context;
  }

  private static boolean isText(@Nullable String contentType) {
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    return type.startsWith("text/")
        || type.startsWith("application/json")
        || type.startsWith("application/javascript")
        || type.startsWith("application/xml");
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
