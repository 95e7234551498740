package de.immobridge.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.signature.ActionHmac;
import de.immobridge.sandbox.simulator.signature.MessageSignature;
import de.immobridge.sandbox.simulator.signature.UnsignedUrl;
import de.immobridge.sandbox.simulator.signature.UrlForm;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** The published vectors, one test each. */
class SignatureVectorsTest {

  @TestFactory
  Stream<DynamicTest> addressesAreSignedInFormA() {
    return vectors("url-signature.json")
        .filter(vector -> vector.path("expected").asText().equals("valid"))
        .map(vector -> test(vector, () -> assertSigned(vector, UrlForm.A, vector)));
  }

  @TestFactory
  Stream<DynamicTest> addressesCanBeSignedInFormC() {
    return vectors("url-signature.json")
        .filter(vector -> vector.at("/otherForms/C-rfc3986").isObject())
        .map(
            vector ->
                test(
                    vector,
                    () -> assertSigned(vector, UrlForm.C, vector.at("/otherForms/C-rfc3986"))));
  }

  @TestFactory
  Stream<DynamicTest> addressesCanBeSignedInFormD() {
    return vectors("url-signature.json")
        .filter(vector -> vector.at("/otherForms/D-with-port").isObject())
        .map(
            vector ->
                test(
                    vector,
                    () -> assertSigned(vector, UrlForm.D, vector.at("/otherForms/D-with-port"))));
  }

  @TestFactory
  Stream<DynamicTest> actionsAreSignedWithHmacVersion2() {
    return vectors("hmac-v2.json")
        .map(
            vector ->
                test(
                    vector,
                    () ->
                        assertThat(
                                ActionHmac.of(
                                    vector.path("secret").asText(),
                                    vector.path("timestamp").asText(),
                                    vector.path("token").asText(),
                                    vector.path("resourcetype").asText(),
                                    vector.path("actionid").asText()))
                            .isEqualTo(vector.path("hmac").asText())));
  }

  @TestFactory
  Stream<DynamicTest> ordersAndWindowMessagesAreSigned() {
    return vectors("order-signature.json")
        .map(
            vector ->
                test(
                    vector,
                    () -> {
                      var message = (ObjectNode) vector.path("input");
                      assertThat(MessageSignature.canonical(message))
                          .isEqualTo(vector.path("canonical").asText());
                      assertThat(MessageSignature.of(vector.path("secret").asText(), message))
                          .isEqualTo(vector.path("signature").asText());
                    }));
  }

  private static void assertSigned(JsonNode vector, UrlForm form, JsonNode expected) {
    var url = vector.path("url").asText();
    var unsigned = UnsignedUrl.of(url.substring(0, url.indexOf('?')), parameters(vector));
    assertThat(unsigned.canonical(form)).isEqualTo(expected.path("canonical").asText());
    assertThat(unsigned.signature(form, vector.path("secret").asText()))
        .isEqualTo(expected.path("signature").asText());
  }

  private static Map<String, String> parameters(JsonNode vector) {
    var parameters = new TreeMap<String, String>();
    vector
        .path("decodedParameters")
        .properties()
        .forEach(
            entry -> {
              if (entry.getValue().isObject()) {
                entry
                    .getValue()
                    .properties()
                    .forEach(
                        part ->
                            parameters.put(
                                entry.getKey() + "[" + part.getKey() + "]",
                                part.getValue().asText()));
              } else {
                parameters.put(entry.getKey(), entry.getValue().asText());
              }
            });
    return parameters;
  }

  private static DynamicTest test(JsonNode vector, Executable executable) {
    return DynamicTest.dynamicTest(vector.path("id").asText(), executable);
  }

  private static Stream<JsonNode> vectors(String file) {
    try (var stream = SignatureVectorsTest.class.getResourceAsStream("/vectors/" + file)) {
      var vectors = new ObjectMapper().readTree(stream).path("vectors");
      return StreamSupport.stream(vectors.spliterator(), false);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
