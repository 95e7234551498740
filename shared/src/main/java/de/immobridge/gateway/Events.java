package de.immobridge.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.immobridge.json.Json;
import de.immobridge.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Translates between Lambda's streams and our values. The event classes of AWS would cost more
 * start-up time than all of our own code.
 */
public final class Events {
  private static final JsonFactory JSON = new JsonFactory();

  private Events() {}

  /**
   * Reads an event of API Gateway's HTTP API, payload version 2.0.
   *
   * @throws IOException if it is anything but JSON
   */
  public static Request read(InputStream in) throws IOException {
    Json event = JsonText.read(in);
    Json context = event.at("requestContext");
    return new Request(
        event.at("routeKey").text(),
        event.at("rawPath").text(),
        event.at("rawQueryString").text(),
        texts(event.at("headers"), true),
        texts(event.at("pathParameters"), false),
        body(event),
        context.at("domainName").text(),
        context.at("requestId").text());
  }

  /** Writes what API Gateway is to answer. */
  public static void write(Response response, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberField("statusCode", response.status());
      json.writeObjectFieldStart("headers");
      for (Map.Entry<String, String> header : response.headers().entrySet()) {
        json.writeStringField(header.getKey(), header.getValue());
      }
      json.writeEndObject();
      json.writeFieldName("body");
      json.writeUTF8String(response.utf8(), 0, response.utf8().length);
      json.writeBooleanField("isBase64Encoded", false);
      json.writeEndObject();
    }
  }

  /** A body that says it is in base64 and is not counts as empty. */
  private static byte[] body(Json event) {
    String text = event.at("body").text();
    if (!event.at("isBase64Encoded").text().equals("true")) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static Map<String, String> texts(Json object, boolean lowerCaseNames) {
    var texts = new HashMap<String, String>();
    object
        .fields()
        .forEach(
            (name, value) ->
                texts.put(lowerCaseNames ? name.toLowerCase(Locale.ROOT) : name, value.text()));
    return texts;
  }
}
