package de.immobridge.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import de.immobridge.QuietFuzzer;
import de.immobridge.Work;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever stands where API Gateway's event should: read as another reader reads it, or refused.
 */
@ExtendWith(QuietFuzzer.class)
class EventsFuzz {
  private static final ObjectMapper OTHER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @DictionaryEntries({
    "\"routeKey\":",
    "\"rawPath\":",
    "\"rawQueryString\":",
    "\"headers\":",
    "\"pathParameters\":",
    "\"body\":",
    "\"isBase64Encoded\":",
    "\"requestContext\":",
    "\"domainName\":",
    "\"requestId\":",
    "\"authorization\"",
    "\"Bearer ",
    "\"accept-language\"",
    "true",
    "null",
    "\\u0130",
    "\\ud800"
  })
  @FuzzTest(maxDuration = "1m")
  void anEventIsReadAsAnotherReaderReadsItOrRefused(byte[] event) throws Exception {
    Optional<JsonNode> other = other(event);
    Optional<Request> read = Work.linear(event.length, () -> read(event));

    assertThat(read.isPresent()).as("both take it or neither").isEqualTo(other.isPresent());
    if (read.isPresent()) {
      same(read.get(), other.get());
      answered(read.get());
    }
  }

  private static void same(Request request, JsonNode other) {
    same(request.routeKey(), other.path("routeKey"));
    same(request.rawPath(), other.path("rawPath"));
    same(request.rawQuery(), other.path("rawQueryString"));
    same(request.domainName(), other.path("requestContext").path("domainName"));
    same(request.requestId(), other.path("requestContext").path("requestId"));
    assertThat(request.pathParameters().keySet()).isEqualTo(names(other.path("pathParameters")));
    for (Map.Entry<String, String> header : request.headers().entrySet()) {
      assertThat(header.getKey()).isEqualTo(header.getKey().toLowerCase(Locale.ROOT));
    }
    if (!other.path("isBase64Encoded").asText().equals("true")) {
      same(
          request.bodyText(),
          other.path("body").isNumber()
              ? other.path("body")
              : TextNode.valueOf(
                  utf8(other.path("body").isNull() ? "" : other.path("body").asText())));
    }
    request.bearerToken().ifPresent(token -> assertThat(token).isNotBlank());
    assertThat(request.root()).matches("\\./|(\\.\\./)+");
    assertThat(request.toString())
        .isEqualTo("Request[%s, %s]", request.routeKey(), request.requestId());
  }

  /**
   * Any text may stand in an answer, which arrives as it was written, as far as UTF-8 can carry it.
   */
  private static void answered(Request request) throws IOException {
    String text = request.rawPath();
    var out = new ByteArrayOutputStream();
    Events.write(Response.text(400, text).with("X-Path", text), out);

    JsonNode written = OTHER.readTree(out.toByteArray());
    assertThat(written.path("statusCode").asInt()).isEqualTo(400);
    assertThat(written.path("body").asText()).isEqualTo(utf8(text));
    assertThat(written.at("/headers/X-Path").asText()).isEqualTo(text);
  }

  private static Set<String> names(JsonNode object) {
    var names = new HashSet<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String utf8(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }

  private static Optional<Request> read(byte[] event) {
    try {
      return Optional.of(Events.read(new ByteArrayInputStream(event)));
    } catch (IOException noEvent) {
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> other(byte[] event) throws IOException {
    try {
      return Optional.of(OTHER.readTree(event)).filter(tree -> !tree.isMissingNode());
    } catch (JsonProcessingException | java.io.CharConversionException noEvent) {
      return Optional.empty();
    }
  }

  private static void same(String read, JsonNode other) {
    // The other reader gives numbers back in its own way.
    if (!other.isNumber()) {
      assertThat(read).isEqualTo(other.isNull() ? "" : other.asText());
    }
  }
}
