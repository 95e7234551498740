package de.immobridge.gateway;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Translates between Lambda's streams and our values. It reads the event as a tree because the
 * event classes of AWS cost more start-up time than all of our own code.
 */
final class Events {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Events() {}

  static Request read(InputStream in) throws IOException {
    JsonNode event = JSON.readTree(in);
    JsonNode context = event.path("requestContext");
    return new Request(
        event.path("routeKey").asText(""),
        event.path("rawPath").asText(""),
        event.path("rawQueryString").asText(""),
        texts(event.path("headers"), true),
        texts(event.path("pathParameters"), false),
        body(event),
        context.path("domainName").asText(""),
        context.path("requestId").asText(""));
  }

  static void write(Response response, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberField("statusCode", response.status());
      json.writeObjectFieldStart("headers");
      for (Map.Entry<String, String> header : response.headers().entrySet()) {
        json.writeStringField(header.getKey(), header.getValue());
      }
      json.writeEndObject();
      json.writeStringField("body", response.body());
      json.writeBooleanField("isBase64Encoded", false);
      json.writeEndObject();
    }
  }

  private static byte[] body(JsonNode event) {
    String text = event.path("body").asText("");
    return event.path("isBase64Encoded").asBoolean()
        ? Base64.getDecoder().decode(text)
        : text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> texts(JsonNode object, boolean lowerCaseNames) {
    var texts = new HashMap<String, String>();
    object
        .properties()
        .forEach(
            each ->
                texts.put(
                    lowerCaseNames ? each.getKey().toLowerCase(Locale.ROOT) : each.getKey(),
                    each.getValue().asText("")));
    return texts;
  }
}
