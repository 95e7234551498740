package de.immobridge.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.Vectors;
import de.immobridge.json.Json;
import de.immobridge.json.JsonText;
import de.immobridge.onoffice.ParameterCacheId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageSignerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ParameterCacheId WINDOW =
      new ParameterCacheId("11111111-2222-3333-4444-555555555555");

  static Stream<Arguments> orders() {
    return Vectors.of("order-signature")
        .map(vector -> Arguments.argumentSet(vector.path("id").asText(), vector));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void whatIsPostedIsTheVectorsToTheByte(JsonNode vector) {
    String posted =
        signer(vector.path("secret").asText())
            .signed(json(vector.path("input")), UrlSigner.DEADLINE);

    assertThat(posted).isEqualTo(vector.path("postMessageString").asText());
  }

  @ParameterizedTest
  @MethodSource("orders")
  void theSignedTextIsTheVectors(JsonNode vector) throws JsonProcessingException {
    String posted = vector.path("postMessageString").asText();
    ObjectNode sorted = (ObjectNode) JSON.readTree(posted);
    sorted.remove("signature");

    assertThat(MessageSigner.canonical(json(sorted).fields()))
        .isEqualTo(vector.path("canonical").asText());
  }

  @Test
  void theWindowMessageOfTheVectorsIsOurs() {
    String posted =
        signer(UrlSigner.SECRET).sign(WindowMessage.REFRESH_AND_CLOSE, WINDOW, UrlSigner.DEADLINE);

    assertThat(posted)
        .isEqualTo(
            Vectors.of("order-signature")
                .filter(vector -> vector.path("id").asText().equals("window-message"))
                .map(vector -> vector.path("postMessageString").asText())
                .findFirst()
                .orElseThrow());
  }

  @Test
  void moreThanTenProductsKeepTheirPlaces() {
    ObjectNode order = JsonNodeFactory.instance.objectNode();
    var products = order.putArray("products");
    for (int i = 0; i < 12; i++) {
      products.addObject().put("name", "p" + i);
    }

    assertThat(MessageSigner.canonical(json(order).fields()))
        .startsWith("products%5B0%5D%5Bname%5D=p0&products%5B1%5D%5Bname%5D=p1&")
        .endsWith("&products%5B10%5D%5Bname%5D=p10&products%5B11%5D%5Bname%5D=p11");
  }

  @Test
  void theContentThatWasGivenStaysAsItIs() {
    var content = new Json.Obj(new LinkedHashMap<>(Map.of("b", Json.of("1"), "a", Json.of("2"))));
    String before = JsonText.write(content);

    signer(UrlSigner.SECRET).signed(content, UrlSigner.DEADLINE);

    assertThat(JsonText.write(content)).isEqualTo(before);
  }

  /** PHP sorts bytes: beyond the basic plane Java's own order is another. */
  @Test
  void namesAreSortedByTheirBytes() {
    String posted =
        signer(UrlSigner.SECRET)
            .signed(
                new Json.Obj(
                    Map.of("\ud83c\udfe0", Json.of(1), "\uff21", Json.of(2), "Z", Json.of(3))),
                UrlSigner.DEADLINE);

    assertThat(posted)
        .startsWith("{\"Z\":3,\"\uff21\":2,\"\\uD83C\\uDFE0\":1,\"signature\":")
        .contains(UrlSigner.hmac(UrlSigner.SECRET, "Z=3&%EF%BC%A1=2&%F0%9F%8F%A0=1"));
  }

  @Test
  void theFirstSecretSigns() throws JsonProcessingException {
    var secrets = new ProviderSecrets(List.of("new", "old"));
    var signer =
        new MessageSigner(
            _ -> secrets,
            MessageSigner.TypeField.ON_OFFICE_TYPE,
            Clock.fixed(UrlSigner.NOW, ZoneOffset.UTC));

    JsonNode posted = JSON.readTree(signer.sign(WindowMessage.CLOSE, WINDOW, UrlSigner.DEADLINE));

    assertThat(posted.path("signature").asText())
        .isEqualTo(
            UrlSigner.hmac(
                "new",
                "onOfficeType=onOffice.service.closeProviderWindow&parametercacheid="
                    + WINDOW.value()
                    + "&timestamp=1767225600"));
  }

  @ParameterizedTest
  @CsvSource({"ON_OFFICE_TYPE, onOfficeType", "TYPE, type", "BOTH, onOfficeType type"})
  void theTypesFieldCanBeChosen(MessageSigner.TypeField field, String names)
      throws JsonProcessingException {
    var signer =
        new MessageSigner(
            _ -> new ProviderSecrets(List.of(UrlSigner.SECRET)),
            field,
            Clock.fixed(UrlSigner.NOW, ZoneOffset.UTC));

    ObjectNode posted =
        (ObjectNode) JSON.readTree(signer.sign(WindowMessage.REFRESH, WINDOW, UrlSigner.DEADLINE));

    for (String name : names.split(" ")) {
      assertThat(posted.path(name).asText()).isEqualTo("onOffice.service.refreshParent");
    }
    assertThat(posted.size()).isEqualTo(names.split(" ").length + 3);
    assertThat(posted.path("timestamp").isIntegralNumber()).isTrue();
    assertThat(posted.path("parametercacheid").asText()).isEqualTo(WINDOW.value());
  }

  @ParameterizedTest
  @EnumSource(WindowMessage.class)
  void messagesAreKnownByTheirFullAndShortNames(WindowMessage message) {
    assertThat(WindowMessage.of(message.type())).contains(message);
    assertThat(WindowMessage.of(message.type().substring("onOffice.service.".length())))
        .contains(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "refreshparent", "onOffice.service.", "REFRESH", "buyEverything"})
  void noOtherMessageIsSigned(String name) {
    assertThat(WindowMessage.of(name)).isEmpty();
  }

  private static Json.Obj json(JsonNode node) {
    try {
      return (Json.Obj) JsonText.readStrictly(node.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageSigner signer(String secret) {
    return new MessageSigner(
        _ -> new ProviderSecrets(List.of(secret)),
        MessageSigner.TypeField.ON_OFFICE_TYPE,
        Clock.fixed(UrlSigner.NOW, ZoneOffset.UTC));
  }
}
